"""Making the index anew without taking it away meanwhile."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from clusterix.catalogue import domain as catalogue
from clusterix.catalogue import versions
from clusterix.catalogue.models import CatalogueEntry
from clusterix.search import domain, outbox
from clusterix.search.engines import copy
from clusterix.search.engines.connection import UnavailableError, client
from clusterix.search.language import VERSION
from clusterix.search.models import SearchEntry
from clusterix.submissions.models import Dossier

_BATCH = 200
_LEFT_OVER = timedelta(days=1)


def follow_again() -> int:
    """Bring in what is public and missing here, and take out what is not public any more; give their number.

    There is none, unless tables were restored from different days or emptied by hand.
    """
    missing = CatalogueEntry.objects.public().exclude(pk__in=SearchEntry.objects.values("pk"))
    dossiers = list(Dossier.objects.filter(entries__in=missing).distinct())
    # The catalogue tells what has changed; without a digest every text has.
    found = missing.update(digest="")
    for dossier in dossiers:
        catalogue.refresh(dossier)
    gone = SearchEntry.objects.exclude(entry__public=True)
    return found + sum(bool(domain.remove(entry_id=entry.pk)) for entry in gone)


def analyse_again() -> int:
    """Analyse the entries that another version of the analysis has made; give their number.

    Short transactions, so that publishing goes on; searches use the old tokens of an entry until it gets its new ones.
    """
    outdated = SearchEntry.objects.exclude(analysis=VERSION)
    done = 0
    for pks in _batches(outdated.order_by("pk").values_list("pk", flat=True)):
        entries = outdated.filter(pk__in=pks)
        done += domain.index_many(documents=[domain.as_document(entry) for entry in entries])
        # Whoever remembers what the old tokens found looks again.
        versions.bump_now()
    return done


def copy_to_elasticsearch() -> int:
    """Fill a new index on the server, put it in the place of the old one, and tell what changed meanwhile.

    Gives the number of entries copied. Raises `UnavailableError` when the server refuses some; the old index stays.
    """
    server = client().options(request_timeout=60, max_retries=3, retry_on_timeout=True)
    copy.drop(server, _left_over(copy.indexes(server)))
    name = copy.create(server)
    copied = 0
    for pks in _batches(SearchEntry.objects.order_by("pk").values_list("pk", flat=True)):
        # Version 0 is older than any change told meanwhile, so it never replaces one.
        if refused := copy.send(server, name, dict.fromkeys(pks, 0)):
            copy.drop(server, [name])
            raise UnavailableError(f"{refused} entries were refused")
        copied += len(pks)
    server.indices.refresh(index=name)
    copy.swap(server, name)
    outbox.drain()
    return copied


def _batches(pks) -> Iterator[list[int]]:
    every = list(pks)
    for start in range(0, len(every), _BATCH):
        yield every[start : start + _BATCH]


def _left_over(indexes: dict[str, bool]) -> list[str]:
    """Indexes of rebuilds that died: never used and older than a day."""
    limit = f"{datetime.now(UTC) - _LEFT_OVER:%Y%m%d%H%M%S%f}"
    return [name for name, live in indexes.items() if not live and name.rpartition(".")[2] < limit]
