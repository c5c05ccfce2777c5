"""The list of records: filters with exact counts, orders and pages, with two queries however many records there are."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from clusterix.catalogue.addresses_of_lists import feed_address, file_address
from clusterix.catalogue.cards import cards_by_id
from clusterix.catalogue.choices import FACETS, LIST, MAP, MATRIX
from clusterix.catalogue.exports import FORMATS
from clusterix.catalogue.facets import NEWEST, SOONEST, TITLE, YEAR
from clusterix.catalogue.labels import facet_label, value_label
from clusterix.catalogue.options import offer_of, options_of
from clusterix.catalogue.paging import pagination_of
from clusterix.catalogue.pictures import picture_of
from clusterix.catalogue.remembered import remembered
from clusterix.catalogue.selection import Selection, select
from clusterix.presentation.frame import active_language
from clusterix.presentation.lists import ActiveFilter, FacetView, FileLink, ListView, SortView

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
    selection = select(params=params, language=language, base=base)
    chosen = selection.chosen
    pagination, first, last = pagination_of(chosen, selection.total, size=size, action=action)
    shown = selection.ids(first, last) if chosen.view == LIST else ()
    return ListView(
        cards=tuple(cards_by_id(shown, selection.snapshot)) if shown else (),
        total=selection.total,
        facets=tuple(_facets(facets, selection)),
        active=tuple(_active(selection, action)),
        pagination=pagination,
        sorts=tuple(_sorts(selection, action)),
        action=action,
        clear_url=chosen.cleared().url(action),
        hidden=tuple(pair for pair in chosen.pairs() if pair[0] not in facets),
        problem=_problem(chosen, pagination),
        feed_url=feed_address(selection),
        files=tuple(files_of(selection)),
        views=tuple(_views(selection, action)),
        same=chosen.ordered("").url("", page=pagination.number if chosen.view == LIST else 1),
        **picture_of(selection, action),
    )


def _facets(facets, selection: Selection):
    shelf, offers = selection.shelf, _offers(facets, selection)
    for facet in facets:
        there = shelf.counts(facet, selection.within)
        counts = dict.fromkeys(there, 0) | shelf.counts(facet, selection.without(facet))
        label, offer = offers[facet]
        options = options_of(facet, counts, selection.chosen, selection.terms, selection.language, offer)
        yield FacetView(facet, label, tuple(options))


def _offers(facets, selection):
    """What each facet is called and offers whatever is chosen, for all readers of the list.

    A preview may speak another language than its list.
    """

    def offer(facet):
        return offer_of(facet, selection.shelf.counts(facet, within), selection.terms, language)

    def made():
        return {facet: (facet_label(facet), offer(facet)) for facet in facets}

    within, language = selection.within, selection.language
    name = "offers", active_language(), language, within, tuple(facets)
    return remembered(name, made, version=selection.snapshot.version)


def _active(selection, action):
    chosen = selection.chosen
    for facet, values in chosen.values.items():
        for value in values:
            label = value_label(facet, value, selection.terms, selection.language)
            yield ActiveFilter(facet_label(facet), label, chosen.toggled(facet, value).url(action))


def files_of(selection: Selection):
    """The records of a selection as files, in every format."""
    labels = {"csv": _("Table (CSV)"), "json": _("Data (JSON)"), "jsonld": _("Linked data (JSON-LD)")}
    for ending, label in labels.items():
        yield FileLink(label, file_address(selection, ending), FORMATS[ending])


def _views(selection, action):
    chosen, labels = selection.chosen, {LIST: _("List"), MATRIX: _("Matrix"), MAP: _("Map")}
    for view, label in labels.items():
        if view != MATRIX or selection.has_cells:
            yield SortView(view, label, view == chosen.view, chosen.shown_as(view).url(action))


def _sorts(selection, action):
    labels = {NEWEST: _("newest"), TITLE: _("title"), YEAR: _("year of the results"), SOONEST: _("next date")}
    for order in selection.orders:
        url = selection.chosen.ordered("" if order == selection.orders[0] else order).url(action)
        yield SortView(order, labels[order], order == selection.order, url)


def _problem(chosen, pagination):
    if chosen.wrong:
        return _("Something in the address does not exist here; it was left out.")
    if chosen.page > pagination.pages:
        return _("The list has fewer pages than the address asked for; this is the last one.")
    return ""
