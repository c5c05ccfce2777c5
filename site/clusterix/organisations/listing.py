"""The office's list of organisations."""

from django.db.models import Count, F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column
from wagtail.admin.ui.tables.pages import PageStatusColumn, PageTitleColumn
from wagtail.admin.views.pages.listing import IndexView
from wagtail.admin.viewsets.pages import PageListingViewSet

from clusterix.organisations.models import OrganisationPage
from clusterix.organisations.permissions import holds
from clusterix.organisations.roles import OfficeRole


class OrganisationIndexView(IndexView):
    """Each organisation once, on the page in its authoring language, with the number of its people."""

    def get_base_queryset(self):
        """Only what the explorer shows too, so a member who guesses the address finds the own one."""
        today = timezone.localdate()
        in_force = Q(memberships__starts_on__lte=today, memberships__at_once=False) & (
            Q(memberships__ends_on=None) | Q(memberships__ends_on__gte=today)
        )
        pages = super().get_base_queryset().filter(locale=F("authoring_locale"))
        return pages.annotate(people=Count("memberships", filter=in_force, distinct=True))


class OfficeMenuItem(MenuItem):
    """Shown to the office."""

    def is_shown(self, request):
        """Members have their own organisation on the start page."""
        return holds(request.user, OfficeRole.OFFICE_EDITOR)


class OrganisationListing(PageListingViewSet):
    """A flat list of organisations."""

    model = OrganisationPage
    name = "organisation-list"
    icon = "home"
    menu_label = _("Organisations")
    menu_order = 115
    add_to_admin_menu = True
    menu_item_class = OfficeMenuItem
    index_view_class = OrganisationIndexView
    columns = [
        PageTitleColumn("title", label=_("Name"), sort_key="title"),
        Column("organisation_type", label=_("Type")),
        Column("people", label=_("People"), sort_key="people"),
        Column("ended_on", label=_("Ended on"), sort_key="ended_on"),
        PageStatusColumn("status", label=_("Status"), sort_key="live"),
    ]
