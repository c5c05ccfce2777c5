"""Facts of a record that come in rows. They exist once, on the page in the authoring language."""

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from clusterix.vocabularies.models import Activity, Objective

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


class GapNote(Orderable):
    """Says aloud what the source does not tell, instead of an empty field (requirement R47)."""

    class About(models.TextChoices):
        INDICATORS = "indicators", _("result indicators")
        EVIDENCE = "evidence", _("evidence")
        PERIOD = "period", _("period")
        PARTNERS = "partners", _("partners")
        PLACE = "place", _("place")
        OFFER = "offer", _("conditions of the offer")
        OTHER = "other", _("something else")

    page = ParentalKey(RECORD, on_delete=models.CASCADE, related_name="gap_notes")
    about = models.CharField(_("what is missing"), max_length=20, choices=About)
    note_hu = models.CharField(_("note in Hungarian"))
    note_en = models.CharField(_("note in English"))

    AIMS = {"note_hu": 200, "note_en": 200}
    panels = [FieldPanel("about"), FieldRowPanel([FieldPanel("note_hu"), FieldPanel("note_en")])]

    class Meta(Orderable.Meta):
        verbose_name = _("gap note")

    @property
    def note(self):
        """The note in the active language."""
        return in_language(self.note_hu, self.note_en)
