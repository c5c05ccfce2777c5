"""CSV for spreadsheets: UTF-8 with a mark at the beginning, and nothing that a spreadsheet would carry out."""

import csv
from collections.abc import Iterator

from clusterix.catalogue.exports.rows import Export, term_facets

MARK = "\ufeff"
# A Hungarian spreadsheet takes the comma for a decimal sign.
SEPARATORS = {"hu": ";", "en": ","}
BETWEEN = " | "
_FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n")
COLUMNS = (
    "number",
    "uri",
    "url",
    "type",
    "kind",
    "kind_label",
    "language",
    "text_languages",
    "title",
    "summary",
    "organisation",
    "region_code",
    "region",
    "place",
    "period_start",
    "period_end",
    "ongoing",
    "cells",
    "indicator_code",
    "indicator",
    "unit",
    "baseline",
    "achieved",
    "published",
    "modified",
    "sample",
    "licence",
)
_INDICATOR = {"indicator_code": "code", "indicator": "label", "unit": "unit"}
_NUMBERS = ("baseline", "achieved")


class _Echo:
    """A file that gives back what is written to it."""

    def write(self, text):
        return text


def columns() -> list[str]:
    """The names of the columns: those above, then two for each list of terms, codes and labels."""
    return [*COLUMNS, *(name for facet in term_facets() for name in (f"{facet}_codes", f"{facet}_labels"))]


def lines(export: Export) -> Iterator[str]:
    """The file line by line."""
    writer = csv.writer(_Echo(), delimiter=SEPARATORS[export.selection.language])
    yield MARK + writer.writerow(columns())
    for record in export.records():
        yield writer.writerow(_cells(record))


def guarded(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULAS) else text


def _cells(record):
    indicator = record["indicator"] or {}
    # Numbers are ours and may begin with a minus sign; everything else may have been typed by anybody.
    own = {name: indicator.get(name) or "" for name in _NUMBERS}
    own |= {name: guarded(indicator.get(key, "")) for name, key in _INDICATOR.items()}
    found = [own[name] if name in own else _cell(record[name]) for name in COLUMNS]
    for facet in term_facets():
        terms = record["terms"][facet]
        found += [_cell([term["code"] for term in terms]), _cell([term["label"] for term in terms])]
    return found


def _cell(value):
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return guarded(BETWEEN.join(value))
    return guarded(value) if isinstance(value, str) else value
