"""What a query asks for, independent of the engine.

All slots must be met; a slot is met by any of its alternatives, an alternative by all of its terms. A slot is a word
or a phrase that has synonyms; most have one alternative of one term.
"""

from dataclasses import dataclass

from clusterix.search.bands import tokens_for


@dataclass(frozen=True)
class Term:
    """One word: its keys, with their kinds in front, each with what a meeting by it counts."""

    keys: tuple[tuple[str, int], ...]

    def tokens(self, language: str) -> dict[int, list[str]]:
        """Tokens that meet the word, grouped by the score they give."""
        groups: dict[int, list[str]] = {}
        for key, factor in self.keys:
            for weight, token in tokens_for(key, language).items():
                groups.setdefault(weight * factor, []).append(token)
        return groups


Alternative = tuple[Term, ...]
Slot = tuple[Alternative, ...]


@dataclass(frozen=True)
class Query:
    """A query in one language."""

    language: str
    slots: tuple[Slot, ...]

    @property
    def terms(self) -> list[Term]:
        """Every term of every alternative."""
        return [term for slot in self.slots for alternative in slot for term in alternative]

    @property
    def keys(self) -> frozenset[str]:
        """Every key, with its kind in front."""
        return frozenset(key for term in self.terms for key, _ in term.keys)
