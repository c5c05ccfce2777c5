"""The result of a search as a list: hits become cards, counts become facets."""

from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from clusterix.catalogue import choices, memory, registry, words
from clusterix.catalogue.addresses_of_lists import feed_address
from clusterix.catalogue.cards import card_view
from clusterix.catalogue.choices import Choices
from clusterix.catalogue.facets import NEWEST
from clusterix.catalogue.labels import facet_label, value_label
from clusterix.catalogue.listing import files_of
from clusterix.catalogue.models import CatalogueEntry
from clusterix.catalogue.options import options_of
from clusterix.catalogue.paging import pagination_of
from clusterix.catalogue.selection import Selection
from clusterix.presentation.frame import NAMES
from clusterix.presentation.lists import ActiveFilter, CardView, FacetView, ListView, SortView
from clusterix.presentation.records import LanguageLink
from clusterix.search.service import DEEPEST, SearchResult, search
from home.addresses import SEARCH, search_address

PAGE_SIZE = 20
BEST = ""
ORDERS = (BEST, NEWEST)
FACETS = ("type", *registry.OFFERED)


@dataclass(frozen=True)
class SearchView:
    """The search page. `listing` is None before anything was searched for.

    `other` leads to the same search in the other language, where `other_total` records were found.
    """

    text: str
    listing: ListView | None = None
    degraded: bool = False
    other: LanguageLink | None = None
    other_total: int = 0


@dataclass(frozen=True)
class _Search:
    """One search in one language, as its parts below need it."""

    text: str
    language: str
    chosen: Choices
    snapshot: memory.Snapshot

    @property
    def action(self):
        return search_address(self.language)


def search_view(params, language: str) -> SearchView:
    """What the address of a search asks for (a QueryDict). Never fails: what does not exist is left out and said."""
    text = words.asked_for(params)
    if not text:
        return SearchView(text)
    snapshot = memory.current()
    chosen = choices.read(params, snapshot.shelf(language), snapshot.terms, kept=[("q", text)])
    asked = _Search(text, language, _in_reach(chosen), snapshot)
    result, pagination = _answer(asked)
    return SearchView(
        text,
        listing=_listing(asked, result, pagination),
        degraded=result.degraded,
        other=_other(asked) if result.other_language_total else None,
        other_total=result.other_language_total,
    )


def _in_reach(chosen: Choices) -> Choices:
    """Results are a list, ordered by relevance (which needs no name in the address) or by age."""
    order = chosen.order if chosen.order in ORDERS else ""
    wrong = chosen.wrong or bool(chosen.view) or order != chosen.order
    return replace(chosen, order=order, view="", wrong=wrong)


def _answer(asked):
    """The page asked for; where there is none so far on, the last one."""
    result = _ask(asked, asked.chosen.page)
    pagination, _first, _last = pagination_of(
        asked.chosen, min(result.total, DEEPEST + PAGE_SIZE), size=PAGE_SIZE, action=asked.action
    )
    if pagination.number != asked.chosen.page:
        result = _ask(asked, pagination.number)
    return result, pagination


def _ask(asked, page) -> SearchResult:
    return search(
        text=asked.text,
        language=asked.language,
        selections={facet: list(values) for facet, values in asked.chosen.values.items()},
        offset=min((page - 1) * PAGE_SIZE, DEEPEST),
        limit=PAGE_SIZE,
        newest_first=asked.chosen.order == NEWEST,
    )


def _listing(asked, result, pagination):
    # Names the same records for feeds and files, which look for them again.
    same = Selection(asked.snapshot, asked.language, asked.chosen, within=0)
    return ListView(
        cards=tuple(_cards(asked, result)),
        total=result.total,
        facets=tuple(_facets(asked, result)),
        active=tuple(_active(asked)),
        pagination=pagination,
        sorts=tuple(_sorts(asked)),
        action=asked.action,
        clear_url=asked.chosen.cleared().url(asked.action),
        hidden=tuple(pair for pair in asked.chosen.pairs() if pair[0] not in FACETS),
        problem=_problem(asked, pagination),
        feed_url=feed_address(same),
        files=tuple(files_of(same)),
    )


def _cards(asked, result) -> list[CardView]:
    """Cards of the hits with the words that were met marked; one query."""
    entries = CatalogueEntry.objects.public().in_bulk([hit.entry_id for hit in result.hits])
    return [
        replace(
            card_view(entries[hit.entry_id], asked.snapshot),
            title_html=hit.title_html,
            snippet_html=hit.snippet_html,
        )
        for hit in result.hits
        if hit.entry_id in entries
    ]


def _facets(asked, result):
    for facet in FACETS:
        counts = result.counts.get(facet, {})
        options = options_of(facet, counts, asked.chosen, asked.snapshot.terms, asked.language)
        yield FacetView(facet, facet_label(facet), tuple(options))


def _active(asked):
    for facet, values in asked.chosen.values.items():
        for value in values:
            label = value_label(facet, value, asked.snapshot.terms, asked.language)
            yield ActiveFilter(facet_label(facet), label, asked.chosen.toggled(facet, value).url(asked.action))


def _sorts(asked):
    labels = {BEST: _("relevance"), NEWEST: _("newest")}
    for order, label in labels.items():
        yield SortView(order, label, order == asked.chosen.order, asked.chosen.ordered(order).url(asked.action))


def _problem(asked, pagination):
    if asked.chosen.wrong:
        return _("Something in the address does not exist here; it was left out.")
    if asked.chosen.page > pagination.pages:
        return _("The list has fewer pages than the address asked for; this is the last one.")
    return ""


def _other(asked):
    """The same words in the other language; filters are left out, since they were counted without."""
    language = next(code for code in SEARCH if code != asked.language)
    return LanguageLink(language, NAMES[language], Choices(kept=[("q", asked.text)]).url(search_address(language)))
