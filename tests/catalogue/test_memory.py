"""The shared memory: kept up by one small query, never fed with what may still be undone."""

import threading

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from clusterix.catalogue import domain, memory, versions
from clusterix.catalogue.models import CatalogueEntry, CatalogueVersion
from clusterix.submissions.models import Dossier
from tests.catalogue.reading import entry_of, listed
from tests.factories.stories import dossier_of, published_stories, take

pytestmark = pytest.mark.django_db(transaction=True)


def queries():
    with CaptureQueriesContext(connection) as captured:
        memory.current()
    return [query["sql"] for query in captured]


def test_what_is_remembered_costs_one_query_and_a_change_reads_only_what_changed():
    stories = published_stories(3)
    assert len(listed()) == 3
    assert len(queries()) == 1
    before = memory.current()
    take(stories[0], "withdraw")
    asked = queries()
    assert len(asked) == 3
    assert f"> {before.version.value}" in asked[1]
    assert len(listed()) == 2
    # Nobody who still holds the earlier snapshot sees it change.
    assert before.shelf("hu").everything.bit_count() == 3


def test_a_change_that_is_undone_was_never_in_the_shared_memory():
    stories = published_stories(2)
    shared = memory.current()

    with transaction.atomic():
        take(stories[0], "withdraw")
        assert listed() == [dossier_of(stories[1]).number]
        transaction.set_rollback(True)
    assert memory.current() is shared
    # Another change gets the number that the undone one had, and is not taken for it.
    take(stories[1], "withdraw")
    assert listed() == [dossier_of(stories[0]).number]


def test_a_database_that_starts_again_is_read_as_a_whole():
    published_stories(2)
    assert len(listed()) == 2
    value = CatalogueVersion.objects.get().value
    CatalogueEntry.objects.all().delete()
    CatalogueVersion.objects.all().delete()
    for _ in range(value):
        versions.bump_now()
    assert listed() == []
    domain.rebuild()
    assert len(listed()) == 2


def test_memory_filled_step_by_step_is_the_one_filled_at_once():
    for _ in range(3):
        stories = published_stories(2)
        memory.current()
        take(stories[0], "withdraw")
    grown = memory.current().shelf("hu")
    memory.forget()
    fresh = memory.current().shelf("hu")
    assert (grown.everything, grown.orders, grown.rows) == (fresh.everything, fresh.orders, fresh.rows)


@pytest.mark.postgres
def test_two_who_publish_at_once_stamp_in_the_order_of_their_commits():
    """The first holds the catalogue until it commits; the second then reads what the first has written."""
    first, second = published_stories(2)
    waits, order = threading.Event(), []

    def publish_second():
        try:
            waits.wait(10)
            with transaction.atomic():
                CatalogueEntry.objects.filter(pk=entry_of(second).pk).update(digest="")
                domain.refresh(Dossier.objects.get(pk=dossier_of(second).pk))
                order.append("second")
        finally:
            connection.close()

    thread = threading.Thread(target=publish_second)
    thread.start()
    with transaction.atomic():
        CatalogueEntry.objects.filter(pk=entry_of(first).pk).update(digest="")
        domain.refresh(dossier_of(first))
        waits.set()
        thread.join(1)
        order.append("first")
    thread.join(10)
    assert order == ["first", "second"]
    assert entry_of(first).stamp < entry_of(second).stamp
