"""The navigation: read once for each version of the catalogue, with one query whatever the number of pages."""

from dataclasses import dataclass, replace

from django.db.models import F, Q
from django.utils.translation import gettext as _
from wagtail.models import Page

from clusterix.catalogue.remembered import remembered
from clusterix.presentation.frame import active_language, home_url
from home.addresses import list_address, search_address, themes_address

# Wagtail's root, the home page of a language, then the pages that a menu may name.
MENU_DEPTH = 3


@dataclass(frozen=True)
class Item:
    """A link of the menu; `current` is "page" on the page itself and "true" on pages below it."""

    label: str
    url: str
    current: str = ""


@dataclass(frozen=True)
class Navigation:
    """What head and foot of every page link to."""

    home_url: str
    menu: tuple[Item, ...] = ()
    foot: tuple[Item, ...] = ()


def navigation_of(request) -> Navigation:
    """The pages below the home page of the active language that are meant for menu or foot, and the search."""
    language = active_language()
    named = remembered(("navigation", language), lambda: _read(language, request))

    def here(items):
        found = ((item, _current(item.url, request.path)) for item in items)
        return tuple(replace(item, current=current) if current else item for item, current in found)

    return Navigation(named.home_url, here(named.menu), here(named.foot))


def _read(language, request):
    pages = (
        Page.objects.live()
        .filter(locale__language_code=language, depth=MENU_DEPTH)
        .filter(Q(show_in_menus=True) | Q(informationpage__show_in_footer=True))
        .annotate(in_foot=F("informationpage__show_in_footer"))
        .order_by("path")
    )
    menu, foot = [Item(_("All records"), list_address(language)), Item(_("Themes"), themes_address(language))], []
    for page in pages:
        if url := page.get_url(request):
            (menu if page.show_in_menus else foot).append(Item(page.title, url))
    menu.append(Item(_("Search"), search_address(language)))
    return Navigation(home_url(), tuple(menu), tuple(foot))


def _current(url, path):
    if path == url:
        return "page"
    return "true" if path.startswith(url) else ""
