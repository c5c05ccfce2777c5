"""Where translations meet Wagtail's admin and wagtail-localize."""

from django.contrib import messages
from django.shortcuts import redirect
from django.templatetags.static import static
from django.urls import include, path, reverse
from django.utils.html import format_html, json_script
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from clusterix.submissions.refusals import Refused
from clusterix.translations import domain
from clusterix.translations.families import work_on
from clusterix.translations.permissions import may_translate
from clusterix.translations.receivers import check_unpublishing

# Ahead of wagtail-localize, whose hooks have no order of their own.
FIRST = -10
_RESTART = "localize-restart-translation"
_CONVERT = "localize-convert-to-alias"


@hooks.register("register_admin_urls", order=FIRST)
def register_urls():
    """Our desk, and our answers at wagtail-localize's addresses."""
    return [
        path("translations/", include("clusterix.translations.urls")),
        path("localize/", include("clusterix.translations.localize_urls")),
    ]


class TranslationsMenuItem(MenuItem):
    """Shown to those who translate."""

    def is_shown(self, request):
        """Members find nothing of translations in their menu."""
        return may_translate(request.user)


@hooks.register("register_admin_menu_item")
def desk_item():
    """What waits for a translation."""
    return TranslationsMenuItem(
        gettext_lazy("Translations"),
        reverse("translations:desk"),
        name="translations-desk",
        icon_name="wagtail-localize-language",
        order=95,
    )


@hooks.register("construct_reports_menu")
def hide_report(request, items):
    """wagtail-localize shows its report to everybody."""
    if not may_translate(request.user):
        items[:] = [item for item in items if item.url != reverse("wagtail_localize:translations_report")]


@hooks.register("insert_global_admin_css")
def editor_style():
    """Readable names of fields in the translation editor."""
    return format_html('<link rel="stylesheet" href="{}">', static("css/translation-editor.css"))


@hooks.register("insert_global_admin_js")
def editor_script():
    """What the translation editor lacks for those who do not see it."""
    words = {"file": _("Translated PO file"), "text": _("Translation")}
    return format_html(
        '{}<script src="{}" defer></script>',
        json_script(words, "translation-editor-words"),
        static("js/translation-editor.js"),
    )


@hooks.register("before_edit_page", order=FIRST)
def publish_by_the_rules(request, page):
    """The publish button of the translation editor, and the two items that would cut a page from its original."""
    if request.method != "POST" or work_on(page) is None:
        return None
    if _RESTART in request.POST or _CONVERT in request.POST:
        raise Refused(_("A translation is not stopped: the page would no longer follow its original."))
    if request.POST.get("action") != "publish":
        return None
    try:
        page = domain.publish(page=page, user=request.user)
        messages.success(request, _("“%(title)s” is published.") % {"title": page.title})
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect("wagtailadmin_pages:edit", page.pk)


@hooks.register("construct_page_action_menu")
def hide_ways_out(items, request, context):
    """No buttons for what is always refused."""
    items[:] = [item for item in items if item.name not in (_RESTART, _CONVERT)]


@hooks.register("before_unpublish_page")
def keep_what_stands_below(request, page):
    """Taking an original off the site takes its translation along, so both are asked."""
    check_unpublishing(page.specific)
