"""Sources that can be checked."""

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from clusterix.media.models import ClusterixDocument, Visibility
from clusterix.submissions.models.checking import Problems, YearField, check_not_future
from clusterix.submissions.models.facts import RECORD, in_language
from clusterix.vocabularies.models import EvidenceType


def _plain(title):
    return " ".join(title.split()).casefold()


class Evidence(Orderable):
    """A source that can be checked: a link or a document (R21), and who may read it.

    A document has a visibility of its own; the narrower of the two counts (`catalogue.evidence_views`).
    """

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
    year = YearField(_("year"))
    visibility = models.CharField(_("visible to"), max_length=10, choices=Visibility, default=Visibility.PUBLIC)

    panels = [
        FieldRowPanel([FieldPanel("evidence_type"), FieldPanel("year")]),
        FieldRowPanel([FieldPanel("title_hu"), FieldPanel("title_en")]),
        FieldPanel("url"),
        FieldPanel("document"),
        FieldPanel("visibility"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("evidence")
        verbose_name_plural = _("evidence")

    def clean(self):
        """Evidence without a title in any language cannot be cited."""
        super().clean()
        problems = Problems()
        if self.evidence_type_id is None:
            problems.say("evidence_type", gettext("Please choose what kind of evidence it is."))
        if not (self.title_hu or self.title_en):
            problems.say("title_hu", gettext("Give the evidence a title in one of the languages."))
        check_not_future(problems, self.year, "year")
        problems.raise_any()

    @property
    def title(self):
        """The title in the active language."""
        return in_language(self.title_hu, self.title_en)

    def is_called(self, title) -> bool:
        """Whether this is its title in one of the languages; case and blanks do not matter."""
        return bool(_plain(title)) and _plain(title) in (_plain(self.title_hu), _plain(self.title_en))

    @property
    def is_public(self) -> bool:
        """Whether everybody may read that this source exists; its document may be closed all the same."""
        return self.visibility == Visibility.PUBLIC

    def readable_by(self, *audiences) -> bool:
        """Whether the row, and its document if it has one, are for one of these audiences (Visibility)."""
        return self.visibility in audiences and (self.document is None or self.document.visibility in audiences)
