"""The list of trainings in one language, with the next dates."""

from django.utils.translation import gettext_lazy as _

from clusterix.catalogue.models import RecordIndexPage
from clusterix.presentation.frame import active_language
from training.models.course import CoursePage


class CourseIndexPage(RecordIndexPage):
    """The list of trainings; serves their addresses."""

    record_model = CoursePage

    page_description = _("The training catalogue, with filters and the next dates.")
    template = "training/course_index_page.html"

    class Meta:
        verbose_name = _("list of trainings")
        verbose_name_plural = _("lists of trainings")

    def get_context(self, request, *args, **kwargs):
        """Add `upcoming`: the next runs of all public trainings (one query)."""
        from training.upcoming import next_runs

        language = self.locale.language_code if request.is_preview else active_language()
        return super().get_context(request, *args, **kwargs) | {"upcoming": next_runs(language)}
