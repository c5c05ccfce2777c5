"""The list of records: filters with exact counts, orders and pages, with two queries however many records there are."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from clusterix.catalogue import choices as reading
from clusterix.catalogue import memory
from clusterix.catalogue.cards import cards_by_id
from clusterix.catalogue.choices import FACETS, ORDERS, Choices
from clusterix.catalogue.facets import NEWEST, TITLE, YEAR
from clusterix.catalogue.labels import facet_label, value_label
from clusterix.catalogue.options import options_of
from clusterix.catalogue.paging import pagination_of
from clusterix.presentation.lists import ActiveFilter, FacetView, ListView, SortView

PAGE_SIZE = 20


def list_records(
    *,
    params,
    language: str,
    action: str,
    base: Sequence[str] = (),
    size: int = PAGE_SIZE,
    facets: Sequence[str] = FACETS,
) -> ListView:
    """The list that an address asks for, in one language.

    `params` are the parameters of the address (a QueryDict), `action` the address without them, `base` codes that
    every record must carry, `facets` the filters that are shown.
    """
    snapshot = memory.current()
    shelf = snapshot.shelf(language)
    chosen = reading.read(params, shelf, snapshot.terms)
    within = shelf.choose({code.partition(":")[0]: [code.partition(":")[2]] for code in base})
    fitting = shelf.choose(chosen.values, within=within)
    pagination, first, last = pagination_of(chosen, fitting.bit_count(), size=size, action=action)
    ids = shelf.in_order(fitting, chosen.order or NEWEST, first, last)
    return ListView(
        cards=tuple(cards_by_id(ids, snapshot)),
        total=fitting.bit_count(),
        facets=tuple(_facets(facets, chosen, shelf, within, snapshot.terms, language, action)),
        active=tuple(_active(chosen, snapshot.terms, language, action)),
        pagination=pagination,
        sorts=tuple(_sorts(chosen, action)),
        action=action,
        clear_url=chosen.cleared().url(action),
        hidden=tuple(pair for pair in chosen.pairs() if pair[0] not in facets),
        problem=_problem(chosen, pagination),
    )


def _facets(facets, chosen: Choices, shelf, within, terms, language, action):
    for facet in facets:
        there = shelf.counts(facet, within)
        fitting = shelf.choose(chosen.values, within=within, ignoring=facet)
        counts = dict.fromkeys(there, 0) | shelf.counts(facet, fitting)
        options = options_of(facet, counts, chosen, terms, language, action)
        yield FacetView(facet, facet_label(facet), tuple(options))


def _active(chosen, terms, language, action):
    for facet, values in chosen.values.items():
        for value in values:
            label = value_label(facet, value, terms, language)
            yield ActiveFilter(facet_label(facet), label, chosen.toggled(facet, value).url(action))


def _sorts(chosen, action):
    labels = {NEWEST: _("newest"), TITLE: _("title"), YEAR: _("year of the results")}
    for order in ORDERS:
        url = chosen.ordered("" if order == NEWEST else order).url(action)
        yield SortView(order, labels[order], order == (chosen.order or NEWEST), url)


def _problem(chosen, pagination):
    if chosen.wrong:
        return _("Something in the address does not exist here; it was left out.")
    if chosen.page > pagination.pages:
        return _("The list has fewer pages than the address asked for; this is the last one.")
    return ""
