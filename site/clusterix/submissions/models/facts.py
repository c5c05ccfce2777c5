"""Facts of a record that come in rows. They exist once, on the page in the authoring language."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from clusterix.media.models import ClusterixDocument
from clusterix.submissions.fields import NumberField
from clusterix.vocabularies.models import Activity, EvidenceType, Indicator, Objective

RECORD = "submissions.SubmissionPage"


def in_language(hungarian, english):
    """The text in the active language, or in the other one rather than nothing."""
    first, second = (hungarian, english) if (get_language() or "hu").startswith("hu") else (english, hungarian)
    return first or second


class RecordCell(Orderable):
    """Why and how: one cell of the objectives × activities matrix (requirement R86)."""

    page = ParentalKey(RECORD, on_delete=models.CASCADE, related_name="cells")
    objective = models.ForeignKey(Objective, models.PROTECT, related_name="+", verbose_name=_("objective"))
    activity = models.ForeignKey(Activity, models.PROTECT, related_name="+", verbose_name=_("activity"))

    panels = [FieldRowPanel([FieldPanel("objective"), FieldPanel("activity")])]

    class Meta(Orderable.Meta):
        verbose_name = _("objective and activity")
        constraints = [models.UniqueConstraint(fields=["page", "objective", "activity"], name="cell_once_on_a_record")]


class IndicatorValue(Orderable):
    """A result in numbers: where it started, what was aimed at, what was reached (requirement R14)."""

    page = ParentalKey(RECORD, on_delete=models.CASCADE, related_name="indicators")
    indicator = models.ForeignKey(Indicator, models.PROTECT, related_name="+", verbose_name=_("indicator"))
    baseline = NumberField(_("baseline value"), null=True, blank=True)
    baseline_year = models.PositiveSmallIntegerField(_("year of baseline"), null=True, blank=True)
    target = NumberField(_("target value"), null=True, blank=True)
    achieved = NumberField(_("achieved value"), null=True, blank=True)
    achieved_year = models.PositiveSmallIntegerField(_("year of achieved value"), null=True, blank=True)
    note_hu = models.CharField(_("note in Hungarian"), max_length=200, blank=True)
    note_en = models.CharField(_("note in English"), max_length=200, blank=True)

    panels = [
        FieldPanel("indicator"),
        FieldRowPanel([FieldPanel("baseline"), FieldPanel("baseline_year")]),
        FieldRowPanel([FieldPanel("achieved"), FieldPanel("achieved_year")]),
        FieldPanel("target"),
        FieldRowPanel([FieldPanel("note_hu"), FieldPanel("note_en")]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("result indicator")

    def clean(self):
        """What was achieved cannot be dated before the start."""
        super().clean()
        if self.baseline_year and self.achieved_year and self.achieved_year < self.baseline_year:
            raise ValidationError({"achieved_year": _("This year is before the year of the baseline value.")})

    @property
    def note(self):
        """The note in the active language."""
        return in_language(self.note_hu, self.note_en)


class Evidence(Orderable):
    """A source that can be checked: a link or a document (requirement R21)."""

    page = ParentalKey(RECORD, on_delete=models.CASCADE, related_name="evidence")
    evidence_type = models.ForeignKey(
        EvidenceType, models.PROTECT, related_name="+", verbose_name=_("type of evidence")
    )
    title_hu = models.CharField(_("title in Hungarian"), max_length=200, blank=True)
    title_en = models.CharField(_("title in English"), max_length=200, blank=True)
    url = models.URLField(_("link"), blank=True)
    document = models.ForeignKey(
        ClusterixDocument, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("document")
    )
    year = models.PositiveSmallIntegerField(_("year"), null=True, blank=True)

    panels = [
        FieldRowPanel([FieldPanel("evidence_type"), FieldPanel("year")]),
        FieldRowPanel([FieldPanel("title_hu"), FieldPanel("title_en")]),
        FieldPanel("url"),
        FieldPanel("document"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("evidence")
        verbose_name_plural = _("evidence")

    def clean(self):
        """Evidence without a title in any language cannot be cited."""
        super().clean()
        if not (self.title_hu or self.title_en):
            raise ValidationError({"title_hu": _("Give the evidence a title in one of the languages.")})

    @property
    def title(self):
        """The title in the active language."""
        return in_language(self.title_hu, self.title_en)


class GapNote(Orderable):
    """Says aloud what the source does not tell, instead of an empty field (requirement R47)."""

    class About(models.TextChoices):
        INDICATORS = "indicators", _("result indicators")
        EVIDENCE = "evidence", _("evidence")
        PERIOD = "period", _("period")
        OTHER = "other", _("something else")

    page = ParentalKey(RECORD, on_delete=models.CASCADE, related_name="gap_notes")
    about = models.CharField(_("what is missing"), max_length=20, choices=About)
    note_hu = models.CharField(_("note in Hungarian"), max_length=200)
    note_en = models.CharField(_("note in English"), max_length=200)

    panels = [FieldPanel("about"), FieldRowPanel([FieldPanel("note_hu"), FieldPanel("note_en")])]

    class Meta(Orderable.Meta):
        verbose_name = _("gap note")

    @property
    def note(self):
        """The note in the active language."""
        return in_language(self.note_hu, self.note_en)
