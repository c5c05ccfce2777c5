"""What the home page shows: everything counted in the catalogue, nothing written by hand."""

from dataclasses import dataclass, replace

from django.utils.translation import gettext as _
from wagtail.models import Page

from clusterix.catalogue import figures as counted
from clusterix.catalogue import memory
from clusterix.catalogue.shown import Shown, shown
from clusterix.presentation.frame import active_language, frame_of_page
from clusterix.presentation.lists import CardView, Figure, MatrixView
from clusterix.presentation.records import Term
from home.addresses import list_address
from home.models.pages import HomePage
from home.themes import ThemeCount, counted_themes
from practices.models import GoodPracticePage
from stories.models import SuccessStoryPage
from training.models import CoursePage
from training.upcoming import Upcoming, next_runs

LATEST, RUNS = 4, 3
# What is read for its own sake; trainings are shown by their dates.
TOLD = (SuccessStoryPage.type_code, GoodPracticePage.type_code)


@dataclass(frozen=True)
class FrontView:
    """The home page's content. `first` is the record shown large, `latest` the ones beside it."""

    matrix: MatrixView
    total: int = 0
    figures: tuple[Figure, ...] = ()
    first: CardView | None = None
    latest: tuple[CardView, ...] = ()
    themes: tuple[ThemeCount, ...] = ()
    runs: tuple[Upcoming, ...] = ()
    list_url: str = ""
    training_url: str = ""
    call_page: Term | None = None


def shown_at(request) -> Shown | None:
    """The home page of the active language; None where there is none, or not for everybody."""
    page = Page.find_for_request(request, "")
    if not isinstance(page, HomePage) or page.get_view_restrictions().exists():
        return None
    # The language is changed without the parameters: the home page has none.
    frame = replace(frame_of_page(page, request), query="")
    view = front_of(page, request)
    return shown(page.get_template(request), "home/_content.html", frame, page=page, home=view)


def front_of(page, request) -> FrontView:
    """Count what the home page of one language shows.

    Four queries, one more for a featured record, and one more where it names a page to go on to.
    """
    language = page.locale.language_code if getattr(request, "is_preview", False) else active_language()
    snapshot = memory.current()
    address = list_address(language)
    first, latest = _shown(page, snapshot, language)
    return FrontView(
        matrix=counted.matrix(snapshot, language, address),
        total=counted.total(snapshot, language),
        figures=_figures(snapshot, language, address),
        first=first,
        latest=latest,
        themes=counted_themes(snapshot, language),
        runs=next_runs(language, RUNS),
        list_url=address,
        training_url=f"{address}?type={CoursePage.type_code}",
        call_page=_call_page(page, request),
    )


def _shown(page, snapshot, language):
    """The record shown large, and the newest besides."""
    first = counted.of_record(snapshot, language, page.featured_id) if page.featured_id else None
    cards = counted.latest(snapshot, language, LATEST, TOLD)
    if first is None:
        first, *others = cards or [None]
    else:
        others = [card for card in cards if card.number != first.number]
    return first, tuple(others[: LATEST - 1])


def _figures(snapshot, language, address):
    """The showcase in numbers; what there is none of is not boasted of."""
    kinds = (
        (SuccessStoryPage.type_code, _("stories and lessons to read")),
        (GoodPracticePage.type_code, _("good practices to take over")),
        (CoursePage.type_code, _("trainings and services")),
    )
    found = [
        Figure(counted.of_type(snapshot, language, code), label, url=f"{address}?type={code}") for code, label in kinds
    ]
    found += [
        Figure(counted.sharing_organisations(snapshot, language), _("organisations that share what they have learnt")),
        Figure(counted.places(snapshot, language), _("counties and foreign regions")),
    ]
    return tuple(figure for figure in found if figure.value)


def _call_page(page, request):
    target = page.call_page if page.call_page_id else None
    if target is None or not target.live:
        return None
    return Term(target.slug, target.title, target.get_url(request) or "")
