"""The desk of translations in the admin, and the two steps that are taken there."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST
from wagtail.models import Page

from clusterix.submissions.refusals import Refused
from clusterix.translations import desk, domain
from clusterix.translations.permissions import may_translate


@require_GET
def show(request):
    """What waits for a translation."""
    if not may_translate(request.user):
        raise Refused(_("Translations are the work of the Cluster Office and its translators."))
    screen = Paginator(desk.unfinished(), desk.PAGE_SIZE).get_page(request.GET.get("p"))
    context = {"rows": desk.rows(screen.object_list, request.user), "screen": screen}
    return TemplateResponse(request, "translations/desk.html", context)


@require_POST
def start(request, page_id):
    """Begin a translation and open it. A refusal is said where the person came from."""
    draft = domain.start(page=get_object_or_404(Page, pk=page_id), user=request.user)
    messages.success(request, _("The translation is started. Nobody sees it before it is published."))
    return redirect("wagtailadmin_pages:edit", draft.pk)


@require_POST
def publish(request, page_id):
    """Publish a translation that is ready."""
    page = domain.publish(page=get_object_or_404(Page, pk=page_id), user=request.user)
    messages.success(request, _("“%(title)s” is published.") % {"title": page.title})
    return redirect("translations:desk")
