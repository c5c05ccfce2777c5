"""The search on a real Elasticsearch: found, counted and ordered as by the database, kept up, and done without."""

import threading
import time

import pytest
from django.core.management import CommandError, call_command

from clusterix.search import rebuild
from clusterix.search.engines import connection, copy
from clusterix.search.engines.connection import UnavailableError
from clusterix.search.engines.database import DatabaseEngine
from clusterix.search.engines.elastic import ElasticEngine
from clusterix.search.models import SearchEntry, SearchOutbox, Synonym
from clusterix.search.service import search
from clusterix.search.understand import understand
from tests.catalogue.reading import entry_of
from tests.factories.records import one_of_each
from tests.search.corpus import SELECTIONS, judge, publish_corpus, queries
from tests.search.entries import change, entry, withdraw

pytestmark = [pytest.mark.elasticsearch, pytest.mark.django_db]


@pytest.fixture
def publishing(index, django_capture_on_commit_callbacks, refresh):
    """A block whose end is a commit, after which the server shows what it was told."""

    class Block:
        def __enter__(self):
            self.inner = django_capture_on_commit_callbacks(execute=True)
            self.inner.__enter__()

        def __exit__(self, *error):
            self.inner.__exit__(*error)
            if not connection.writing.open:
                refresh()

    return Block()


def ask(text, language="hu", **selections):
    return search(text=text, language=language, selections=selections)


def ids(text, language="hu", **selections):
    result = ask(text, language, **selections)
    assert not result.degraded
    return [hit.entry_id for hit in result.hits]


@pytest.mark.parametrize(
    ("asked", "written"),
    [
        ("klaszter", "Klasztereinkben"), ("kepzes", "Képzések"), ("képzések", "képzés"), ("kepzeseinkrol", "Képzés"),
        ("Gyor", "győri"), ("hegesztö", "Hegesztő"), ("packplus", "PackPlusban"), ("k+f", "K+F-et"),
    ],
)  # fmt: skip
def test_exact_inflected_and_accentless_words_are_found(publishing, asked, written):
    with publishing:
        wanted, _ = entry(written), entry("Valami egészen más")
    assert ids(asked) == [wanted.pk]


def test_order_scores_and_counts_are_the_ones_of_the_database_and_of_the_judge(publishing):
    with publishing:
        publish_corpus()
        Synonym.objects.create(language="hu", terms="kkv\nkis vállalat\nstart-up")
    for text in queries():
        query = understand(text=text, language="hu").query
        for chosen in SELECTIONS:
            there = ElasticEngine().answer(query, selections=chosen, offset=0, limit=1_000)
            here = DatabaseEngine().answer(query, selections=chosen, offset=0, limit=1_000)
            assert there == here, (text, chosen)
            assert chosen or there.page == judge(query)
            # The order by age is the catalogue's alone, of what both find.
            by_age = DatabaseEngine().answer(query, selections=chosen, offset=0, limit=1_000, newest_first=True)
            assert sorted(by_age.page) == sorted((pk, 0) for pk, _score in there.page), (text, chosen)
            assert (by_age.total, by_age.counts) == (there.total, there.counts)
        assert ElasticEngine().count(query) == DatabaseEngine().count(query)


def test_index_follows_publishing_renaming_and_withdrawing(publishing):
    with publishing:
        first, second = entry("Klaszterek"), entry("Képzés", body="a klaszterben")
    assert ids("klaszter") == [first.pk, second.pk]
    with publishing:
        change(second, title="Hálózat")
    assert ids("klaszter") == [first.pk]
    assert ids("hálózat") == [second.pk]
    with publishing:
        withdraw(first)
    assert ids("klaszter") == []
    assert not SearchOutbox.objects.exists()


def test_records_of_every_type_are_found_as_by_the_database(publishing):
    with publishing:
        records = one_of_each()
    for name, record in records.items():
        for language, text in (("hu", record.title), ("en", record.other_title)):
            wanted = [entry_of(record, language).pk]
            assert ids(text, language, type=[name]) == wanted
            query = understand(text=text, language=language).query
            there = ElasticEngine().answer(query, selections={}, offset=0, limit=10)
            assert there == DatabaseEngine().answer(query, selections={}, offset=0, limit=10)


def test_record_withdrawn_before_the_index_knows_is_not_shown(publishing):
    with publishing:
        row = entry("Klaszterek")
    withdraw(row)
    result = ask("klaszter")
    assert (result.hits, result.degraded) == ((), False)


def test_rebuild_leaves_no_moment_without_or_with_two_indexes(publishing, index):
    with publishing:
        for number in range(20):
            entry(f"Klaszter {number}")
    query = understand(text="klaszter", language="hu").query
    counts, done = [], threading.Event()

    def look():
        while not done.is_set():
            counts.append(ElasticEngine().count(query))

    looking = threading.Thread(target=look)
    looking.start()
    try:
        for _ in range(4):
            call_command("rebuild_search", verbosity=0)
    finally:
        done.set()
        looking.join()
    assert len(counts) > 20
    assert set(counts) == {20}
    assert list(copy.indexes(connection.client()).values()) == [True]


