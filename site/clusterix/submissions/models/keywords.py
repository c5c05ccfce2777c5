"""Free keywords with a label in each language."""

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from taggit.models import ItemBase, TagBase


class Keyword(TagBase):
    """A free keyword: authors write `name` in their language, the office adds the other label."""

    label_hu = models.CharField(_("in Hungarian"), max_length=100, blank=True)
    label_en = models.CharField(_("in English"), max_length=100, blank=True)

    class Meta:
        verbose_name = _("keyword")
        verbose_name_plural = _("keywords")

    def label_in(self, language):
        """The label in "hu" or "en"; what the author wrote where the office has not added it."""
        return (self.label_hu if language == "hu" else self.label_en) or self.name

    @property
    def label(self):
        """The label in the active language."""
        return self.label_in((get_language() or "hu")[:2])


class RecordKeyword(ItemBase):
    """A keyword on a record."""

    tag = models.ForeignKey(Keyword, models.CASCADE, related_name="items")
    content_object = ParentalKey("submissions.SubmissionPage", on_delete=models.CASCADE, related_name="keyword_items")
