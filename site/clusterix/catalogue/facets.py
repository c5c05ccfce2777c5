"""Exact counts from bit sets: one set a code, one bit a record.

Nothing here asks the database; `catalogue.memory` fills the shelves. Inside a facet choices add up (or), between
facets they narrow down (and). The count of an option ignores what is chosen in its own facet, so that one sees what
another choice there would bring.
"""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import compress, islice

NEWEST, TITLE, YEAR = "newest", "title", "year"
_ZERO_OR_ONE = bytes.maketrans(b"01", b"\0\1")


@dataclass(frozen=True, slots=True)
class Row:
    """What the shelf knows about an entry. `keys` are its places in the orders, each ending with its id."""

    codes: frozenset[str]
    keys: Mapping[str, tuple]


def row_of(pk, codes, sort_title, sort_year, published_at) -> Row:
    """The row of a public entry."""
    newest = -published_at.timestamp()
    keys = {NEWEST: (newest, -pk, pk), TITLE: (sort_title, pk), YEAR: (-sort_year, newest, pk)}
    return Row(frozenset(codes), keys)


@dataclass(frozen=True)
class Shelf:
    """What is public in one language. A shelf never changes; `with_changes` gives the next one."""

    everything: int = 0
    bits: Mapping[str, int] = field(default_factory=dict)
    orders: Mapping[str, list] = field(default_factory=lambda: {NEWEST: [], TITLE: [], YEAR: []})
    rows: Mapping[int, Row] = field(default_factory=dict)

    def with_code(self, code: str) -> int:
        """The records that carry a code."""
        return self.bits.get(code, 0)

    def with_any(self, facet: str, values: Iterable[str]) -> int:
        """The records that carry at least one of the values of a facet."""
        found = 0
        for value in values:
            found |= self.with_code(f"{facet}:{value}")
        return found

    def choose(self, choices: Mapping[str, Iterable[str]], *, within: int | None = None, ignoring: str = "") -> int:
        """The records that fit all choices (facet → values); a facet without values does not narrow down."""
        found = self.everything if within is None else within & self.everything
        for facet, values in choices.items():
            if values and facet != ignoring:
                found &= self.with_any(facet, values)
        return found

    def counts(self, facet: str, records: int) -> dict[str, int]:
        """How many of some records carry each value of a facet; values that none carries are left out."""
        found = ((value, (bits & records).bit_count()) for value, bits in self.values.get(facet, ()))
        return {value: count for value, count in found if count}

    @cached_property
    def values(self) -> dict[str, list[tuple[str, int]]]:
        """The values of each facet with their records."""
        found = defaultdict(list)
        for code, bits in self.bits.items():
            facet, _colon, value = code.partition(":")
            found[facet].append((value, bits))
        return found

    def in_order(self, records: int, order: str, first: int, last: int) -> list[int]:
        """The ids of some records from place `first` up to but not including `last` in an order."""
        ids = self.ids[order]
        if records == self.everything:
            return ids[first:last]
        return list(islice(_members(records, ids, self.everything.bit_length()), first, last))

    @cached_property
    def ids(self) -> dict[str, list[int]]:
        """The ids of all records in each order."""
        return {name: [key[-1] for key in keys] for name, keys in self.orders.items()}

    def with_changes(self, changes: Mapping[int, Row | None]) -> "Shelf":
        """The shelf with some rows new, different, or gone (None)."""
        if not self.rows:
            return _filled({pk: row for pk, row in changes.items() if row})
        rows, bits = dict(self.rows), dict(self.bits)
        orders = {name: list(keys) for name, keys in self.orders.items()}
        everything = self.everything
        for pk, row in changes.items():
            old, mask = rows.pop(pk, None), 1 << pk
            if old:
                everything &= ~mask
                _take_out(old, mask, bits, orders)
            if row:
                rows[pk] = row
                everything |= mask
                _put_in(row, mask, bits, orders)
        return Shelf(everything, bits, orders, rows)


def ids_to_set(ids: Iterable[int]) -> int:
    """A bit set of ids."""
    ids = list(ids)
    if not ids:
        return 0
    room = bytearray(max(ids) // 8 + 1)
    for pk in ids:
        room[pk >> 3] |= 1 << (pk & 7)
    return int.from_bytes(room, "little")


def _members(records, ids, size):
    """Deep pages walk past thousands of ids, so nothing here runs in Python for each of them."""
    flags = bin(records)[:1:-1].encode().translate(_ZERO_OR_ONE).ljust(size, b"\0")
    return compress(ids, map(flags.__getitem__, ids))


def _filled(rows):
    holders = defaultdict(list)
    for pk, row in rows.items():
        for code in row.codes:
            holders[code].append(pk)
    orders = {name: sorted(row.keys[name] for row in rows.values()) for name in (NEWEST, TITLE, YEAR)}
    return Shelf(ids_to_set(rows), {code: ids_to_set(pks) for code, pks in holders.items()}, orders, rows)


def _take_out(row, mask, bits, orders):
    for code in row.codes:
        bits[code] &= ~mask
    for name, key in row.keys.items():
        del orders[name][bisect_left(orders[name], key)]


def _put_in(row, mask, bits, orders):
    for code in row.codes:
        bits[code] = bits.get(code, 0) | mask
    for name, key in row.keys.items():
        insort(orders[name], key)
