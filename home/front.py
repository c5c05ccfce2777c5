"""What the home page shows: everything counted in the catalogue, nothing written by hand."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import override

from clusterix.catalogue import figures as counted
from clusterix.catalogue import memory
from clusterix.presentation.frame import active_language
from clusterix.presentation.lists import CardView, Figure, MatrixView
from clusterix.presentation.records import Term

LATEST = 4


@dataclass(frozen=True)
class ThemeCount:
    """A theme with the number of its public records."""

    theme: Term
    count: int


@dataclass(frozen=True)
class FrontView:
    """The home page's content. `first` is the record shown large, `latest` the ones after it."""

    matrix: MatrixView
    total: int = 0
    figures: tuple[Figure, ...] = ()
    first: CardView | None = None
    latest: tuple[CardView, ...] = ()
    themes: tuple[ThemeCount, ...] = ()
    list_url: str = ""
    call_page: Term | None = None


def front_of(page, request) -> FrontView:
    """Count what the home page of one language shows; two queries, and one more where it names a page to go on to."""
    language = page.locale.language_code if request.is_preview else active_language()
    snapshot = memory.current()
    address = list_address(language)
    first, *others = counted.latest(snapshot, language, LATEST) or [None]
    return FrontView(
        matrix=counted.matrix(snapshot, language, address),
        total=counted.total(snapshot, language),
        figures=counted.figures(snapshot, language),
        first=first,
        latest=tuple(others),
        themes=tuple(_themes(snapshot, language, address)),
        list_url=address,
        call_page=_call_page(page, request),
    )


def list_address(language: str) -> str:
    """The address of the list of all records in a language."""
    with override(language):
        return reverse("records")


def _themes(snapshot, language, address):
    for theme, count in counted.by_theme(snapshot, language, lambda code: f"{address}?theme={code}"):
        yield ThemeCount(theme, count)


def _call_page(page, request):
    target = page.call_page if page.call_page_id else None
    if target is None or not target.live:
        return None
    return Term(target.slug, target.title, target.get_url(request) or "")
