"""The buttons below the editing form of a record: save, and save and submit."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.action_menu import ActionMenuItem

from clusterix.submissions.models import SubmissionPage
from clusterix.submissions.permissions import refusal

SUBMIT = "action-submit-record"
_KEPT = {"action-save-draft", "action-page-locked", SUBMIT}


class SubmitRecordItem(ActionMenuItem):
    """Saves and submits, or submits the update of a published record."""

    name = SUBMIT
    label = _("Save and submit")
    icon_name = "check"
    order = 10

    def is_shown(self, context):
        """Shown to those who may submit the record now."""
        page = context.get("page")
        if page is None or not isinstance(page.specific, SubmissionPage) or page.specific.is_translation:
            return False
        return submission_act(context["request"].user, page.specific) is not None


def submission_act(user, record):
    """The act that submitting means now: "submit", "submit_update", or None."""
    for action in ("submit", "submit_update"):
        if refusal(user, record.dossier, action) is None:
            return action
    return None


def keep_own_items(items, request, context):
    """Records go through the life cycle: Wagtail's own buttons for publishing and workflow are left out."""
    page = context.get("page")
    page_class = page.specific_class if page else None
    if context["view"] == "create":
        page_class = type(page) if page else None
    if page_class and issubclass(page_class, SubmissionPage):
        items[:] = [item for item in items if item.name in _KEPT]
