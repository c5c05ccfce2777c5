"""The forms of a course and of its runs."""

from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.widgets import AdminPageChooser

from clusterix.catalogue import registry
from clusterix.submissions.forms import OneReasonMixin, RecordForm

MOST_COMPETENCES = 6
PRACTICE = "practice"


class CourseForm(RecordForm):
    """The editing form of a course: what depends on lists of terms is asked here, where they are known."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "based_on_practice" in self.fields and registry.is_known(PRACTICE):
            chooser = AdminPageChooser(target_models=[registry.type_of(PRACTICE).model])
            self.fields["based_on_practice"].widget = chooser

    def clean(self):
        """Each problem stands at its field."""
        data = super().clean()
        competences, open_to = data.get("competences"), data.get("open_to")
        if competences is not None and len(competences) > MOST_COMPETENCES:
            self.add_error(
                "competences",
                _("%(count)d are chosen, at most %(most)d are possible: please keep those it is really about.")
                % {"count": len(competences), "most": MOST_COMPETENCES},
            )
        if open_to and open_to.needs_regions and not data.get("open_regions"):
            self.add_error("open_regions", _("Please name the regions that are admitted."))
        practice = data.get("based_on_practice")
        if practice and practice.specific.type_code != PRACTICE:
            self.add_error("based_on_practice", _("Please choose a good practice."))
        return data


class RunForm(OneReasonMixin, WagtailAdminModelForm):
    """A run of a course."""
