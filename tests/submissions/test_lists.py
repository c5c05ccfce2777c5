"""The lists of a record: those that are empty are not asked for one by one, and what is stored stays the same."""

import pytest
from modelcluster.models import ClusterableModel

from clusterix.submissions.models.lists import names_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def record(walk):
    """A record with rows and terms, as the database has it; drafts have theirs in the revision."""
    return walk("published").specific_class.objects.get()


def test_serialising_says_what_wagtail_would_say(record):
    assert record.serializable_data() == ClusterableModel.serializable_data(record)


def test_empty_lists_share_one_query(record, django_assert_max_num_queries):
    names = names_of(type(record))
    filled = [name for name in names if getattr(record, name).exists()]
    assert 0 < len(filled) < len(names) / 2
    with django_assert_max_num_queries(1 + len(filled)):
        record.serializable_data()


def test_serialising_leaves_nothing_behind(record, django_assert_num_queries):
    empty = next(name for name in names_of(type(record)) if not getattr(record, name).exists())
    record.serializable_data()
    with django_assert_num_queries(1):
        assert not getattr(record, empty).all().exists()


def test_a_list_that_was_emptied_is_emptied_in_the_database(record):
    assert record.themes.exists()
    assert record.cells.exists()
    # Nothing is taken out of what is live.
    record.live, record.themes, record.cells = False, [], []
    record.save()
    again = type(record).objects.get(pk=record.pk)
    assert not again.themes.exists()
    assert not again.cells.exists()


def test_empty_lists_of_a_stored_text_do_not_fall_back_to_the_database(record):
    assert record.themes.exists()
    data = record.serializable_data() | {"themes": []}
    assert not type(record).from_serializable_data(data).themes.all()
