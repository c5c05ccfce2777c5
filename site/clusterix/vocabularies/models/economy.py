"""Branches of the economy and the strategies and programmes that name them."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from clusterix.vocabularies.models.base import Term


def _with_period(term):
    return f"{term.label} ({term.period})" if term.period else term.label


class Ecosystem(Term):
    """One of the fourteen industrial ecosystems of the European Union."""

    class Meta(Term.Meta):
        verbose_name = _("industrial ecosystem")
        verbose_name_plural = _("industrial ecosystems")


class EmergingIndustry(Term):
    """One of the ten emerging industries (R104)."""

    class Meta(Term.Meta):
        verbose_name = _("emerging industry")
        verbose_name_plural = _("emerging industries")


class NaceSection(Term):
    """A section of the statistical classification of economic activities (TEÁOR, NACE) (R104)."""

    version = models.CharField(_("version of the classification"), max_length=40)

    class Meta(Term.Meta):
        verbose_name = _("NACE section")
        verbose_name_plural = _("NACE sections")


class Sector(Term):
    """An everyday sector of clusters, with the ecosystems it belongs to."""

    ecosystems = models.ManyToManyField(
        Ecosystem, blank=True, related_name="+", verbose_name=_("industrial ecosystems")
    )

    class Meta(Term.Meta):
        verbose_name = _("sector")
        verbose_name_plural = _("sectors")


class S3Priority(Term):
    """A priority of a smart specialisation strategy (R10); some answers ask for a reason."""

    period = models.CharField(_("period"), max_length=9, blank=True)
    horizontal = models.BooleanField(_("horizontal"), default=False)
    needs_reason = models.BooleanField(_("needs a reason in words"), default=False)

    class Meta(Term.Meta):
        verbose_name = _("S3 priority")
        verbose_name_plural = _("S3 priorities")

    def __str__(self):
        """With the period, since both strategies speak of energy."""
        return _with_period(self)


class InterregTopic(Term):
    """A thematic objective of Interreg Europe."""

    period = models.CharField(_("period"), max_length=9, blank=True)

    class Meta(Term.Meta):
        verbose_name = _("Interreg topic")
        verbose_name_plural = _("Interreg topics")

    def __str__(self):
        """With the period."""
        return _with_period(self)


class FundingProgramme(Term):
    """A public programme that gives money, with the statement its beneficiaries publish (domain.md 7.6)."""

    period = models.CharField(_("period"), max_length=9, blank=True)
    fund_hu = models.CharField(_("fund in Hungarian"), max_length=200, blank=True)
    fund_en = models.CharField(_("fund in English"), max_length=200, blank=True)
    statement_hu = models.CharField(_("co-financing statement in Hungarian"), max_length=300, blank=True)
    statement_en = models.CharField(_("co-financing statement in English"), max_length=300, blank=True)

    class Meta(Term.Meta):
        verbose_name = _("funding programme")
        verbose_name_plural = _("funding programmes")
