"""The list of good practices in one language."""

from django.utils.translation import gettext_lazy as _

from clusterix.catalogue.models import RecordIndexPage
from practices.models.practice import GoodPracticePage


class PracticeIndexPage(RecordIndexPage):
    """The list of good practices; serves their addresses."""

    record_model = GoodPracticePage

    page_description = _("The list of good practices, with filters.")
    template = "practices/practice_index_page.html"

    class Meta:
        verbose_name = _("list of good practices")
        verbose_name_plural = _("lists of good practices")
