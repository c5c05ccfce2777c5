"""Whom a record is meant to convince, and when it was gathered."""

from django.utils.translation import gettext_lazy as _

from clusterix.vocabularies.models.base import Term


class PolicyDimension(Term):
    """A field of policy that results of clusters should reach (R04)."""

    class Meta(Term.Meta):
        verbose_name = _("policy dimension")
        verbose_name_plural = _("policy dimensions")


class GovernanceLevel(Term):
    """A level of government (R94)."""

    searched = False

    class Meta(Term.Meta):
        verbose_name = _("level of governance")
        verbose_name_plural = _("levels of governance")


class Audience(Term):
    """Whom a record speaks to: policy, administration, agencies and initiatives (R106)."""

    searched = False

    class Meta(Term.Meta):
        verbose_name = _("audience")
        verbose_name_plural = _("audiences")


class CanvasCell(Term):
    """A cell of the strategy canvas that sections of a record fill (R01)."""

    searched = False

    class Meta(Term.Meta):
        verbose_name = _("canvas cell")
        verbose_name_plural = _("canvas cells")


class SubmissionRound(Term):
    """A call for records with its days: valid from and until (R05)."""

    searched = False

    class Meta(Term.Meta):
        verbose_name = _("submission round")
        verbose_name_plural = _("submission rounds")


class MonitoringPeriod(Term):
    """A period of regular monitoring that results belong to (R09)."""

    searched = False

    class Meta(Term.Meta):
        verbose_name = _("monitoring period")
        verbose_name_plural = _("monitoring periods")
