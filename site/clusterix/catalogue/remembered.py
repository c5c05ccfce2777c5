"""What stands on many pages and is made from few rows: made once for each version of the catalogue.

For menus, names and index pages: each of their changes gives the catalogue a new version (`pagecache.receivers`).
"""

from collections.abc import Callable, Hashable
from typing import TypeVar

from django.db import connection

from clusterix.catalogue import versions

Made = TypeVar("Made")
_known = {}


def remembered(name: Hashable, make: Callable[[], Made]) -> Made:
    """What `make` gives, remembered in this process under `name`; all threads read it and none may change it.

    A transaction reads past it: what it sees may be its own.
    """
    if connection.in_atomic_block:
        return make()
    # Asked for first: what changes while it is made leaves an old version behind.
    version = versions.current()
    known = _known.get(name)
    if known is None or known[0] != version:
        known = _known[name] = (version, make())
    return known[1]


def forget():
    """Drop everything that is remembered."""
    _known.clear()
