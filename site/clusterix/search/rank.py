"""Scores and order of the records found, by bit sets: bit n of a whole number stands for the entry with id n.

`Classes` maps each score to the records that have it; a record is in one class only.
"""

from collections.abc import Iterable, Iterator
from functools import reduce
from itertools import islice

Classes = dict[int, int]
_ONE = ord("1")


def best_of(found: Iterable[tuple[int, int]]) -> Classes:
    """Give each record the best score it was found with, out of pairs of score and bit set."""
    classes: Classes = {}
    seen = 0
    for score, bits in sorted(found, reverse=True):
        if fresh := bits & ~seen:
            classes[score] = classes.get(score, 0) | fresh
            seen |= fresh
    return classes


def either(alternatives: list[Classes]) -> Classes:
    """Records that any alternative found, with their best score."""
    return best_of(pair for classes in alternatives for pair in classes.items())


def both(first: Classes, second: Classes) -> Classes:
    """Records that both found, with the sum of their scores."""
    sums: Classes = {}
    for score, bits in first.items():
        for more, others in second.items():
            if common := bits & others:
                sums[score + more] = sums.get(score + more, 0) | common
    return sums


def every(parts: list[Classes]) -> Classes:
    """Records that all parts found, with the sum of their scores."""
    return reduce(both, parts) if parts else {}


def union(classes: Classes) -> int:
    """All records found."""
    return reduce(int.__or__, classes.values(), 0)


def page(classes: Classes, within: int, offset: int, limit: int) -> list[tuple[int, int]]:
    """Give ids and scores from the best down, the newest first where scores are equal."""
    return list(islice(_in_order(classes, within), offset, offset + limit))


def _in_order(classes, within) -> Iterator[tuple[int, int]]:
    for score in sorted(classes, reverse=True):
        bits = classes[score] & within
        while bits:
            newest = bits.bit_length() - 1
            yield newest, score
            bits ^= 1 << newest


def bit_set(ids: Iterable[int]) -> int:
    """Make a bit set of ids; twice as fast as setting bits, and a frequent word has half of all ids."""
    ids = list(ids)
    if not ids:
        return 0
    digits = bytearray(b"0") * (max(ids) + 1)
    for number in ids:
        digits[~number] = _ONE
    return int(digits, 2)
