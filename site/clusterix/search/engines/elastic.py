"""Elasticsearch 9: constant scores over the tokens, facets by aggregation. Needs no plugin, script or analyzer."""

from typing import Any

from clusterix.catalogue import memory
from clusterix.search.engines.base import Answer, Selections
from clusterix.search.engines.connection import ask
from clusterix.search.engines.copy import alias
from clusterix.search.engines.database import facets_of
from clusterix.search.query import Query, Slot, Term

# More than any facet has codes; with fewer than that asked for, counts would be guesses.
_MOST_CODES = 5_000


class ElasticEngine:
    """The search of production."""

    def answer(self, query: Query, *, selections: Selections, offset: int, limit: int) -> Answer:
        """Find, filter, count and order in one request. Raises `connection.UnavailableError`."""
        names = facets_of(memory.current().shelf(query.language))
        found = ask(
            lambda client: client.search(
                index=alias(),
                query=body_of(query),
                post_filter=_all([_chosen(facet, codes) for facet, codes in selections.items() if codes]),
                aggs={facet: _counting(facet, selections) for facet in names},
                sort=[{"_score": "desc"}, {"pk": "desc"}],
                from_=offset,
                size=limit,
                track_total_hits=True,
                source=False,
            )
        )
        return Answer(
            total=found["hits"]["total"]["value"],
            page=[(int(hit["_id"]), int(hit["sort"][0])) for hit in found["hits"]["hits"]],
            counts={facet: _counts(found["aggregations"][facet]) for facet in names},
        )

    def count(self, query: Query) -> int:
        """Only count, without any filter. Raises `connection.UnavailableError`."""
        return ask(lambda client: client.count(index=alias(), query=body_of(query)))["count"]


def body_of(query: Query) -> dict[str, Any]:
    """Write a query in the server's language; every boost is a whole number, so scores add up exactly."""
    return _all([_slot(slot, query.language) for slot in query.slots], "must")


def _slot(slot: Slot, language):
    alternatives = [_all([_term(term, language) for term in alternative], "must") for alternative in slot]
    return {"dis_max": {"queries": alternatives}} if len(alternatives) > 1 else alternatives[0]


def _term(term: Term, language):
    groups = [
        {"constant_score": {"filter": {"terms": {"t": tokens}}, "boost": score}}
        for score, tokens in term.tokens(language).items()
    ]
    return {"dis_max": {"queries": groups}}


def _all(parts, kind="filter"):
    return {"bool": {kind: parts}}


def _chosen(facet, codes):
    return {"terms": {f"f.{facet}": list(codes)}}


def _counting(facet, selections):
    others = [_chosen(other, codes) for other, codes in selections.items() if codes and other != facet]
    return {"filter": _all(others), "aggs": {"codes": {"terms": {"field": f"f.{facet}", "size": _MOST_CODES}}}}


def _counts(aggregation):
    return {bucket["key"]: bucket["doc_count"] for bucket in aggregation["codes"]["buckets"]}
