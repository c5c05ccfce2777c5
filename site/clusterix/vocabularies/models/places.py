"""Where: countries, NUTS regions and target markets."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from clusterix.vocabularies.models.base import Term


class Region(Term):
    """A country or a NUTS region; `level` 0 is a country, 3 a Hungarian county."""

    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, verbose_name=_("part of"))
    level = models.PositiveSmallIntegerField(_("NUTS level"), default=3)

    class Meta(Term.Meta):
        verbose_name = _("region")
        verbose_name_plural = _("regions")

    def __str__(self):
        """With the code, since Budapest and Pest are regions and counties at once."""
        return f"{self.label} ({self.code})"


class Market(Term):
    """A target market inside or outside Europe (R119)."""

    in_europe = models.BooleanField(_("inside Europe"), default=True)

    class Meta(Term.Meta):
        verbose_name = _("target market")
        verbose_name_plural = _("target markets")
