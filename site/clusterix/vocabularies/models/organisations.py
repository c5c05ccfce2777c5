"""What organisations are and what they have been awarded."""

from django.utils.translation import gettext_lazy as _

from clusterix.vocabularies.models.base import Term


class OrganisationType(Term):
    """What kind of organisation somebody is: cluster management, university, authority …"""

    class Meta(Term.Meta):
        verbose_name = _("type of organisation")
        verbose_name_plural = _("types of organisation")


class NationalStatus(Term):
    """A quality status that a national programme gives or gave to clusters (domain.md 4.9)."""

    chosen_later = True

    class Meta(Term.Meta):
        verbose_name = _("national status of clusters")
        verbose_name_plural = _("national statuses of clusters")


class LifePhase(Term):
    """Where a cluster stands in its life: emerging, developing, mature …"""

    class Meta(Term.Meta):
        verbose_name = _("phase of development")
        verbose_name_plural = _("phases of development")


class ClusterLabel(Term):
    """A European label of cluster management excellence (domain.md 4.10)."""

    class Meta(Term.Meta):
        verbose_name = _("excellence label")
        verbose_name_plural = _("excellence labels")


class PartnerRole(Term):
    """What a partner did in what a record tells about."""

    searched = False

    class Meta(Term.Meta):
        verbose_name = _("role of a partner")
        verbose_name_plural = _("roles of partners")


class ClusterRole(Term):
    """How a cluster acts in a change: pro-active, catalyst, supportive, least intervention (R120)."""

    class Meta(Term.Meta):
        verbose_name = _("role of the cluster")
        verbose_name_plural = _("roles of the cluster")
