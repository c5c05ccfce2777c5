"""The start page of the admin: where my organisation's profile stands, and which profiles wait for the office."""

from wagtail.admin.ui.components import Component

from clusterix.organisations import validation
from clusterix.organisations.models import ProfileCheck, ProfileState
from clusterix.organisations.permissions import organisations_of
from clusterix.organisations.profile_views import next_step
from clusterix.organisations.registration import domain as registration


class OwnProfilesPanel(Component):
    """The profiles of the person's organisations, each with its state and the next step."""

    name = "own_profiles"
    template_name = "organisations/admin/own_profiles.html"
    order = 15

    def get_context_data(self, parent_context):
        """Rows of the panel: organisation, check, next step. Two queries, however many there are."""
        found = list(organisations_of(parent_context["request"].user).order_by("title"))
        checks = {check.organisation_id: check for check in ProfileCheck.objects.filter(organisation__in=found)}
        return {"rows": [self._row(page, checks.get(page.pk)) for page in found]}

    def _row(self, page, check):
        check = check or ProfileCheck(
            organisation=page, state=ProfileState.VALIDATED if page.live else ProfileState.DRAFT
        )
        return {"organisation": page, "check": check, "next_step": next_step(check, page)}


class WaitingProfilesPanel(Component):
    """The profiles that the office has to check."""

    name = "waiting_profiles"
    template_name = "organisations/admin/waiting_profiles.html"
    order = 25

    def get_context_data(self, parent_context):
        """Rows of the panel."""
        return {"rows": validation.waiting()}


class WaitingRegistrationsPanel(Component):
    """The organisations that ask to be let in; nothing where none does."""

    name = "waiting_registrations"
    template_name = "organisations/admin/waiting_registrations.html"
    order = 24

    def get_context_data(self, parent_context):
        """Rows of the panel."""
        return {"rows": registration.waiting(), "quiet": True}
