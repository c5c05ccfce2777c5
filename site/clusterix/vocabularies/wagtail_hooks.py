"""What Wagtail's admin learns from this app."""

from django.templatetags.static import static
from django.urls import path, reverse_lazy
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from clusterix.vocabularies import changes
from clusterix.vocabularies.suggestion_views import suggestions
from clusterix.vocabularies.views import VocabulariesView, may_keep_any
from clusterix.vocabularies.viewsets import VIEWSETS


class _VocabulariesItem(MenuItem):
    def is_shown(self, request):
        return may_keep_any(request.user)


@hooks.register("register_admin_viewset")
def vocabularies():
    """Let the office keep the vocabularies."""
    return VIEWSETS


@hooks.register("register_admin_urls")
def overview():
    """All vocabularies on one page, and what fields of long ones suggest."""
    return [
        path("vocabularies/", VocabulariesView.as_view(), name="vocabularies"),
        path("vocabularies/suggestions/<slug:vocabulary>/", suggestions, name="vocabulary_suggestions"),
    ]


@hooks.register("insert_global_admin_js")
def suggest():
    """The script that shows them."""
    return format_html('<script src="{}" defer></script>', static("js/terms.js"))


@hooks.register("register_admin_menu_item")
def menu_item():
    """The way to that page."""
    return _VocabulariesItem(
        _("Vocabularies"), reverse_lazy("vocabularies"), name="vocabularies", icon_name="list-ul", order=700
    )


@hooks.register("register_log_actions")
def log_actions(actions):
    """What the history of a term tells."""
    for action, label in (
        (changes.EDITED, _("Changed")),
        (changes.CLOSED, _("Closed")),
        (changes.REOPENED, _("Reopened")),
        (changes.LOADED, _("Changed with an update of the shipped lists")),
    ):
        actions.register_action(action)(_formatter(label))


def _formatter(label):
    return lambda: changes.ChangeFormatter(label)
