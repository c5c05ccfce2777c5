"""One public record as plain data: only what its row in the catalogue says, so nothing else can leak."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.utils.timezone import localdate
from django.utils.translation import override

from clusterix.catalogue import registry
from clusterix.catalogue.cards import plain
from clusterix.catalogue.choices import FACETS
from clusterix.catalogue.exports import LICENCE
from clusterix.catalogue.labels import value_label
from clusterix.catalogue.models.entry import CatalogueEntry
from clusterix.catalogue.selection import Selection

AT_ONCE = 500
# Facets that are fields of their own or follow from other fields.
_NOT_TERMS = ("type", "kind", "region", "year", "cell", "org", "text")


@dataclass(frozen=True)
class Export:
    """What is exported, and how addresses are made whole."""

    selection: Selection
    absolute: Callable[[str], str]

    def records(self) -> Iterator[dict]:
        """All records in the order of the list, read in portions; what was withdrawn meanwhile is left out."""
        for first in range(0, self.selection.total, AT_ONCE):
            yield from self._portion(self.selection.ids(first, first + AT_ONCE))

    def _portion(self, ids):
        # The rest of a streamed answer runs when the language of the request is no longer the active one.
        with override(self.selection.language):
            found = CatalogueEntry.objects.public().in_bulk(ids)
            return [record_of(found[pk], self) for pk in ids if pk in found]


def term_facets() -> list[str]:
    """The facets whose values are exported as terms, in a fixed order."""
    return [name for name in dict.fromkeys([*FACETS, *registry.own_facets()]) if name not in _NOT_TERMS]


def record_of(entry: CatalogueEntry, export: Export) -> dict:
    """One record. Days are ISO dates, numbers plain decimals; what is not known is None, an empty text or list."""
    card, values = entry.card, _by_facet(entry.codes)
    terms, language = export.selection.terms, entry.language
    region = terms.get("region", card.get("region"))
    return {
        "number": entry.number,
        "uri": export.absolute(stable_path(entry)),
        "url": export.absolute(entry.path),
        "type": entry.type_code,
        "kind": entry.kind,
        "kind_label": registry.kind_label(entry.type_code, entry.kind),
        "language": language,
        "text_languages": values["text"],
        "title": entry.title,
        "summary": entry.summary,
        "organisation": entry.organisation_name,
        "region_code": region.code if region else "",
        "region": region.label(language) if region else "",
        "place": card.get("place") or "",
        "period_start": card.get("start"),
        "period_end": card.get("end"),
        "ongoing": bool(card.get("ongoing")),
        "cells": values["cell"],
        "indicator": _indicator(card.get("figure"), terms, language),
        "terms": {facet: _terms(facet, values[facet], terms, language) for facet in term_facets()},
        "published": localdate(entry.published_at).isoformat(),
        "modified": localdate(entry.changed_at).isoformat(),
        "sample": bool(card.get("sample")),
        "licence": LICENCE,
    }


def stable_path(entry) -> str:
    """The address without the title: it stays when the title changes, and leads to the address of today."""
    return f"{entry.path[: entry.path.rindex(f'{entry.number}-')]}{entry.number}/"


def _by_facet(codes):
    found = defaultdict(list)
    for code in codes:
        facet, _colon, value = code.partition(":")
        found[facet].append(value)
    return found


def _terms(facet, values, terms, language):
    return [{"code": value, "label": value_label(facet, value, terms, language)} for value in values]


def _indicator(figure, terms, language):
    term = terms.get("indicator", figure[0]) if figure else None
    if term is None:
        return None
    return {
        "code": term.code,
        "label": term.label(language),
        "unit": terms.unit(term, figure[3] if len(figure) > 3 else None, language),
        "baseline": _number(figure[1]),
        "achieved": _number(figure[2]),
    }


def _number(text):
    return None if text is None else str(plain(text))
