"""Where organisations and people meet Wagtail's admin."""

from django.templatetags.static import static
from django.urls import include, path, reverse, reverse_lazy
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets import Button

from clusterix.organisations import log, validation
from clusterix.organisations.action_menu import (
    CheckProfileItem,
    SubmitProfileItem,
    go_on_after_saving,
    keep_own_items,
)
from clusterix.organisations.discretion import LAST, PAGE_ACTIONS
from clusterix.organisations.home_panels import OwnProfilesPanel, WaitingProfilesPanel, WaitingRegistrationsPanel
from clusterix.organisations.listing import OfficeMenuItem, OrganisationListing
from clusterix.organisations.middleware import PAGE_TYPES
from clusterix.organisations.models import OrganisationPage
from clusterix.organisations.permissions import administered_by, holds, manages_people, visible_pages
from clusterix.organisations.roles import OfficeRole
from clusterix.organisations.viewsets import MembershipViewSet

hooks.register("register_log_actions", log.register)
hooks.register("register_page_action_menu_item", lambda: SubmitProfileItem())
hooks.register("register_page_action_menu_item", lambda: CheckProfileItem())
hooks.register("construct_page_action_menu", keep_own_items)
hooks.register("after_create_page", go_on_after_saving)
hooks.register("after_edit_page", go_on_after_saving)
for action in PAGE_ACTIONS:
    hooks.register("register_bulk_action", action, order=LAST)


@hooks.register("register_admin_urls")
def register_urls():
    """What happens to an organisation as a whole."""
    return [path("organisations/", include("clusterix.organisations.urls"))]


@hooks.register("register_admin_viewset")
def viewsets():
    """The office's lists of organisations and of their people."""
    return [OrganisationListing(), MembershipViewSet()]


class OurPeopleItem(MenuItem):
    """Shown to those who look after the people of an organisation as its administrators."""

    def is_shown(self, request):
        """The office has its own list."""
        return administered_by(request.user).exists()


@hooks.register("register_admin_menu_item")
def our_people():
    """The way to one's colleagues."""
    return OurPeopleItem(
        gettext_lazy("Our people"), reverse_lazy("organisations:our_people"), icon_name="group", order=118
    )


@hooks.register("register_admin_menu_item")
def registrations():
    """The organisations that ask to be let in."""
    return OfficeMenuItem(
        gettext_lazy("Registrations"), reverse_lazy("organisations:registrations"), icon_name="mail", order=116
    )


@hooks.register("register_account_menu_item")
def close_account(request):
    """The way out, on the page of one's account."""
    address, label = reverse("organisations:close_account"), _("Close my account")
    return {"url": address, "label": label, "help_text": _("Nobody can sign in with it afterwards; your texts stay.")}


@hooks.register("register_account_menu_item")
def another_address(request):
    """The address with which one signs in."""
    return {
        "url": reverse("organisations:address"),
        "label": _("Another e-mail address"),
        "help_text": _("It changes once you have opened a link in the new mailbox."),
    }


@hooks.register("register_account_menu_item")
def second_factor(request):
    """One's own second factor."""
    return {
        "url": reverse("organisations:second_factor"),
        "label": _("Second factor"),
        "help_text": _("A code from an app beside the password: set it up, or get new recovery codes."),
    }


@hooks.register("register_user_listing_buttons")
def reset_second_factor(user, request_user):
    """For administrators, at everybody but themselves."""
    if request_user.is_superuser and user != request_user:
        url = reverse("organisations:reset_second_factor", args=[user.pk])
        yield Button(_("Reset the second factor…"), url, icon_name="key", priority=60)


@hooks.register("construct_page_chooser_queryset")
def offer_visible_pages(pages, request):
    """Choosers show what is public and what the explorer shows; Wagtail's own show every draft."""
    if request.user.is_superuser:
        return pages
    return pages.filter(pk__in=visible_pages(request.user).values("pk"))


@hooks.register("construct_help_menu")
def hide_wagtails_manual(request, items):
    """Wagtail's manual tells of buttons that are not here, in English, and somewhere else."""
    items[:] = [item for item in items if item.name == "keyboard-shortcuts-trigger"]


@hooks.register("construct_reports_menu")
def hide_page_types(request, items):
    """No menu item for what members are refused."""
    if not holds(request.user, OfficeRole.OFFICE_EDITOR):
        items[:] = [item for item in items if item.url != reverse(PAGE_TYPES)]


@hooks.register("register_page_header_buttons")
@hooks.register("register_page_listing_more_buttons")
def organisation_buttons(page, user, view_name=None, next_url=None):
    """Where a profile stands, its people, and for the office what may happen to an organisation."""
    organisation = page.specific_class is OrganisationPage and page.specific.source
    if organisation and validation.may_read(user, organisation):
        url = reverse("organisations:profile", args=[organisation.pk])
        yield Button(_("Where the profile stands"), url, icon_name="tasks", priority=5)
    if not organisation or organisation.merged_into_id:
        return
    if manages_people(user, organisation):
        yield Button(
            _("People"), reverse("organisations:people", args=[organisation.pk]), icon_name="group", priority=70
        )
    if not holds(user, OfficeRole.OFFICE_EDITOR):
        return
    if not organisation.ended_on:
        yield Button(_("End…"), reverse("organisations:end", args=[organisation.pk]), icon_name="history", priority=80)
    yield Button(_("Merge…"), reverse("organisations:merge", args=[organisation.pk]), icon_name="redirect", priority=82)


@hooks.register("construct_homepage_panels")
def home_panels(request, panels):
    """Profiles on the start page: my own, and those that wait for the office."""
    panels.append(OwnProfilesPanel())
    if holds(request.user, OfficeRole.OFFICE_EDITOR):
        panels += [WaitingRegistrationsPanel(), WaitingProfilesPanel()]


@hooks.register("insert_global_admin_css")
def admin_css():
    """The colours of the showcase."""
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin.css"))


@hooks.register("insert_global_admin_js")
def admin_js():
    """Names for what Wagtail's own scripts leave without one."""
    return format_html('<script src="{}" defer></script>', static("js/admin.js"))
