"""The pages of the themes."""

from django.http import Http404
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from clusterix.catalogue import memory
from clusterix.presentation import linked_data
from clusterix.presentation.frame import active_language, frame_of_view, titled
from clusterix.presentation.keeping import kept
from clusterix.presentation.records import Crumb
from home.addresses import themes_address
from home.themes import counted_themes, theme_view


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
def show(request, code):
    """One theme. Raises Http404 where there is none of that code, or nothing to read about a closed one."""
    language = active_language()
    theme = theme_view(code, language)
    if theme is None:
        raise Http404
    frame = frame_of_view(request)
    entries = [(card.title, card.url) for card in theme.cards]
    frame = titled(
        frame,
        theme.title,
        description=theme.first,
        crumbs=(*frame.crumbs, Crumb(_("Themes"), themes_address(language))),
        data=_collection(request, frame, theme.title, theme.first, entries, about=(theme.title, code)),
    )
    return render(request, "home/theme.html", {"theme": theme, "frame": frame})


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
