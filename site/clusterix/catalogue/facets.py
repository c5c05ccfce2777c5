"""Exact counts from bit sets: one set a code, one bit a record.

Nothing here asks the database; `catalogue.memory` fills the shelves. Inside a facet choices add up (or), between
facets they narrow down (and). The count of an option ignores what is chosen in its own facet, so that one sees what
another choice there would bring.
"""

import re
from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import compress, islice
from sys import intern

NEWEST, TITLE, YEAR, SOONEST = "newest", "title", "year", "date"
# Codes of the days on which something begins: no filter, the order by the next one is made from them.
DAY = "day"
_ZERO_OR_ONE = bytes.maketrans(b"01", b"\0\1")
_NOT_EMPTY = re.compile(rb"[^\0]", re.DOTALL)
# A value that less than one record in so many carries is counted record by record: quicker than whole sets.
_SPARSE = 400
# So many counts are remembered, mostly those of whole lists, which every reader of a list needs.
_MOST_COUNTS = 200


@dataclass(frozen=True, slots=True)
class Row:
    """What the shelf knows about an entry. `keys` are its places in the orders, each ending with its id."""

    codes: tuple[str, ...]
    keys: Mapping[str, tuple]


def row_of(pk, codes, sort_title, sort_year, published_at) -> Row:
    """The row of a public entry."""
    newest = -published_at.timestamp()
    keys = {NEWEST: (newest, -pk, pk), TITLE: (sort_title, pk), YEAR: (-sort_year, newest, pk)}
    # The same few hundred words in every row: kept once, they take a quarter of the room.
    return Row(tuple(map(intern, codes)), keys)


@dataclass(frozen=True)
class Shelf:
    """What is public in one language. A shelf never changes; `with_changes` gives the next one."""

    everything: int = 0
    bits: Mapping[str, int] = field(default_factory=dict)
    orders: Mapping[str, list] = field(default_factory=lambda: {NEWEST: [], TITLE: [], YEAR: []})
    rows: Mapping[int, Row] = field(default_factory=dict)
    # What has been worked out: ids in each order and counts; and the ids of sparse sets, good for its followers too.
    _in_order: dict = field(default_factory=dict, compare=False)
    _counted: dict = field(default_factory=dict, compare=False)
    _ids: dict = field(default_factory=dict, compare=False)

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
        known = self._counted.get((facet, records))
        if known is None:
            if len(self._counted) >= _MOST_COUNTS:
                self._counted.clear()
            known = self._counted[facet, records] = self._count(facet, records)
        return dict(known)

    def _count(self, facet, records):
        found = {value: (bits & records).bit_count() for value, bits in self.values.get(facet, ())}
        if sparse := self.sparse_values.get(facet):
            flag = _flags(records, self.everything.bit_length()).__getitem__
            found |= {value: sum(map(flag, ids)) for value, ids in sparse}
        return {value: count for value, count in found.items() if count}

    @cached_property
    def values(self) -> dict[str, list[tuple[str, int]]]:
        """The values of each facet with their records, but for the sparse ones."""
        return _by_facet((code, bits) for code, bits in self.bits.items() if not self._is_sparse(bits))

    @cached_property
    def sparse_values(self) -> dict[str, list[tuple[str, tuple[int, ...]]]]:
        """The values that few records carry, with the ids of those: thousands of organisations, for example."""
        return _by_facet((code, self._ids_of(code, bits)) for code, bits in self.bits.items() if self._is_sparse(bits))

    def _is_sparse(self, bits):
        return bits.bit_count() * _SPARSE < self.everything.bit_length()

    def _ids_of(self, code, bits):
        of, ids = self._ids.get(code, (None, ()))
        if of is not bits:
            ids = tuple(_ids_in(bits))
            self._ids[code] = bits, ids
        return ids

    def in_order(self, records: int, order: str, first: int, last: int) -> list[int]:
        """The ids of some records from place `first` up to but not including `last` in an order."""
        ids = self._in_order.get(order)
        if ids is None:
            ids = self._in_order[order] = [key[-1] for key in self.orders[order]]
        if records == self.everything:
            return ids[first:last]
        return list(islice(_members(records, ids, self.everything.bit_length()), first, last))

    def by_next_day(self, records: int, today: str, first: int, last: int) -> list[int]:
        """The same by the next day from `today` ("2026-11-26") on that each carries; those without one last."""
        return list(islice(self._by_next_day(records, today), first, last))

    def _by_next_day(self, records, today):
        known = (*self.values.get(DAY, ()), *self.sparse_values.get(DAY, ()))
        for day in sorted(day for day, _records in known):
            if day >= today and (there := self.with_code(f"{DAY}:{day}") & records):
                records &= ~there
                yield from reversed(list(_ids_in(there)))
        yield from self.in_order(records, NEWEST, 0, records.bit_count())

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
        return Shelf(everything, bits, orders, rows, _ids=self._ids)


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
    return compress(ids, map(_flags(records, size).__getitem__, ids))


def _flags(records, size):
    """A byte for each id, 0 or 1."""
    return bin(records)[:1:-1].encode().translate(_ZERO_OR_ONE).ljust(size, b"\0")


def _ids_in(bits):
    """The ids of a set that holds few."""
    for match in _NOT_EMPTY.finditer(bits.to_bytes(bits.bit_length() // 8 + 1, "little")):
        place, byte = match.start() * 8, match[0][0]
        yield from (place + bit for bit in range(8) if byte >> bit & 1)


def _by_facet(pairs):
    found = defaultdict(list)
    for code, records in pairs:
        facet, _colon, value = code.partition(":")
        found[facet].append((value, records))
    return found


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
