"""The line to Elasticsearch: one client for each process, and a breaker that stops asking a server that is down."""

import logging
import os
import time
from collections.abc import Callable
from functools import lru_cache
from typing import Any, TypeVar

from django.conf import settings
from elastic_transport import TransportError
from elasticsearch import ApiError, Elasticsearch

log = logging.getLogger(__name__)

PAUSE = 30
_Result = TypeVar("_Result")


class UnavailableError(Exception):
    """Elasticsearch cannot answer now; the database can."""


class Breaker:
    """After a failure nobody asks for 30 seconds, so that a hanging server costs its time-out once and not always."""

    def __init__(self):
        self._closed_from = 0.0

    @property
    def open(self) -> bool:
        """Whether it is too early to ask again."""
        return time.monotonic() < self._closed_from

    def trip(self):
        """Note a failure."""
        self._closed_from = time.monotonic() + PAUSE

    def reset(self):
        """Note an answer."""
        self._closed_from = 0.0


# Two lines of thought: while a node is missing, writing may have to wait and reading need not.
reading, writing = Breaker(), Breaker()


def client() -> Elasticsearch:
    """Give the client of this process. Its memory of dead nodes and open lines lives as long as the process."""
    # The process is part of the key: what was made before a fork belongs to the parent.
    return _client(os.getpid(), *settings.ELASTICSEARCH_URL)


@lru_cache(maxsize=4)
def _client(process, *urls):
    # Time-outs are not tried again by default, and a hanging node would then cost 10 seconds each time.
    return Elasticsearch(list(urls), request_timeout=1, max_retries=2, retry_on_timeout=True)


def ask(question: Callable[[Elasticsearch], _Result], *, breaker: Breaker = reading, **options: Any) -> _Result:
    """Ask Elasticsearch one thing, with other options of the client where given.

    Raises `UnavailableError` when it fails, does not know the index, or failed a moment ago.
    """
    if breaker.open:
        raise UnavailableError("failed a moment ago")
    try:
        answer = question(client().options(**options) if options else client())
    except (TransportError, ApiError) as error:
        breaker.trip()
        log.warning("Elasticsearch does not answer and is not asked for %s s: %s", PAUSE, error)
        raise UnavailableError(str(error)) from error
    breaker.reset()
    return answer
