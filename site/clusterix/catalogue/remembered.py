"""What is made once for each version of the catalogue and for each day, and then read from memory.

Menus, names, index pages, records: each of their changes gives the catalogue a new version (`pagecache.receivers`).
"""

import threading
from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import TypeVar

from django.db import connection
from django.utils import timezone

from clusterix.catalogue import versions
from clusterix.catalogue.versions import Version

Made = TypeVar("Made")
# Pages take some ten kilobytes each, cards about one.
MOST, MOST_SMALL = 400, 5000


class _Memory:
    """Things by name, each with what it was made from; what was not asked for the longest gives way."""

    def __init__(self, most):
        self.most, self.known, self.lock = most, {}, threading.Lock()

    def get(self, name, stamp):
        with self.lock:
            known = self.known.pop(name, None)
            if known is None or known[0] != stamp:
                return None
            self.known[name] = known
            return known[1]

    def put(self, name, stamp, made):
        with self.lock:
            self.known[name] = stamp, made
            while len(self.known) > self.most:
                del self.known[next(iter(self.known))]

    def forget(self):
        with self.lock:
            self.known.clear()


_known, _small = _Memory(MOST), _Memory(MOST_SMALL)


def remembered(
    name: Hashable,
    make: Callable[[], Made],
    *,
    lasts: Callable[[Made], bool] = lambda made: made is not None,
    version: Version | None = None,
) -> Made:
    """What `make` gives, remembered in this process under `name`; all threads read it and none may change it.

    `lasts` says whether it is remembered at all. `version` is that of the catalogue it is made from, where that has
    been read before. A transaction reads past it: what it sees may be its own.
    """
    if connection.in_atomic_block:
        return make()
    # Asked for first: what changes while it is made leaves an old version behind.
    stamp = version or versions.current(), timezone.localdate()
    known = _known.get(name, stamp)
    if known is not None:
        return known
    made = make()
    if lasts(made):
        _known.put(name, stamp, made)
    return made


def remembered_each(
    kind: Hashable, keys: Iterable[int], version: Version, make: Callable[[list[int]], Mapping[int, Made]]
) -> dict[int, Made]:
    """What `make` gives for some keys, small things; it is asked for those alone that are not remembered.

    `version` is that of the catalogue they are made from.
    """
    if connection.in_atomic_block:
        return dict(make(list(keys)))
    stamp, found, missing = (version, timezone.localdate()), {}, []
    for key in keys:
        known = _small.get((kind, key), stamp)
        if known is None:
            missing.append(key)
        else:
            found[key] = known
    for key, made in make(missing).items() if missing else ():
        found[key] = made
        _small.put((kind, key), stamp, made)
    return found


def forget(**kwargs):
    """Drop everything that is remembered; also called when a template changes in development."""
    _known.forget()
    _small.forget()
