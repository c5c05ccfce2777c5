"""What belongs together with a record: other records, links elsewhere, pictures."""

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from clusterix.media.models import ClusterixImage
from clusterix.submissions.models.checking import Problems
from clusterix.submissions.models.facts import RECORD, in_language


class RelatedRecord(Orderable):
    """A record here, or a page elsewhere, that a reader should see next."""

    page = ParentalKey(RECORD, on_delete=models.CASCADE, related_name="related")
    record = models.ForeignKey(
        RECORD, models.CASCADE, null=True, blank=True, related_name="+", verbose_name=_("record of the showcase")
    )
    url = models.URLField(_("link"), blank=True)
    title_hu = models.CharField(_("title in Hungarian"), max_length=150, blank=True)
    title_en = models.CharField(_("title in English"), max_length=150, blank=True)

    panels = [
        FieldPanel("record"),
        FieldPanel("url"),
        FieldRowPanel([FieldPanel("title_hu"), FieldPanel("title_en")]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("related record or link")
        verbose_name_plural = _("related records and links")

    def clean(self):
        """Either a record or a link with a title; a record is not related to itself."""
        super().clean()
        problems = Problems()
        if self.record_id is None and not self.url:
            problems.say("record", gettext("Please choose a record, or give a link."))
        if self.record and self.record.translation_key == self.page.translation_key:
            problems.say("record", gettext("A record is not related to itself."))
        if self.url and not (self.title_hu or self.title_en):
            problems.say("title_hu", gettext("Please give the link a title in one of the languages."))
        problems.raise_any()

    @property
    def title(self):
        """The title of a link, in the active language."""
        return in_language(self.title_hu, self.title_en)


class GalleryImage(Orderable):
    """A further picture of a record; without words of its own it has those of the image."""

    page = ParentalKey(RECORD, on_delete=models.CASCADE, related_name="gallery")
    image = models.ForeignKey(ClusterixImage, models.PROTECT, related_name="+", verbose_name=_("image"))
    alt_hu = models.CharField(_("text alternative in Hungarian"), max_length=150, blank=True)
    alt_en = models.CharField(_("text alternative in English"), max_length=150, blank=True)
    shows_people = models.BooleanField(_("somebody can be recognised in it"), null=True, blank=True)

    panels = [
        FieldPanel("image"),
        FieldRowPanel([FieldPanel("alt_hu"), FieldPanel("alt_en")]),
        FieldPanel("shows_people"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")

    def clean(self):
        """A row without a picture is no picture."""
        super().clean()
        problems = Problems()
        if self.image_id is None:
            problems.say("image", gettext("Please choose the picture."))
        problems.raise_any()

    def alt_in(self, language):
        """The text alternative in "hu" or "en": the row's own, or the image's."""
        own = self.alt_hu if language == "hu" else self.alt_en
        return own or self.image.alt_in(language)

    @property
    def alt(self):
        """The text alternative in the active language."""
        return in_language(self.alt_hu, self.alt_en) or self.image.default_alt_text
