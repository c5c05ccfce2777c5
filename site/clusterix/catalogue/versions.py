"""Which state the catalogue is in: counted by those who write, compared by the memory of those who read."""

import threading
import uuid
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache

from django.db import connection, transaction
from django.db.models import F

from clusterix.catalogue.models.version import CatalogueVersion

# Some databases have no type for it and give a text.
_uuid = CatalogueVersion._meta.get_field("token").to_python
_own = threading.local()
# What a request that only reads has been told already; a list, so that all its parts see the same.
_told = ContextVar("told", default=None)


@dataclass(frozen=True)
class Version:
    """A state of the catalogue; see CatalogueVersion. `epoch` None is an empty catalogue."""

    value: int = 0
    epoch: uuid.UUID | None = None
    token: uuid.UUID | None = None


def current() -> Version:
    """The state that the database holds now: one query, or none where `told_once` has been told already."""
    known = _told.get()
    if known:
        return known[0]
    with connection.cursor() as cursor:
        cursor.execute(*_statement())
        row = cursor.fetchone()
    return _tell(Version(row[0], *map(_uuid, row[1:])) if row else Version())


@cache
def _statement():
    """The query and its parameters: every page asks this first, and writing it takes longer than the answer."""
    return CatalogueVersion.objects.filter(pk=1).values_list("value", "epoch", "token").query.sql_with_params()


@contextmanager
def told_once():
    """Let what reads within see one state of the catalogue, asked for once."""
    before = _told.set([])
    try:
        yield
    finally:
        _told.reset(before)


def _tell(version):
    known = _told.get()
    # What is written here may still be undone.
    if known is not None and not writing():
        known[:] = [version]
    return version


def lock():
    """Let one transaction at a time work out what is public; others wait until it has ended.

    So whoever comes second reads what the first has written, and stamps grow in the order of commits.
    """
    CatalogueVersion.objects.get_or_create(pk=1)
    return CatalogueVersion.objects.select_for_update().get(pk=1)


def bump() -> int:
    """Count one change; gives the stamp for the rows it touches. Must run inside a transaction."""
    CatalogueVersion.objects.get_or_create(pk=1)
    CatalogueVersion.objects.filter(pk=1).update(value=F("value") + 1, token=uuid.uuid4())
    _own.open = True
    if known := _told.get():
        known.clear()
    transaction.on_commit(_closed)
    return CatalogueVersion.objects.values_list("value", flat=True).get(pk=1)


def restart():
    """Begin a new epoch: whoever remembers an earlier one reads everything again."""
    bump()
    CatalogueVersion.objects.filter(pk=1).update(epoch=uuid.uuid4())


def writing() -> bool:
    """Whether this thread stands in a transaction that has changed the catalogue and may still be undone."""
    if not connection.in_atomic_block:
        _own.open = False
    return getattr(_own, "open", False)


def _closed():
    _own.open = False


@transaction.atomic
def bump_now() -> int:
    """Count a change that touches no row: labels of terms."""
    return bump()
