"""What is made once for each version of the catalogue and for each day, and then read from memory.

Menus, names, index pages, records: each of their changes gives the catalogue a new version (`pagecache.receivers`).
"""

import threading
from collections.abc import Callable, Hashable
from typing import TypeVar

from django.db import connection
from django.utils import timezone

from clusterix.catalogue import versions

Made = TypeVar("Made")
# Records take some ten kilobytes each; what was not asked for the longest gives way.
MOST = 400
_known, _lock = {}, threading.Lock()


def remembered(
    name: Hashable, make: Callable[[], Made], *, lasts: Callable[[Made], bool] = lambda made: made is not None
) -> Made:
    """What `make` gives, remembered in this process under `name`; all threads read it and none may change it.

    `lasts` says whether it is remembered at all. A transaction reads past it: what it sees may be its own.
    """
    if connection.in_atomic_block:
        return make()
    # Asked for first: what changes while it is made leaves an old version behind.
    stamp = versions.current(), timezone.localdate()
    with _lock:
        known = _known.pop(name, None)
        if known and known[0] == stamp:
            _known[name] = known
            return known[1]
    made = make()
    if lasts(made):
        with _lock:
            _known[name] = stamp, made
            while len(_known) > MOST:
                del _known[next(iter(_known))]
    return made


def forget(**kwargs):
    """Drop everything that is remembered; also called when a template changes in development."""
    with _lock:
        _known.clear()
