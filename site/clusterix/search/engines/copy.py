"""The copy of the index that Elasticsearch keeps: its form, and how it is filled.

Behind the alias stands one index, `<alias>.<time>`. While a rebuild fills a new one, every change goes to both. Each
index has a private second alias: writing through it never makes an index by accident that was deleted meanwhile.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from django.conf import settings
from django.utils import timezone
from elasticsearch import Elasticsearch
from elasticsearch.helpers import streaming_bulk

from clusterix.search.models import EntryTokens

_KEYWORD = {"type": "keyword"}
MAPPINGS = {
    "dynamic": "strict",
    "_source": {"enabled": False},
    "dynamic_templates": [{"facets": {"path_match": "f.*", "mapping": _KEYWORD}}],
    "properties": {
        # Tokens are matched as they are: no analyzer, no lengths, no frequencies.
        "t": _KEYWORD | {"doc_values": False, "norms": False, "index_options": "docs"},
        "f": {"type": "object", "dynamic": True},
        "pk": {"type": "long"},
    },
}
# A rebuild must not bring back what was removed while it ran: so long does the server remember removals.
SETTINGS = {"gc_deletes": "1h", "number_of_shards": 1, "auto_expand_replicas": "0-1"}
_HARMLESS = {404, 409}  # nothing to remove, or a newer version is there already


def alias() -> str:
    """Name under which is searched."""
    return settings.ELASTICSEARCH_INDEX


def indexes(client: Elasticsearch) -> dict[str, bool]:
    """Give the names of our indexes, each with whether the alias points to it."""
    found = client.indices.get_alias(index=f"{alias()}.*", allow_no_indices=True)
    return {name: alias() in details["aliases"] for name, details in found.items()}


def create(client: Elasticsearch) -> str:
    """Make an empty index; return its name."""
    name = f"{alias()}.{timezone.now():%Y%m%d%H%M%S%f}"
    client.indices.create(index=name, mappings=MAPPINGS, settings={"index": SETTINGS}, aliases={_private(name): {}})
    return name


def swap(client: Elasticsearch, name: str) -> None:
    """Point the alias to this index and to no other, in one call, so that no search sees two or none; drop the old."""
    old = [other for other, live in indexes(client).items() if live and other != name]
    removals = [{"remove": {"index": other, "alias": alias()}} for other in old]
    client.indices.update_aliases(actions=[{"add": {"index": name, "alias": alias()}}, *removals])
    drop(client, old)


def drop(client: Elasticsearch, names: Iterable[str]) -> None:
    """Delete indexes, those included that somebody else has deleted already."""
    for name in names:
        client.options(ignore_status=404).indices.delete(index=name)


def send(client: Elasticsearch, name: str, changes: dict[int, int]) -> int:
    """Bring entries up to date in one index; `changes` maps the id of an entry to the version of what is sent.

    Entries that are gone are removed. Raises `elasticsearch.ApiError` or `elastic_transport.TransportError`;
    returns how many entries the server refused for a reason of theirs.
    """
    results = streaming_bulk(client, _actions(name, changes), chunk_size=500, raise_on_error=False, require_alias=True)
    return sum(not done and next(iter(item.values()))["status"] not in _HARMLESS for done, item in results)


def _private(name):
    return f"{name}.write"


def _actions(name, changes) -> Iterator[dict[str, Any]]:
    found = {
        row.pk: row
        for row in EntryTokens.objects.filter(pk__in=list(changes))
        .select_related("entry")
        .defer("entry__title", "entry__summary", "entry__body")
    }
    for pk, version in changes.items():
        action = {
            "_index": _private(name),
            "_id": str(pk),
            # Two that send at once may overtake each other; the newer version stays.
            "_version": version,
            "_version_type": "external_gte",
        }
        if row := found.get(pk):
            yield action | {"_op_type": "index", "t": row.tokens, "f": _facets(row.entry.codes), "pk": pk}
        else:
            yield action | {"_op_type": "delete"}


def _facets(codes: list[str]) -> dict[str, list[str]]:
    facets: dict[str, list[str]] = {}
    for code in codes:
        facet, _, value = code.partition(":")
        facets.setdefault(facet, []).append(value)
    return facets
