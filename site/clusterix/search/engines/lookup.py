"""Asking one of the two databases: one statement looks all tokens up, the rest is bit sets (rank.py)."""

from collections.abc import Sequence

from django.db import connection

from clusterix.search.engines import postgres, sqlite
from clusterix.search.query import Query, Term
from clusterix.search.rank import Classes, best_of, either, every

_LOOK_UP = {"sqlite": sqlite.look_up, "postgresql": postgres.look_up}


def classes_of(query: Query) -> Classes:
    """Give every record that the query finds, by score."""
    terms = list(dict.fromkeys(query.terms))
    found = dict(zip(terms, _look_up(terms, query.language), strict=True))
    alternatives = [[every([found[term] for term in terms]) for terms in slot] for slot in query.slots]
    return every([either(classes) for classes in alternatives])


def _look_up(terms: Sequence[Term], language: str) -> list[Classes]:
    groups = [
        (place, score, tokens) for place, term in enumerate(terms) for score, tokens in term.tokens(language).items()
    ]
    bits = _LOOK_UP[connection.vendor]([tokens for _, _, tokens in groups])
    pairs: list[list[tuple[int, int]]] = [[] for _ in terms]
    for number, ids in bits.items():
        place, score, _ = groups[number]
        pairs[place].append((score, ids))
    return [best_of(found) for found in pairs]
