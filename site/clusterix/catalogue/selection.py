"""Which records an address asks for: read once, and then shown as a list, a matrix, a map, a feed or a file."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from django.utils import timezone

from clusterix.catalogue import choices as reading
from clusterix.catalogue import memory, registry, words
from clusterix.catalogue.choices import LIST, MATRIX, Choices
from clusterix.catalogue.facets import NEWEST, SOONEST, Shelf
from clusterix.catalogue.memory import Snapshot


@dataclass(frozen=True)
class Selection:
    """The records of one language that fit some choices. `within` are the records that the list is about at all."""

    snapshot: Snapshot
    language: str
    chosen: Choices
    within: int
    base: tuple[str, ...] = ()

    @property
    def shelf(self) -> Shelf:
        """What is public in the language."""
        return self.snapshot.shelf(self.language)

    @property
    def terms(self):
        """All coded terms."""
        return self.snapshot.terms

    @cached_property
    def fitting(self) -> int:
        """The records that fit all choices, as a set of bits."""
        return self.shelf.choose(self.chosen.values, within=self.within)

    @property
    def total(self) -> int:
        """How many records fit."""
        return self.fitting.bit_count()

    @property
    def record_type(self):
        """The content type that the list is about, or None for a list of several."""
        return _type_in(self.base)

    @property
    def orders(self) -> tuple[str, ...]:
        """The orders that the list offers, the usual one first."""
        return self.record_type.orders if self.record_type else registry.ORDERS

    @property
    def order(self) -> str:
        """The order in force."""
        return self.chosen.order or self.orders[0]

    @property
    def has_cells(self) -> bool:
        """Whether records of the list stand in the matrix."""
        return self.record_type is None or self.record_type.has_cells

    def without(self, facet: str) -> int:
        """The records that fit all choices but those of one facet."""
        if facet not in self.chosen.values:
            return self.fitting
        return self.shelf.choose(self.chosen.values, within=self.within, ignoring=facet)

    def ids(self, first: int, last: int, *, order: str = "") -> list[int]:
        """The ids of the fitting records from place `first` up to but not including `last`."""
        order = order or self.order
        if order == SOONEST:
            return self.shelf.by_next_day(self.fitting, timezone.localdate().isoformat(), first, last)
        return self.shelf.in_order(self.fitting, order, first, last)

    def pairs(self, *, with_order: bool = True) -> list[tuple[str, str]]:
        """The parameters that say the same on the list of all records."""
        fixed = [(facet, value) for facet, _colon, value in (code.partition(":") for code in self.base)]
        chosen = self.chosen.ordered("" if self.order == NEWEST else self.order)
        return [*fixed, *chosen.pairs(with_order=with_order, with_view=False)]


def select(*, params, language: str, base: Sequence[str] = (), searched: bool = False) -> Selection:
    """Read the parameters of an address (a QueryDict); `base` are codes that every record must carry.

    With `searched` the words of a search narrow the records down too, with four queries more.
    Never fails: `chosen.wrong` says that something in the address does not exist.
    """
    snapshot = memory.current()
    shelf = snapshot.shelf(language)
    fixed = {facet: value for facet, _colon, value in (code.partition(":") for code in base)}
    text = words.asked_for(params) if searched else ""
    chosen = reading.read(params, shelf, snapshot.terms, kept=[("q", text)] if text else (), fixed=fixed)
    record_type = _type_in(base)
    if chosen.view == MATRIX and record_type and not record_type.has_cells:
        chosen = replace(chosen, view=LIST, wrong=True)
    within = shelf.choose({facet: [value] for facet, value in fixed.items()})
    within &= words.find(text, language) if text else within
    return Selection(snapshot, language, chosen, within, tuple(base))


def _type_in(base):
    for facet, _colon, value in (code.partition(":") for code in base):
        if facet == "type":
            return registry.type_of(value)
    return None
