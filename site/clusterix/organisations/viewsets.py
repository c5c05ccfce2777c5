"""Who works for whom, in Wagtail's admin: for the office. Members see nothing of others."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet

from clusterix.organisations.choosing import OrganisationFilter
from clusterix.organisations.forms import InvitationForm, MembershipForm
from clusterix.organisations.models import Membership
from clusterix.organisations.refusals import Refused


class _MembershipMixin:
    """Tells the form who is asking, so that the log can say who did it; shows a refusal at the form."""

    def get_form_kwargs(self):
        """Add the person."""
        return super().get_form_kwargs() | {"for_user": self.request.user}

    def form_valid(self, form):
        """Nothing that was typed is lost when the rules say no."""
        try:
            return super().form_valid(form)
        except Refused as refusal:
            self.produced_error_message = str(refusal)
            form.add_error(None, str(refusal))
            return self.form_invalid(form)


class InviteView(_MembershipMixin, generic.CreateView):
    """Somebody is invited; the membership begins when they accept."""

    page_title = page_subtitle = _("Invite somebody")
    success_message = _("The invitation was sent: %(object)s.")
    error_message = _("The invitation was not sent. What is wrong stands below.")
    submit_button_label = _("Send the invitation")
    submit_button_active_label = _("Sending…")

    def get_breadcrumbs_items(self):
        """What is done here, instead of a new membership: that begins later."""
        *above, _new = super().get_breadcrumbs_items()
        return [*above, {"url": "", "label": self.page_subtitle}]

    def save_instance(self):
        """Nothing is logged on the invitation itself: the history of the organisation has it."""
        return self.form.save()

    def get_success_url(self):
        """The people of that organisation, where the invitation now stands."""
        return reverse("organisations:people", args=[self.object.organisation_id])

    def get_success_buttons(self):
        """The list that follows says everything."""
        return []


class ChangeView(_MembershipMixin, generic.EditView):
    """Somebody gets another role or leaves."""


class MembershipFilterSet(WagtailFilterSet):
    """Narrows the list down; organisations that nobody ever worked for are not offered."""

    organisation = OrganisationFilter(label=_("Organisation"), offer="with-people")

    class Meta:
        model = Membership
        fields = ["organisation", "role", "ends_on"]


class MembershipViewSet(ModelViewSet):
    """Memberships. Who sees the list is decided by `permissions.OfficePolicy`."""

    model = Membership
    name = "memberships"
    icon = "group"
    menu_label = _("People")
    menu_order = 120
    add_to_admin_menu = True
    add_to_reference_index = False
    copy_view_enabled = False
    add_view_class = InviteView
    edit_view_class = ChangeView
    list_display = [
        "user",
        Column("email", label=_("E-mail address"), accessor="user.email"),
        Column("organisation", label=_("Organisation"), sort_key="organisation__title"),
        Column("role", label=_("Role"), accessor="get_role_display"),
        DateColumn("starts_on", label=_("From"), sort_key="starts_on"),
        DateColumn("ends_on", label=_("Until"), sort_key="ends_on"),
    ]
    filterset_class = MembershipFilterSet
    search_fields = ["user__last_name", "user__first_name", "user__email", "organisation__title"]
    ordering = ["organisation__title", "user__last_name", "user__first_name"]

    def get_form_class(self, for_update=False):
        """Inviting asks for a person; changing does not."""
        return MembershipForm if for_update else InvitationForm

    def get_permissions_to_register(self):
        """Offer no permission to groups: the table of roles decides."""
        return super().get_permissions_to_register().none()
