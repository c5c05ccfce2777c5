"""Where records meet Wagtail's admin."""

from django.contrib import messages
from django.shortcuts import redirect
from django.templatetags.static import static
from django.urls import include, path, reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets import Button

from clusterix.submissions import lifecycle
from clusterix.submissions.action_menu import SUBMIT, SubmitRecordItem, keep_own_items, submission_act
from clusterix.submissions.consents import register
from clusterix.submissions.domain import records_below
from clusterix.submissions.field_tables.domain import may_keep
from clusterix.submissions.home_panels import OfficePanel, OwnRecordsPanel
from clusterix.submissions.models import SubmissionPage
from clusterix.submissions.permissions import may_read, office_roles
from clusterix.submissions.refusals import Refused

hooks.register("register_page_action_menu_item", lambda: SubmitRecordItem())
hooks.register("construct_page_action_menu", keep_own_items)


@hooks.register("register_admin_urls")
def register_urls():
    """The pages of records."""
    return [path("records/", include("clusterix.submissions.urls"))]


@hooks.register("insert_editor_js")
def editor_js():
    """The counters below the texts of a record, and the list of what it lacks."""
    scripts = ((static(f"js/{name}.js"),) for name in ("counters", "progress"))
    return format_html_join("\n", '<script src="{}" defer></script>', scripts)


@hooks.register("insert_global_admin_css")
def editor_css():
    """How guidance, examples, counters and progress look in the form of a record."""
    return format_html('<link rel="stylesheet" href="{}">', static("css/record-form.css"))


_NOT_OURS = {"workflow_objects_to_moderate", "user_objects_in_workflow_moderation", "locked_pages", "recent_edits"}


class OfficeMenuItem(MenuItem):
    """Shown to those who hold an office role."""

    def is_shown(self, request):
        """Members find their records on the start page."""
        return bool(office_roles(request.user)) and request.user.has_perm("wagtailadmin.access_admin")


@hooks.register("register_admin_menu_item")
def queue_item():
    """What waits for the office."""
    return OfficeMenuItem(gettext_lazy("To do"), reverse("records:queue"), name="queue", icon_name="tasks", order=90)


class TemplatesMenuItem(MenuItem):
    """Shown to those who keep the templates."""

    def is_shown(self, request):
        """The office."""
        return may_keep(request.user)


@hooks.register("register_admin_menu_item")
def templates_item():
    """What the templates ask for."""
    label = gettext_lazy("Templates")
    return TemplatesMenuItem(label, reverse("records:field_tables"), name="field-tables", icon_name="form", order=690)


class RegisterMenuItem(MenuItem):
    """Shown to the office and the data protection officer."""

    def is_shown(self, request):
        """Who reads the register."""
        return register.may_read(request.user)


@hooks.register("register_admin_menu_item")
def register_item():
    """All consents and authorisations."""
    url = reverse("records:all_consents")
    return RegisterMenuItem(gettext_lazy("Consents"), url, name="consents", icon_name="key", order=95)


@hooks.register("register_page_header_buttons")
def desk_button(page, user, view_name, next_url=None):
    """From the editor to the page that tells where the record stands."""
    record = page.specific
    if isinstance(record, SubmissionPage) and may_read(user, record):
        url = reverse("records:desk", args=[record.dossier.number])
        yield Button(_("Where the record stands"), url, icon_name="tasks", priority=5)


@hooks.register("construct_homepage_panels")
def home_panels(request, panels):
    """The start page shows what people came for, instead of Wagtail's site history and workflow lists."""
    panels[:] = [panel for panel in panels if getattr(panel, "name", "") not in _NOT_OURS]
    panels.append(OwnRecordsPanel())
    if office_roles(request.user):
        panels.append(OfficePanel())


@hooks.register("construct_homepage_summary_items", order=1000)
def summary(request, items):
    """How many pages, pictures and documents there are tells nothing to people who come to write."""
    if not office_roles(request.user):
        items.clear()


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def submit_after_saving(request, page):
    """The text is saved first, so nothing is lost when the submission is refused."""
    if SUBMIT not in request.POST or not isinstance(page, SubmissionPage):
        return None
    action = submission_act(request.user, page)
    try:
        if action is None:
            raise Refused(_("You cannot submit this record now."))
        lifecycle.act(dossier=page.dossier, action=action, user=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect("records:desk", page.dossier.number)


@hooks.register("before_delete_page")
@hooks.register("before_move_page")
def refuse_above_records(request, page, destination=None):
    """What holds records that were handed in stays where it is, whoever asks; drafts alone may go."""
    below = records_below(page).exclude(pk=page.pk)
    if below.exists():
        raise Refused(_("Records stand below this page, so it can be neither deleted nor moved."))
