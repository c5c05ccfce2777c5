"""The embedded search: the site's own database looks up, facets come from the catalogue's bit sets."""

from clusterix.catalogue import memory
from clusterix.catalogue.choices import names
from clusterix.catalogue.facets import NEWEST, Shelf
from clusterix.search.engines.base import Answer, Selections
from clusterix.search.engines.lookup import classes_of
from clusterix.search.query import Query
from clusterix.search.rank import page, union


def facets_of(shelf: Shelf) -> list[str]:
    """Filters in which a public record of this language has any code."""
    return sorted({code.partition(":")[0] for code in shelf.bits} & {*names()})


class DatabaseEngine:
    """SQLite or PostgreSQL."""

    def answer(
        self, query: Query, *, selections: Selections, offset: int, limit: int, newest_first: bool = False
    ) -> Answer:
        """Find, filter, count and order: by score, or as lists do by age, where all scores are 0."""
        snapshot = memory.current()
        classes = classes_of(query, snapshot.version)
        found = union(classes)
        shelf = snapshot.shelf(query.language)
        within = shelf.choose(selections)
        if newest_first:
            places = [(pk, 0) for pk in shelf.in_order(found & within, NEWEST, offset, offset + limit)]
        else:
            places = page(classes, within, offset, limit)
        return Answer(
            total=(found & within).bit_count(),
            page=places,
            counts={
                facet: shelf.counts(facet, shelf.choose(selections, within=found, ignoring=facet))
                for facet in facets_of(shelf)
            },
        )

    def everything(self, query: Query) -> int:
        """All records found, as a set of bits; no words find nothing."""
        return union(classes_of(query)) if query.slots else 0

    def count(self, query: Query) -> int:
        """Only count, without any filter."""
        return union(classes_of(query)).bit_count()
