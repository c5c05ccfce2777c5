"""How success is shown: indicators, excellence criteria, evidence, readiness."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from clusterix.vocabularies.models.base import Term


class Criterion(Term):
    """A criterion of cluster excellence or of accreditation that records give evidence for (R03, R44, R61)."""

    class Scheme(models.TextChoices):
        EXCELLENCE = "excellence", _("European excellence (ECEI)")
        ACCREDITATION = "accreditation", _("national accreditation")

    scheme = models.CharField(_("scheme"), max_length=13, choices=Scheme, default=Scheme.EXCELLENCE)
    silver = models.BooleanField(_("asked for the Silver Label"), null=True, blank=True)
    gold = models.BooleanField(_("asked for the Gold Label"), null=True, blank=True)

    class Meta(Term.Meta):
        verbose_name = _("excellence criterion")
        verbose_name_plural = _("excellence criteria")


class Unit(Term):
    """A unit of measure in which an indicator may be given instead of its usual one: EUR for HUF (domain.md 3.2)."""

    searched = False

    class Meta(Term.Meta):
        verbose_name = _("unit of measure")
        verbose_name_plural = _("units of measure")


class Indicator(Term):
    """A result indicator of the menu (R13, R17)."""

    class Kind(models.TextChoices):
        OUTPUT = "output", _("output")
        RESULT = "result", _("result")
        IMPACT = "impact", _("long-term impact")

    class Origin(models.TextChoices):
        EUROPEAN = "european", _("European")
        NATIONAL = "national", _("national")
        OWN = "own", _("of this showcase")

    class Direction(models.TextChoices):
        MORE = "more", _("more is better")
        LESS = "less", _("less is better")
        NEITHER = "neither", _("neither more nor less is better by itself")

    group = models.CharField(_("group"), max_length=1, help_text=_("Letter of the thematic group, A to H."))
    kind = models.CharField(_("kind"), max_length=6, choices=Kind)
    unit_hu = models.CharField(_("unit in Hungarian"), max_length=40)
    unit_en = models.CharField(_("unit in English"), max_length=40)
    other_units = models.ManyToManyField(Unit, blank=True, related_name="+", verbose_name=_("other units"))
    origin = models.CharField(_("origin"), max_length=8, choices=Origin, default=Origin.OWN)
    criteria = models.ManyToManyField(Criterion, blank=True, related_name="indicators", verbose_name=_("criteria"))
    from_public_register = models.BooleanField(_("available from a public register"), default=False)
    direction = models.CharField(_("direction"), max_length=7, choices=Direction, default=Direction.MORE)
    additive = models.BooleanField(_("adding makes sense"), default=False)

    class Meta(Term.Meta):
        verbose_name = _("indicator")
        verbose_name_plural = _("indicators")

    def unit_in(self, language):
        """The unit in "hu" or "en"."""
        return self.unit_hu if language == "hu" else self.unit_en


class EvidenceType(Term):
    """What kind of proof something is: report, survey, press item …"""

    searched = False

    class Meta(Term.Meta):
        verbose_name = _("type of evidence")
        verbose_name_plural = _("types of evidence")


class ReadinessLevel(Term):
    """A technology readiness level; `order` is its number, 1 to 9."""

    class Meta(Term.Meta):
        verbose_name = _("technology readiness level")
        verbose_name_plural = _("technology readiness levels")

    def __str__(self):
        """With its number, which people know better than the words."""
        return f"TRL {self.order} – {self.label}"
