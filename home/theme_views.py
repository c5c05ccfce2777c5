"""The pages of the themes."""

from dataclasses import replace

from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from clusterix.catalogue import memory
from clusterix.catalogue.themes import theme_called
from clusterix.presentation import linked_data
from clusterix.presentation.frame import active_language, frame_of_view, titled
from clusterix.presentation.keeping import kept
from clusterix.presentation.records import Crumb
from home.addresses import themes_address
from home.themes import address_of_theme, counted_themes, theme_view


@kept
@require_safe
def index(request):
    """All themes."""
    themes = counted_themes(memory.current(), active_language())
    frame, title = frame_of_view(request), _("Themes")
    entries = [(one.theme.label, one.theme.url) for one in themes]
    data = _collection(request, frame, title, "", entries)
    return render(request, "home/themes.html", {"themes": themes, "frame": titled(frame, title, data=data)})


@kept
@require_safe
def show(request, slug):
    """One theme. Raises Http404 where there is none of that name, or nothing to read about a closed one.

    Its code leads to its address for good, since addresses were once made of codes. A label that it had before leads
    there for now: the office may give that one back.
    """
    language = active_language()
    named = theme_called(slug, memory.current(), language)
    if named is None:
        raise Http404
    if (address := address_of_theme(named, language)) != request.path:
        return redirect(address, permanent=slug == named.code)
    theme = theme_view(named.code, language)
    frame = frame_of_view(request)
    entries = [(card.title, card.url) for card in theme.cards]
    frame = titled(
        frame,
        theme.title,
        description=theme.first,
        languages=tuple(_twin(link, named, request) for link in frame.languages),
        crumbs=(*frame.crumbs, Crumb(_("Themes"), themes_address(language))),
        data=_collection(request, frame, theme.title, theme.first, entries, about=(theme.title, named.code)),
    )
    return render(request, "home/theme.html", {"theme": theme, "frame": frame})


def _twin(link, theme, request):
    return replace(link, url=request.build_absolute_uri(address_of_theme(theme, link.code)))


def _collection(request, frame, title, description, entries, *, about=()):
    return (
        linked_data.collection(
            title,
            description,
            frame.canonical,
            active_language(),
            entries,
            request.build_absolute_uri,
            about=linked_data.defined_term(*about) if about else None,
        ),
    )
