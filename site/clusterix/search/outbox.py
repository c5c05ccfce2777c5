"""Telling Elasticsearch what has changed: after the commit, in short, and again until it has heard."""

import logging

from clusterix.search.engines import copy
from clusterix.search.engines.connection import UnavailableError, ask, writing
from clusterix.search.models import SearchOutbox

log = logging.getLogger(__name__)

# What one drain takes along after a commit; the timer takes the rest.
_SHORT, _LONG = 100, 1_000


def drain_after_commit() -> None:
    """Try once to tell, within the request that published.

    Costs a second at most when the server hangs, and that once in 30 seconds; what was not told stays in the outbox.
    """
    try:
        _drain(_SHORT, request_timeout=1, max_retries=2, retry_on_timeout=False)
    except UnavailableError as error:
        log.info("The search index follows later: %s", error)


def drain() -> int:
    """Tell everything there is to tell; give the number of changes told.

    Raises `engines.connection.UnavailableError` when the server does not take them; they stay in the outbox then.
    """
    told = 0
    while step := _drain(_LONG, request_timeout=30, max_retries=3, retry_on_timeout=True):
        told += step
    return told


def _drain(most, **options) -> int:
    rows = dict(SearchOutbox.objects.order_by("pk").values_list("pk", "entry_id")[:most])
    if not rows:
        return 0
    # In the order of the ids, so the last one of an entry is its newest.
    changes = {entry_id: pk for pk, entry_id in rows.items()}
    # Asked after the rows were read: an index that a rebuild makes from now on will contain what they tell.
    names = ask(copy.indexes, breaker=writing, **options)
    if not names:
        raise UnavailableError("there is no index yet; run rebuild_search")
    refused = sum(
        ask(lambda client, name=name: copy.send(client, name, changes), breaker=writing, **options) for name in names
    )
    if refused:
        raise UnavailableError(f"{refused} changes were refused")
    SearchOutbox.objects.filter(pk__in=list(rows)).delete()
    return len(rows)
