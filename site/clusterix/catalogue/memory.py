"""What every process remembers of the catalogue, kept up with the database by one small query.

A snapshot never changes, so threads read it without a lock; one thread at a time makes the next one, from the rows
that were stamped after the last. A transaction that has itself changed the catalogue reads past the memory all
share, since what it sees may still be undone.
"""

import threading
from dataclasses import dataclass, field, replace

from django.conf import settings

from clusterix.catalogue import terms as vocabulary
from clusterix.catalogue import versions
from clusterix.catalogue.facets import Shelf, row_of
from clusterix.catalogue.models.entry import CatalogueEntry
from clusterix.catalogue.terms import Terms
from clusterix.catalogue.versions import Version

_FIELDS = ("pk", "language", "public", "codes", "sort_title", "sort_year", "published_at")
_OWNER = ("organisation_id", "organisation_name")


def _empty():
    return {code: Shelf() for code, _name in settings.LANGUAGES}


@dataclass(frozen=True)
class Snapshot:
    """The catalogue at one moment: a shelf for each language, and the terms."""

    version: Version = field(default_factory=Version)
    shelves: dict[str, Shelf] = field(default_factory=_empty)
    terms: Terms = field(default_factory=Terms)

    def shelf(self, language: str) -> Shelf:
        """What is public in a language."""
        return self.shelves[language]


class _Shared:
    def __init__(self):
        self.lock = threading.Lock()
        self.snapshot = None


_shared, _own = _Shared(), threading.local()


def current() -> Snapshot:
    """The catalogue as it is now: one query where the version is not known yet, and two more after a change."""
    version = versions.current()
    if versions.writing():
        return _of_own_transaction(version)
    found = _shared.snapshot
    if found is not None and found.version == version:
        return found
    with _shared.lock:
        found = _shared.snapshot
        if found is None or found.version != version:
            found = _shared.snapshot = _next(found, version)
    return found


def _of_own_transaction(version):
    found = getattr(_own, "snapshot", None)
    if found is None or found.version != version:
        found = _own.snapshot = _next(None, version)
    return found


def _next(last, version):
    known = last if last and last.version.epoch == version.epoch and last.version.value <= version.value else None
    rows = CatalogueEntry.objects.values_list(*_FIELDS, *_OWNER)
    if known:
        rows = rows.filter(stamp__gt=known.version.value)
    else:
        known, rows = Snapshot(), rows.filter(public=True)
    changes = {language: {} for language in known.shelves}
    names = {language: dict(known.terms.organisations.get(language, ())) for language in known.shelves}
    for pk, language, public, *what, owner, name in rows.iterator():
        changes[language][pk] = row_of(pk, *what) if public else None
        if public and owner:
            names[language][owner] = name
    shelves = {
        code: shelf.with_changes(changes[code]) if changes[code] else shelf for code, shelf in known.shelves.items()
    }
    return Snapshot(version, shelves, replace(vocabulary.load(), organisations=names))


def forget():
    """Drop what this process remembers; the next reader loads everything."""
    with _shared.lock:
        _shared.snapshot = None
    _own.snapshot = None
