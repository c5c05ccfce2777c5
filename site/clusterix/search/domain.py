"""Keeping the index: called in the transaction that changes what is public, and touching nothing but the database."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from django.conf import settings
from django.db import connection, transaction

from clusterix.catalogue.documents import SearchDocument
from clusterix.search import outbox
from clusterix.search.bands import tokens_of, vocabulary_of
from clusterix.search.language import VERSION
from clusterix.search.language.words import fold, normalise
from clusterix.search.models import EntryTokens, SearchEntry, SearchOutbox, SearchWord

# Values of one statement, well below what either database takes.
_CHUNK = 1_000


def index(*, document: SearchDocument) -> None:
    """Put the texts of one public record into the index, or bring them up to date."""
    index_many(documents=[document])


def index_many(*, documents: Sequence[SearchDocument]) -> int:
    """Index several records in one transaction; give the number of those that were not up to date.

    A record whose texts, codes and analysis are those of the index is left alone.
    """
    with transaction.atomic():
        old = SearchEntry.objects.in_bulk([document.entry_id for document in documents])
        new = [entry for document in documents if not _same(entry := _entry(document), old.get(entry.pk))]
        if new:
            before = _vocabularies([old[entry.pk] for entry in new if entry.pk in old])
            _write(new)
            count_words(gone=before, come=_vocabularies(new))
            _tell(entry.pk for entry in new)
    return len(new)


def remove(*, entry_id: int) -> bool:
    """Take one record out of the index; say whether it was there."""
    return SearchEntry.objects.filter(pk=entry_id).delete()[0] > 0


def forget(*, entry: SearchEntry) -> None:
    """Do what has to follow the deletion of an entry, whoever deletes it: called for every one that goes."""
    count_words(gone=_vocabularies([entry]), come=[])
    _tell([entry.pk])


def as_document(entry: SearchEntry) -> SearchDocument:
    """Give back what an entry was made of."""
    return SearchDocument(
        entry_id=entry.pk,
        language=entry.language,
        title=entry.title,
        summary=entry.summary,
        body=entry.body,
        codes=tuple(entry.codes),
    )


def _entry(document):
    return SearchEntry(
        pk=document.entry_id,
        language=document.language,
        title=normalise(document.title),
        summary=normalise(document.summary),
        body=normalise(document.body),
        codes=sorted(document.codes),
        analysis=VERSION,
    )


_COLUMNS = ("language", "title", "summary", "body", "codes", "analysis")


def _same(entry, old):
    return old is not None and all(getattr(entry, name) == getattr(old, name) for name in _COLUMNS)


def _texts(entry) -> dict[str, Any]:
    return {name: getattr(entry, name) for name in ("language", "title", "summary", "body")}


def _write(entries):
    SearchEntry.objects.bulk_create(
        entries, update_conflicts=True, unique_fields=["entry"], update_fields=list(_COLUMNS)
    )
    EntryTokens.objects.bulk_create(
        [EntryTokens(pk=entry.pk, tokens=tokens_of(**_texts(entry))) for entry in entries],
        update_conflicts=True,
        unique_fields=["entry"],
        update_fields=["tokens"],
    )


def _vocabularies(entries: list[SearchEntry]) -> list[tuple[str, set[str]]]:
    """Language and words of each entry, as it stands in the index now."""
    tokens = {row.pk: row.tokens for row in EntryTokens.objects.filter(pk__in=[entry.pk for entry in entries])}
    return [(entry.language, vocabulary_of(tokens[entry.pk], **_texts(entry))) for entry in entries]


def count_words(*, gone: list[tuple[str, set[str]]], come: list[tuple[str, set[str]]]) -> None:
    """Bring the vocabulary up to date, word by word in one order, so that two publications never block each other."""
    counts: Counter[tuple[str, str]] = Counter()
    for vocabularies, step in ((gone, -1), (come, 1)):
        for language, vocabulary in vocabularies:
            counts.update({(language, word): step for word in vocabulary})
    rows = [(*word, fold(word[1]), count) for word, count in sorted(counts.items()) if count]
    for start in range(0, len(rows), _CHUNK):
        _add_to_vocabulary(rows[start : start + _CHUNK])


def _add_to_vocabulary(rows):
    table = SearchWord._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table} (language, word, folded, records) VALUES "  # noqa: S608 - a name of ours
            + ", ".join(["(%s, %s, %s, %s)"] * len(rows))
            + f" ON CONFLICT (language, word) DO UPDATE SET records = {table}.records + excluded.records",
            [value for row in rows for value in row],
        )
    # Words that nobody uses any more go, names of people among them.
    if fewer := [word for _, word, _, count in rows if count < 0]:
        SearchWord.objects.filter(word__in=fewer, records__lte=0).delete()


def _tell(entry_ids: Iterable[int]) -> None:
    """Note for Elasticsearch, where there is one, what has changed; it is told after the commit."""
    if settings.ELASTICSEARCH_URL:
        SearchOutbox.objects.bulk_create([SearchOutbox(entry_id=pk) for pk in entry_ids])
        transaction.on_commit(outbox.drain_after_commit, robust=True)
