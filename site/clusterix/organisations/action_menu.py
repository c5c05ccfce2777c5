"""The buttons below the editing form of a profile: save, then submit it or look at it as the office does."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from wagtail.admin.action_menu import ActionMenuItem

from clusterix.organisations import validation
from clusterix.organisations.models import OrganisationIndexPage, OrganisationPage
from clusterix.organisations.permissions import holds
from clusterix.organisations.refusals import Refused
from clusterix.organisations.roles import OfficeRole

SUBMIT, CHECK = "action-submit-profile", "action-check-profile"
_KEPT = {"action-save-draft", "action-page-locked", "action-unpublish", SUBMIT, CHECK}


def _profile(context):
    """The profile that is edited, where it is the one with the facts; translations have their own editor."""
    page = context.get("page")
    page = page and page.specific
    return page if isinstance(page, OrganisationPage) and not page.is_translation else None


class SubmitProfileItem(ActionMenuItem):
    """Saves and submits the profile to the office."""

    name = SUBMIT
    label = _("Save and submit to the Cluster Office")
    icon_name = "check"
    order = 10

    def is_shown(self, context):
        """For the organisation's own people, once the page exists."""
        page = _profile(context)
        return page is not None and page.pk and validation.may_submit(context["request"].user, page)


class CheckProfileItem(ActionMenuItem):
    """Saves and leads to the page on which the office validates."""

    name = CHECK
    label = _("Save and go to validation")
    icon_name = "check"
    order = 11

    def is_shown(self, context):
        """For the office, also while it makes a new profile."""
        user, page = context["request"].user, _profile(context)
        if context["view"] == "create":
            return isinstance(context["parent_page"].specific, OrganisationIndexPage) and _is_office(user)
        return page is not None and validation.may_validate(user, page)


def _is_office(user):
    return holds(user, OfficeRole.OFFICE_EDITOR)


def keep_own_items(items, request, context):
    """A profile becomes public by its validation, so Wagtail's own buttons for publishing are left out."""
    creating = context["view"] == "create" and isinstance(context["parent_page"].specific, OrganisationIndexPage)
    if creating or _profile(context):
        items[:] = [item for item in items if item.name in _KEPT]


def go_on_after_saving(request, page):
    """The text is saved first, so nothing is lost when the submission is refused."""
    if not isinstance(page, OrganisationPage) or page.is_translation:
        return None
    if SUBMIT in request.POST:
        try:
            validation.submit(organisation=page, user=request.user)
        except Refused as refusal:
            messages.error(request, str(refusal))
        return redirect("organisations:profile", page.pk)
    return redirect("organisations:profile", page.pk) if CHECK in request.POST else None
