"""The cards of records: kept as data without words, written in the language of the reader."""

from datetime import date
from decimal import Decimal

from clusterix.catalogue import registry
from clusterix.catalogue.memory import Snapshot
from clusterix.catalogue.models.entry import CatalogueEntry
from clusterix.catalogue.remembered import remembered_each
from clusterix.presentation.frame import NAMES, active_language
from clusterix.presentation.lists import CardView, Figure
from clusterix.presentation.records import Cell, Period


def card_of(source) -> dict:
    """What the card of a record shows, as JSON: from the page that owns the facts, terms by primary key."""
    proven = next((row for row in source.indicators.all() if row.achieved is not None), None)
    card = {
        "region": source.region_id,
        "place": source.place_name,
        "start": source.period_start and source.period_start.isoformat(),
        "end": source.period_end and source.period_end.isoformat(),
        "ongoing": source.ongoing,
        "cells": [[cell.objective_id, cell.activity_id] for cell in source.cells.all()],
        "sample": bool(source.sample_source or source.organisation.is_fictional),
    }
    if proven:
        baseline = None if proven.baseline is None else str(proven.baseline)
        card["figure"] = [proven.indicator_id, baseline, str(proven.achieved), proven.unit_id]
    return card | registry.type_of(source.type_code).card(source)


def cards_by_id(ids, snapshot: Snapshot) -> list[CardView]:
    """The cards of entries in the order of their ids, with one query at most.

    What was withdrawn meanwhile is left out.
    """

    def made(missing):
        entries = CatalogueEntry.objects.public().in_bulk(missing)
        return {pk: card_view(entry, snapshot) for pk, entry in entries.items()}

    found = remembered_each(("card", active_language()), ids, snapshot.version, made)
    return [found[pk] for pk in ids if pk in found]


def card_view(entry: CatalogueEntry, snapshot: Snapshot) -> CardView:
    """The card of one entry, in the language of the entry."""
    card, terms = entry.card, snapshot.terms
    return CardView(
        number=entry.number,
        type_code=entry.type_code,
        kind=entry.kind,
        kind_label=registry.kind_label(entry.type_code, entry.kind),
        title=entry.title,
        teaser=entry.summary,
        url=entry.path,
        organisation=entry.organisation_name,
        place=place_of(card.get("place"), terms.get("region", card.get("region")), entry.language),
        period=Period(_date(card.get("start")), _date(card.get("end")), card.get("ongoing", False)),
        cells=tuple(cells_of(card.get("cells", ()), terms, entry.language)),
        figure=_figure(card.get("figure"), terms, entry.language),
        translated=entry.translated,
        text_language=NAMES[entry.text_language],
        sample=card.get("sample", False),
    )


def place_of(words, region, language) -> str:
    """The place in words and the region, once where they are the same: "Debrecen, Hajdú-Bihar"."""
    label = region.label(language) if region else ""
    return ", ".join(dict.fromkeys(part for part in (words, label) if part))


def cells_of(pairs, terms, language):
    """Cells of the matrix from pairs of primary keys; terms that are gone are left out."""
    for objective, activity in pairs:
        why, how = terms.get("objective", objective), terms.get("activity", activity)
        if why and how:
            yield Cell(why.order, how.order, why.label(language), how.label(language))


def _figure(values, terms, language):
    if not values:
        return None
    # What was kept before there were other units has none.
    indicator, start, reached, *unit = values
    term = terms.get("indicator", indicator)
    if term is None:
        return None
    unit = terms.unit(term, unit[0] if unit else None, language)
    return Figure(plain(reached), unit, start=plain(start), note=term.label(language))


def plain(number) -> Decimal | None:
    """A number without the zeros that the database keeps behind the decimal sign; None stays None."""
    return None if number is None else Decimal(number).normalize() + 0


def _date(text):
    return date.fromisoformat(text) if text else None