def test_changes_during_a_rebuild_are_in_the_new_index(publishing, refresh, monkeypatch):
    with publishing:
        kept, changed, removed = entry("Klaszterek"), entry("Klaszterünk"), entry("Klaszterben")
    swap = copy.swap

    def swap_late(server, name):
        # The new index is filled with what was there, and not yet in use.
        with publishing:
            change(changed, title="Hálózat")
            withdraw(removed)
            entry("Klaszterhez")
        swap(server, name)

    monkeypatch.setattr(rebuild.copy, "swap", swap_late)
    rebuild.copy_to_elasticsearch()
    refresh()
    newest = SearchEntry.objects.get(title="Klaszterhez")
    assert set(ids("klaszter")) == {newest.pk, kept.pk}
    assert ids("hálózat") == [changed.pk]
    assert not SearchOutbox.objects.exists()


def test_older_news_never_replaces_newer(publishing, refresh):
    with publishing:
        row = entry("Klaszterek")
    with publishing:
        change(row, title="Hálózat")
    (name,) = copy.indexes(connection.client())
    SearchEntry.objects.filter(pk=row.pk).delete()
    # Somebody who had read the outbox before the change arrives late.
    assert copy.send(connection.client(), name, {row.pk: 1}) == 0
    refresh()
    assert ElasticEngine().count(understand(text="hálózat", language="hu").query) == 1


def test_index_of_a_rebuild_that_died_is_cleared_away(publishing, monkeypatch):
    dead = copy.create(connection.client())
    call_command("rebuild_search", verbosity=0)
    assert dead in copy.indexes(connection.client())
    monkeypatch.setattr(rebuild, "_LEFT_OVER", -rebuild._LEFT_OVER)
    call_command("rebuild_search", verbosity=0)
    assert dead not in copy.indexes(connection.client())


def test_without_server_the_database_answers_publishing_goes_on_and_the_index_catches_up(publishing, refresh, outage):
    with publishing:
        first = entry("Klaszterek")
    assert ids("klaszter") == [first.pk]
    outage.begin()
    with publishing:
        second = entry("Klaszterek")
        withdraw(first)
    result = ask("klaszter")
    assert ([hit.entry_id for hit in result.hits], result.degraded) == ([second.pk], True)
    assert SearchOutbox.objects.count() == 3 - 1
    connection.writing.reset()
    with pytest.raises(CommandError, match="all wait"):
        call_command("drain_search_outbox")
    outage.end()
    call_command("drain_search_outbox")
    refresh()
    assert not SearchOutbox.objects.exists()
    assert ids("klaszter") == [second.pk]


def test_index_that_is_missing_makes_the_database_answer_and_the_outbox_wait(
    elasticsearch, index, django_capture_on_commit_callbacks
):
    copy.drop(connection.client(), copy.indexes(connection.client()))
    with django_capture_on_commit_callbacks(execute=True):
        row = entry("Klaszterek")
    result = ask("klaszter")
    assert ([hit.entry_id for hit in result.hits], result.degraded) == ([row.pk], True)
    assert SearchOutbox.objects.count() == 1
    assert copy.indexes(connection.client()) == {}


def test_hanging_server_costs_publishing_a_second_and_then_nothing(hanging_server, django_capture_on_commit_callbacks):
    for most in (2.5, 0.5):
        with django_capture_on_commit_callbacks() as after_commit:
            entry("Klaszterek")
        start = time.monotonic()
        for callback in after_commit:
            callback()
        assert time.monotonic() - start < most
    assert SearchOutbox.objects.count() == 2


def test_hanging_server_costs_searching_its_time_out_once(hanging_server, settings):
    urls, settings.ELASTICSEARCH_URL = settings.ELASTICSEARCH_URL, []
    row = entry("Klaszterek")
    settings.ELASTICSEARCH_URL = urls
    for most in (5, 0.5):
        start = time.monotonic()
        result = ask("klaszter")
        assert time.monotonic() - start < most
        assert ([hit.entry_id for hit in result.hits], result.degraded) == ([row.pk], True)


def test_server_is_asked_again_after_the_pause(publishing, monkeypatch):
    with publishing:
        row = entry("Klaszterek")
    connection.reading.trip()
    assert ask("klaszter").degraded
    monkeypatch.setattr(connection, "PAUSE", -1)
    connection.reading.trip()
    assert ids("klaszter") == [row.pk]


def test_client_belongs_to_its_process_and_stays(elasticsearch):
    assert connection.client() is connection.client()
    with pytest.raises(UnavailableError):
        connection.ask(lambda client: client.search(index="clusterix-test-no-such-index"))
    connection.reading.reset()
