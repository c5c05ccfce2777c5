"""The search, which is no page, and the short way to the home page."""

from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.views import serve

from clusterix.catalogue import shown
from clusterix.presentation.frame import NAMES, Frame, active_language, home_url
from clusterix.presentation.keeping import kept
from clusterix.presentation.records import Crumb, LanguageLink
from home import front
from home.addresses import SEARCH, list_address, search_address
from home.search_page import search_view


@kept
def home(request):
    """The home page as everybody reads it; anything else is Wagtail's to answer."""
    found = shown.at_address(request, lambda: front.shown_at(request))
    return found.answer(request) if found else serve(request, "")


@require_safe
def search(request, of):
    """The search page; under the other language's word one is led to the right address."""
    language = active_language()
    if of != language:
        return HttpResponseRedirect(f"{search_address(language)}{_query(request)}")
    found = search_view(request.GET, language)
    context = {
        "search": found,
        "listing": found.listing,
        "frame": _frame(request, found),
        "list_url": list_address(language),
    }
    return render(request, "search/search.html", context)


def _query(request):
    return f"?{request.GET.urlencode()}" if request.GET else ""


def _frame(request, found):
    language = active_language()
    others = (code for code in SEARCH if code != language)
    return Frame(
        title=f"{found.text} – {_('Search')}" if found.text else _("Search"),
        canonical=request.build_absolute_uri(search_address(language)),
        languages=tuple(
            LanguageLink(code, NAMES[code], request.build_absolute_uri(search_address(code))) for code in others
        ),
        crumbs=(Crumb(_("Home"), home_url()),),
        query=_query(request),
        robots="noindex" if found.text else "",
    )
