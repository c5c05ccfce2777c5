"""The records of a list as matrix and as map: every number leads to the list of just its records."""

from django.utils.translation import gettext as _

from clusterix.catalogue.choices import MAP, MATRIX
from clusterix.catalogue.selection import Selection
from clusterix.presentation.lists import MapArea, MapSheet, MapView, MatrixView, PlaceRow
from clusterix.presentation.maps import outlines
from clusterix.presentation.matrix import heat, matrix_of
from clusterix.presentation.records import Term

HOME = "HU"


def picture_of(selection: Selection, action: str) -> dict:
    """What a ListView needs besides the list, by the view that was asked for."""
    if selection.chosen.view == MATRIX:
        return {"matrix": matrix(selection, action)}
    if selection.chosen.view == MAP:
        return {"map": places(selection, action)}
    return {}


def matrix(selection: Selection, action: str) -> MatrixView:
    """The matrix of the records that fit.

    A cell that was chosen before does not count, since cells are changed here.
    """
    fitting = selection.without("cell")
    found = selection.shelf.counts("cell", fitting)
    placed = selection.shelf.with_any("cell", found)
    language = selection.language
    return matrix_of(
        objectives=[Term(row.code, row.label(language)) for row in selection.terms.of("objective", language)],
        activities=[Term(row.code, row.label(language)) for row in selection.terms.of("activity", language)],
        counts={tuple(cell.split(".")): count for cell, count in found.items()},
        total=fitting.bit_count(),
        address=lambda objective, activity: selection.chosen.only("cell", f"{objective}.{activity}").url(action),
        outside=(fitting & ~placed).bit_count(),
    )


def places(selection: Selection, action: str) -> MapView:
    """The counties of Hungary and the countries of Europe with the records that fit, and both as tables.

    A region that was chosen before does not count, since regions are changed here.
    """
    fitting, terms = selection.without("region"), selection.terms
    counts = selection.shelf.counts("region", fitting)
    rows = [term for code in counts if (term := terms.find("region", code))]
    countries = [term for term in rows if not term.parent]
    counties = [term for term in rows if term.code in outlines("hungary").areas]
    known = selection.shelf.with_any("region", [term.code for term in countries])
    home = selection.shelf.with_code(f"region:{HOME}") & fitting
    in_counties = selection.shelf.with_any("region", [term.code for term in counties])

    def sheet(name, label, chosen):
        found = {term.code: _row(term, counts, selection, action) for term in chosen}
        return _sheet(name, label, found, selection)

    return MapView(
        sheets=(
            sheet("hungary", _("Counties of Hungary"), counties),
            sheet("europe", _("Countries"), countries),
        ),
        total=fitting.bit_count(),
        whole_country=(home & ~in_counties).bit_count(),
        nowhere=(fitting & ~known).bit_count(),
    )


def _row(term, counts, selection, action):
    url = selection.chosen.only("region", term.code).url(action)
    return PlaceRow(term.code, term.label(selection.language), counts[term.code], url)


def _sheet(name, label, found, selection):
    drawn = outlines(name)
    highest = max((row.count for row in found.values()), default=0)
    areas = []
    for code, outline in drawn.areas.items():
        row = found.get(code) or PlaceRow(code, "", 0)
        areas.append(MapArea(row, heat(row.count, highest), outline.path, outline.x, outline.y))
    terms, language = selection.terms, selection.language
    rows = sorted(found.values(), key=lambda row: _alphabetical(terms.find("region", row.code), language))
    return MapSheet(name, label, drawn.width, drawn.height, drawn.around, tuple(areas), tuple(rows))


def _alphabetical(term, language):
    """Places stand in the order of the alphabet (domain.md 7.9), and not in that of their codes."""
    return term.sort_hu if language == "hu" else term.sort_en
