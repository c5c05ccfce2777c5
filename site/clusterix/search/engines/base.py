"""What an engine answers. It looks tokens up and decides nothing: order and counts are the same with each of them."""

from dataclasses import dataclass
from typing import Protocol

from clusterix.search.query import Query

Selections = dict[str, list[str]]


@dataclass(frozen=True)
class Answer:
    """Number of records found, ids and scores of one page of them, and counts by facet and code.

    The counts of a facet ignore its own selection.
    """

    total: int
    page: list[tuple[int, int]]
    counts: dict[str, dict[str, int]]


class Engine(Protocol):
    """One way to look up."""

    def answer(self, query: Query, *, selections: Selections, offset: int, limit: int) -> Answer:
        """Find, filter, count and order."""

    def count(self, query: Query) -> int:
        """Only count, without any filter."""
