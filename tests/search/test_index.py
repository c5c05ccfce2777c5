"""What is in the index after publishing, changing and withdrawing; on whichever database the suite runs."""

import pytest
from django.core.checks import run_checks
from django.core.management import call_command
from django.db import connection

from clusterix.catalogue import versions
from clusterix.search import domain
from clusterix.search.engines.lookup import classes_of
from clusterix.search.language import VERSION
from clusterix.search.models import EntryTokens, SearchEntry, SearchOutbox, SearchWord
from clusterix.search.rank import union
from clusterix.search.understand import understand
from tests.search.entries import change, entry, withdraw

pytestmark = pytest.mark.django_db


def found(text, language="hu"):
    bits = union(classes_of(understand(text=text, language=language).query))
    return {number for number in range(bits.bit_length()) if bits >> number & 1}


def words(language="hu"):
    return dict(SearchWord.objects.filter(language=language).values_list("word", "records"))


def test_index_follows_publishing_changing_and_withdrawing():
    first, second = entry("Klaszterek"), entry("Képzés", body="a klaszterben")
    assert found("klaszter") == {first.pk, second.pk}
    change(second, title="Képzés", body="a hálózatban")
    assert found("klaszter") == {first.pk}
    assert found("hálózat") == {second.pk}
    withdraw(first)
    assert found("klaszter") == set()
    assert not SearchEntry.objects.filter(pk=first.pk).exists()
    assert not EntryTokens.objects.filter(pk=first.pk).exists()


def test_what_was_found_is_remembered_until_the_catalogue_changes(monkeypatch, django_assert_num_queries):
    first = entry("Klaszterek")
    query = understand(text="klaszter", language="hu").query
    before = versions.current()
    classes_of(query, before)
    with django_assert_num_queries(1):
        # What stands in a transaction may still be undone.
        assert union(classes_of(query, before)) == 1 << first.pk
    monkeypatch.setattr(versions, "writing", lambda: False)
    classes_of(query, before)
    with django_assert_num_queries(0):
        assert union(classes_of(query, before)) == 1 << first.pk
    withdraw(first)
    assert union(classes_of(query, versions.current())) == 0


def test_analysing_again_tells_those_who_remember():
    entry("Klaszterek")
    SearchEntry.objects.update(analysis=0)
    before = versions.current()
    call_command("rebuild_search")
    assert versions.current() != before


def test_languages_do_not_mix():
    entry("Training", language="en")
    assert found("training") == set()
    assert len(found("training", "en")) == 1


def test_vocabulary_counts_the_records_of_a_word_and_forgets_words_of_nobody():
    first, second = entry("Klaszterek Győrben"), entry("Klaszterek")
    assert words() == {"klaszterek": 2, "klaszter": 2, "győrben": 1, "győr": 1}
    change(first, title="Klaszterek klasztere")
    assert words() == {"klaszterek": 2, "klaszter": 2, "klasztere": 1}
    withdraw(first)
    withdraw(second)
    assert words() == {}


def test_entry_that_goes_with_its_record_is_forgotten_too():
    row = entry("Klaszterek")
    row.delete()
    assert words() == {}
    assert found("klaszter") == set()


def test_nothing_is_written_when_nothing_changed(django_assert_num_queries):
    row = entry("Klaszterek", codes=("theme:a", "theme:b"))
    document = domain.as_document(SearchEntry.objects.get(pk=row.pk))
    # The savepoint, and the look at what is there.
    with django_assert_num_queries(3):
        assert domain.index_many(documents=[document]) == 0
    assert domain.index_many(documents=[domain.SearchDocument(**vars(document) | {"codes": ("theme:a",)})]) == 1


def test_publishing_asks_the_database_the_same_few_things_at_any_length(django_assert_max_num_queries):
    rows = [entry("Klaszterek", body="szó " * length) for length in (1, 3_000)]
    for row in rows:
        document = domain.as_document(SearchEntry.objects.get(pk=row.pk))
        with django_assert_max_num_queries(10):
            domain.index(document=domain.SearchDocument(**vars(document) | {"title": "Képzések"}))


def test_without_elasticsearch_nothing_waits_for_it():
    entry("Klaszterek")
    assert not SearchOutbox.objects.exists()


def test_rebuild_analyses_what_another_version_made_and_nothing_else(capsys):
    old, new = entry("Klaszterek"), entry("Képzések")
    SearchEntry.objects.filter(pk=old.pk).update(analysis=VERSION - 1)
    EntryTokens.objects.filter(pk=old.pk).update(tokens=["hakmás"])
    assert found("klaszter") == set()
    call_command("rebuild_search")
    assert "1 entries analysed again" in capsys.readouterr().out
    assert found("klaszter") == {old.pk}
    assert found("képzés") == {new.pk}
    call_command("rebuild_search")
    assert "0 entries analysed again" in capsys.readouterr().out


def test_start_up_check_warns_of_an_index_of_another_version():
    entry("Klaszterek")
    assert [m.id for m in run_checks(databases=["default"]) if m.id == "clusterix.search.W001"] == []
    SearchEntry.objects.update(analysis=VERSION - 1)
    assert [m.id for m in run_checks(databases=["default"]) if m.id == "clusterix.search.W001"] == [
        "clusterix.search.W001"
    ]
    assert "clusterix.search.W001" in [m.id for m in run_checks()]


def test_start_up_check_refuses_addresses_of_elasticsearch_that_cannot_be_read(settings):
    settings.ELASTICSEARCH_URL = ["http://one.example:9200", "http://two.example", "three"]
    assert [message.id for message in run_checks() if message.id == "clusterix.search.E001"] == [
        "clusterix.search.E001"
    ] * 2


@pytest.mark.postgres
def test_frequent_words_are_looked_up_in_the_index_and_not_in_the_table():
    for number in range(30):
        entry(f"Klaszterek {number}")
    counts = "SELECT seq_scan, idx_scan FROM pg_stat_xact_user_tables WHERE relname = 'search_entrytokens'"
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE search_entrytokens")
        cursor.execute(counts)
        scans, look_ups = cursor.fetchone()
        assert len(found("klaszter")) == 30
        cursor.execute(counts)
        scans_after, look_ups_after = cursor.fetchone()
    assert scans_after == scans
    assert look_ups_after > look_ups
