"""The navigation: one query, whatever the number of pages."""

from dataclasses import dataclass

from django.db.models import F, Q
from django.utils.translation import gettext as _
from wagtail.models import Page

from clusterix.presentation.frame import active_language, home_url
from home.addresses import search_address
from home.front import list_address

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
    pages = (
        Page.objects.live()
        .filter(locale__language_code=active_language(), depth=MENU_DEPTH)
        .filter(Q(show_in_menus=True) | Q(informationpage__show_in_footer=True))
        .annotate(in_foot=F("informationpage__show_in_footer"))
        .order_by("path")
    )
    menu, foot = [], []
    for page in pages:
        if url := page.get_url(request):
            item = Item(page.title, url, _current(url, request.path))
            (menu if page.show_in_menus else foot).append(item)
    search = search_address(active_language())
    everything = list_address(active_language())
    foot.insert(0, Item(_("All records"), everything, _current(everything, request.path)))
    menu.append(Item(_("Search"), search, _current(search, request.path)))
    return Navigation(home_url(), tuple(menu), tuple(foot))


def _current(url, path):
    if path == url:
        return "page"
    return "true" if path.startswith(url) else ""
