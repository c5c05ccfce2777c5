"""Reading and writing kept pages; a server that does not answer costs a moment and never a page."""

import logging
import time

from django.core.cache import caches
from django.core.cache.backends.dummy import DummyCache

log = logging.getLogger(__name__)

# Seconds without a try after one that failed.
PAUSE = 10


class _Pause:
    until = 0.0


_pause = _Pause()


def is_on() -> bool:
    """Whether pages are kept at all: not in development and tests, unless asked for."""
    return not isinstance(caches["pages"], DummyCache)


def read(key):
    """What is kept under a key, or None."""
    return _try(lambda: caches["pages"].get(key))


def write(key, value, seconds):
    """Keep something for some time."""
    _try(lambda: caches["pages"].set(key, value, seconds))


def _try(act):
    if time.monotonic() < _pause.until:
        return None
    try:
        return act()
    except Exception as problem:  # noqa: BLE001 - whatever a cache's client raises, the page is made anew
        _pause.until = time.monotonic() + PAUSE
        log.warning("The page cache does not answer; pages are made anew for %s seconds: %r", PAUSE, problem)
        return None


def forget_pause():
    """Try again at once."""
    _pause.until = 0.0
