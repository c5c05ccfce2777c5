"""The embedded search: the site's own database looks up, facets come from the catalogue's bit sets."""

from clusterix.catalogue import facets
from clusterix.search.engines.base import Answer, Selections
from clusterix.search.engines.lookup import classes_of
from clusterix.search.query import Query
from clusterix.search.rank import page, union


class DatabaseEngine:
    """SQLite or PostgreSQL."""

    def answer(self, query: Query, *, selections: Selections, offset: int, limit: int) -> Answer:
        """Find, filter, count and order."""
        classes = classes_of(query)
        found = union(classes)
        bits = facets.current(query.language)
        within = bits.matching(selections)
        return Answer(
            total=(found & within).bit_count(),
            page=page(classes, within, offset, limit),
            counts={facet: bits.count(found, facet, selections) for facet in bits.facets},
        )

    def count(self, query: Query) -> int:
        """Only count, without any filter."""
        return union(classes_of(query)).bit_count()
