"""What an analysis of a word consists of."""

from dataclasses import dataclass
from enum import IntEnum


class Tier(IntEnum):
    """How closely a key stands to the word it was found for; the number is its weight in the ranking."""

    EXACT = 24  # the word as written
    LEMMA = 20  # its base form: klaszterek -> klaszter
    STEM = 16  # its beginning without what looks like an ending, for words no dictionary knows
    ROOT = 11  # what it was derived from: képzés -> képez
    PART = 9  # a part of the compound: klasztermenedzsment -> menedzsment
    PART_ROOT = 7  # what a part was derived from


@dataclass(frozen=True)
class Analysis:
    """The keys of a word, each with its tier, and whether the dictionary knows the word."""

    keys: tuple[tuple[str, Tier], ...]
    known: bool

    def of(self, *tiers: Tier) -> tuple[str, ...]:
        """Keys of these tiers."""
        return tuple(key for key, tier in self.keys if tier in tiers)


def collect(found: list[tuple[str, Tier]], *, known: bool) -> Analysis:
    """Make an analysis of keys found in any order; each key keeps its best tier."""
    best: dict[str, Tier] = {}
    for key, tier in found:
        best[key] = max(tier, best.get(key, tier))
    return Analysis(tuple(best.items()), known)
