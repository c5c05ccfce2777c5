"""Asking one of the two databases: one statement looks all tokens up, the rest is bit sets (rank.py).

A word that is in most of many records costs the database half a microsecond for each of them, so what was found is
remembered until the catalogue changes.
"""

from collections.abc import Sequence

from django.db import connection

from clusterix.catalogue import versions
from clusterix.catalogue.versions import Version
from clusterix.search.engines import postgres, sqlite
from clusterix.search.query import Query, Term
from clusterix.search.rank import Classes, best_of, either, every

# So many sets at most, of a bit for each entry of the catalogue.
_MOST_SETS = 2_000
_LOOK_UP = {"sqlite": sqlite.look_up, "postgresql": postgres.look_up}


class _Remembered:
    """What was found in one state of the catalogue, by the tokens asked for."""

    def __init__(self, version):
        self.version, self.sets = version, {}


_last = _Remembered(None)


def classes_of(query: Query, version: Version | None = None) -> Classes:
    """Give every record that the query finds, by score; `version` is the state of the catalogue, where it is known."""
    terms = list(dict.fromkeys(query.terms))
    found = dict(zip(terms, _look_up(terms, query.language, version), strict=True))
    alternatives = [[every([found[term] for term in terms]) for terms in slot] for slot in query.slots]
    return every([either(classes) for classes in alternatives])


def _look_up(terms: Sequence[Term], language: str, version) -> list[Classes]:
    groups = [
        (place, score, tokens) for place, term in enumerate(terms) for score, tokens in term.tokens(language).items()
    ]
    sets = _sets_of([tuple(tokens) for _, _, tokens in groups], version)
    pairs: list[list[tuple[int, int]]] = [[] for _ in terms]
    for (place, score, _), ids in zip(groups, sets, strict=True):
        pairs[place].append((score, ids))
    return [best_of(found) for found in pairs]


def _sets_of(groups, version):
    """The records that have any token of a group, for each group."""
    known = _known_in(version)
    found = {group: bits for group in groups if (bits := known.get(group)) is not None}
    if missing := [group for group in dict.fromkeys(groups) if group not in found]:
        bits = _LOOK_UP[connection.vendor]([list(group) for group in missing])
        fresh = {group: bits.get(number, 0) for number, group in enumerate(missing)}
        if len(known) + len(fresh) > _MOST_SETS:
            known.clear()
        known.update(fresh)
        found |= fresh
    return [found[group] for group in groups]


def _known_in(version):
    """What is remembered of a state; nothing where it is unknown, or of a transaction that may still be undone."""
    global _last
    if version is None or version.epoch is None or versions.writing():
        return {}
    last = _last
    if last.version != version:
        last = _last = _Remembered(version)
    return last.sets
