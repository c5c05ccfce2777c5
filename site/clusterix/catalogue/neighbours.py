"""Records that are near to one, each with the reason in words: found in the bit sets, with one query for all cards."""

from collections.abc import Iterable, Mapping
from itertools import combinations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from clusterix.catalogue import registry
from clusterix.catalogue.cards import card_view
from clusterix.catalogue.facets import NEWEST, Shelf, ids_to_set
from clusterix.catalogue.models.entry import CatalogueEntry
from clusterix.catalogue.remembered import remembered
from clusterix.presentation.records import Neighbour, Neighbours
from clusterix.vocabularies.models import Competence

MOST = 3
OBJECTIVE, COMPETENCE = "objective", "competence"
# A competence that the record does not teach itself, but that one of its criteria asks for.
ASKED_FOR = "asked for"
REASONS = {
    OBJECTIVE: gettext_lazy("same objective"),
    "sector": gettext_lazy("same sector"),
    "ecosystem": gettext_lazy("same industrial ecosystem"),
    "theme": gettext_lazy("same theme"),
    "criterion": gettext_lazy("same excellence criterion"),
    COMPETENCE: gettext_lazy("same competence"),
    ASKED_FOR: gettext_lazy("a competence that its criterion asks for"),
}


def neighbours_of(entry, snapshot, named: Iterable[CatalogueEntry] = ()) -> tuple[Neighbours, ...]:
    """The nearest records in groups of one heading each; nothing for what is not public.

    `named` are the entries that the record itself names, so that none stands on its page twice.

    Asked for in any case, with the record itself, so that a page takes as many queries for one record as for thirty.
    """
    if entry is None or not entry.public:
        return ()
    shelf = snapshot.shelf(entry.language)
    said = ids_to_set(other.pk for other in named)
    found = [(heading, nearest(shelf, entry, names, types, said)) for heading, names, types in _groups()]
    cards = CatalogueEntry.objects.public().in_bulk(
        [entry.pk, *(pk for _heading, near in found for pk, _names in near)]
    )
    groups = (
        Neighbours(
            str(heading),
            tuple(Neighbour(card_view(cards[pk], snapshot), in_words(names)) for pk, names in near if pk in cards),
        )
        for heading, near in found
    )
    return tuple(group for group in groups if group.members)


def _groups():
    """Heading, facets that make near, and the types of records, in the order in which types were registered."""
    groups: dict[str, tuple] = {}
    for record_type in registry.types():
        heading, names, types = groups.get(record_type.near_heading, (record_type.near_heading, record_type.near, []))
        groups[record_type.near_heading] = (heading, names, [*types, record_type.model.type_code])
    return groups.values()


def nearest(shelf: Shelf, entry, names, types, said: int = 0) -> list[tuple[int, tuple[str, ...]]]:
    """The ids of the records of some types that share most with one, the newest first, each with what they share.

    `said` is the set of those that are left out.
    """
    left = shelf.with_any("type", types) & shelf.everything & ~(1 << entry.pk | said)
    shared = {name: bits for name, bits in _sets(shelf, entry.codes, names).items() if bits & left}
    found = []
    for size in range(len(shared), 0, -1):
        for chosen in combinations(shared, size):
            fitting = left
            for name in chosen:
                fitting &= shared[name]
            ids = shelf.in_order(fitting, NEWEST, 0, MOST - len(found)) if fitting else []
            found += [(pk, chosen) for pk in ids]
            if len(found) == MOST:
                return found
            left &= ~fitting
    return found


def _sets(shelf, codes, names) -> Mapping[str, int]:
    """For each facet the records that share at least one value of it."""
    values: dict[str, set[str]] = {}
    for code in codes:
        facet, _colon, value = code.partition(":")
        values.setdefault(facet, set()).add(value)
    sets = {name: shelf.with_any(name, values.get(name, ())) for name in names if name != OBJECTIVE}
    if OBJECTIVE in names:
        objectives = {value.partition(".")[0] for value in values.get("cell", ())}
        sets[OBJECTIVE] = 0
        for code, bits in shelf.bits.items():
            if code.startswith("cell:") and code[5:].partition(".")[0] in objectives:
                sets[OBJECTIVE] |= bits
    if COMPETENCE in names and COMPETENCE not in values and (criteria := values.get("criterion")):
        sets[ASKED_FOR] = shelf.with_any(COMPETENCE, _competences_of(criteria))
        names = [ASKED_FOR if name == COMPETENCE else name for name in names]
    return {name: sets[name] for name in names}


def _competences_of(criteria) -> set[str]:
    """The competences that serve some criteria, by the vocabulary (R61, R83)."""
    return {code for criterion in criteria for code in _by_criterion().get(criterion, ())}


def _by_criterion() -> Mapping[str, list[str]]:
    def read():
        found: dict[str, list[str]] = {}
        for criterion, code in Competence.criteria.through.objects.values_list("criterion__code", "competence__code"):
            found.setdefault(criterion, []).append(code)
        return found

    return remembered("competences by criterion", read)


def in_words(names) -> str:
    """The reason: "same objective and same sector"."""
    *first, last = (str(REASONS[name]) for name in names)
    return _("%(first)s and %(last)s") % {"first": ", ".join(first), "last": last} if first else last
