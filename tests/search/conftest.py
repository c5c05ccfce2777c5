import pytest

from clusterix.search.engines import connection


@pytest.fixture(autouse=True)
def nobody_failed_before():
    """Let no test go without Elasticsearch because another one stopped it."""
    connection.reading.reset()
    connection.writing.reset()
