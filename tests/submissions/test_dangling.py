"""Nothing in a stored text refers to what is gone meanwhile, and asking costs one query however much it refers to."""

import pytest

from clusterix.submissions.dangling import without_dangling

pytestmark = pytest.mark.django_db
GONE = 10**9


@pytest.fixture
def record(walk):
    """A record that refers to terms, rows and a place."""
    return walk("submitted")


@pytest.fixture
def data(record):
    """Its stored text."""
    return record.dossier.current_copy.content


def test_all_references_are_looked_up_together(record, data, django_assert_num_queries):
    assert data["region"]
    assert data["cells"]
    with django_assert_num_queries(1):
        kept = without_dangling(type(record), data)
    assert kept == data


def test_a_reference_to_what_is_gone_is_emptied(record, data):
    kept = without_dangling(type(record), data | {"region": GONE})
    assert kept == data | {"region": None}


def test_a_row_that_is_nothing_without_it_goes(record, data):
    lost = data["cells"][0] | {"objective": GONE}
    kept = without_dangling(type(record), data | {"cells": [*data["cells"], lost]})
    assert kept["cells"] == data["cells"]
