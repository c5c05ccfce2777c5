"""Which records an address asks for: read once, and then shown as a list, a matrix, a map, a feed or a file."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from clusterix.catalogue import choices as reading
from clusterix.catalogue import memory
from clusterix.catalogue.choices import Choices
from clusterix.catalogue.facets import NEWEST, Shelf
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
        return self.without("")

    @property
    def total(self) -> int:
        """How many records fit."""
        return self.fitting.bit_count()

    def without(self, facet: str) -> int:
        """The records that fit all choices but those of one facet."""
        return self.shelf.choose(self.chosen.values, within=self.within, ignoring=facet)

    def ids(self, first: int, last: int, *, order: str = "") -> list[int]:
        """The ids of the fitting records from place `first` up to but not including `last`."""
        return self.shelf.in_order(self.fitting, order or self.chosen.order or NEWEST, first, last)

    def pairs(self, *, with_order: bool = True) -> list[tuple[str, str]]:
        """The parameters that say the same on the list of all records."""
        fixed = [(facet, value) for facet, _colon, value in (code.partition(":") for code in self.base)]
        return [*fixed, *self.chosen.pairs(with_order=with_order, with_view=False)]


def select(*, params, language: str, base: Sequence[str] = ()) -> Selection:
    """Read the parameters of an address (a QueryDict); `base` are codes that every record must carry.

    Never fails: `chosen.wrong` says that something in the address does not exist.
    """
    snapshot = memory.current()
    shelf = snapshot.shelf(language)
    fixed = {facet: value for facet, _colon, value in (code.partition(":") for code in base)}
    chosen = reading.read(params, shelf, snapshot.terms, fixed=fixed)
    within = shelf.choose({facet: [value] for facet, value in fixed.items()})
    return Selection(snapshot, language, chosen, within, tuple(base))
