"""The figures of home page and themes, counted in the bit sets: no query but the one that asks for the version.

Where `within` is given, those records alone are counted, a set of bits; otherwise everything that is public.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from urllib.parse import urlencode

from clusterix.catalogue.cards import card_view, cards_by_id
from clusterix.catalogue.facets import NEWEST
from clusterix.catalogue.memory import Snapshot
from clusterix.catalogue.models import CatalogueEntry
from clusterix.presentation.lists import CardView, MatrixView
from clusterix.presentation.matrix import matrix_of
from clusterix.presentation.records import Term
from clusterix.submissions.models import SubmissionPage


def total(snapshot: Snapshot, language: str) -> int:
    """How many public records there are to read or to know of in a language."""
    return snapshot.shelf(language).everything.bit_count()


def of_type(snapshot: Snapshot, language: str, type_code: str, within: int | None = None) -> int:
    """How many public records of a type there are in a language."""
    return snapshot.shelf(language).choose({"type": [type_code]}, within=within).bit_count()


def sharing_organisations(snapshot: Snapshot, language: str, within: int | None = None) -> int:
    """How many organisations have a public record under their own name."""
    shelf = snapshot.shelf(language)
    return len(shelf.counts("org", shelf.choose({}, within=within)))


def places(snapshot: Snapshot, language: str, within: int | None = None) -> int:
    """How many counties and foreign regions public records come from; the wider ones around them do not count."""
    shelf = snapshot.shelf(language)
    codes = shelf.counts("region", shelf.choose({}, within=within))
    # A wider region only counts because of a smaller one inside it.
    found = [term for code in codes if (term := snapshot.terms.find("region", code))]
    return len(codes) - len({term.parent for term in found} & {term.pk for term in found})


def matrix(
    snapshot: Snapshot,
    language: str,
    address: str,
    *,
    within: int | None = None,
    chosen: Mapping[str, str] = MappingProxyType({}),
) -> MatrixView:
    """The matrix of objectives and activities, each cell with the number of its records and the list it opens.

    `address` is that of the list, `chosen` the filters by which it gives the records that are counted.
    """
    shelf, terms = snapshot.shelf(language), snapshot.terms
    records = shelf.choose({}, within=within)
    counts = {tuple(cell.split(".")): count for cell, count in shelf.counts("cell", records).items()}
    return matrix_of(
        objectives=_named(terms.of("objective", language), language),
        activities=_named(terms.of("activity", language), language),
        counts=counts,
        total=records.bit_count(),
        address=lambda why, how: f"{address}?{urlencode({**chosen, 'cell': f'{why}.{how}'})}",
    )


def _named(rows, language):
    return [Term(row.code, row.label(language)) for row in rows]


def latest(snapshot: Snapshot, language: str, count: int, type_codes: Iterable[str]) -> list[CardView]:
    """The newest records of some types, with one query."""
    shelf = snapshot.shelf(language)
    fitting = shelf.choose({"type": list(type_codes)})
    return cards_by_id(shelf.in_order(fitting, NEWEST, 0, count), snapshot)


def of_record(snapshot: Snapshot, language: str, page_pk: int) -> CardView | None:
    """The card of the record that a page belongs to, in whichever language the page is; None unless it is public."""
    key = SubmissionPage.objects.filter(pk=page_pk).values("translation_key")
    entry = CatalogueEntry.objects.public().filter(dossier__translation_key__in=key, language=language).first()
    return card_view(entry, snapshot) if entry else None


def of_organisation(snapshot: Snapshot, language: str, organisation_pk: int, count: int) -> tuple[int, list[CardView]]:
    """How many records an organisation has under its own name, and the newest of them, with one query.

    `organisation_pk` is that of the page in the authoring language.
    """
    shelf = snapshot.shelf(language)
    own = shelf.with_code(f"org:{organisation_pk}") & shelf.everything
    return own.bit_count(), cards_by_id(shelf.in_order(own, NEWEST, 0, count), snapshot)
