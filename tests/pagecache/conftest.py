import pytest
from django.core.cache import caches
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from clusterix.pagecache import store
from clusterix.settings.caching import page_cache
from home.models import SiteTexts


@pytest.fixture
def pages(settings, db):
    """Pages are kept, as in production without Redis."""
    settings.CACHES = settings.CACHES | {"pages": page_cache("")}
    # The first visitor of an empty site makes this row, which is a change.
    SiteTexts.load()
    memory = caches["pages"]
    memory.clear()
    store.forget_pause()
    yield memory
    memory.clear()


def commit():
    """Do what waits for the end of the transaction, which in a test never comes."""
    while connection.run_on_commit:
        waiting, connection.run_on_commit = connection.run_on_commit, []
        for _savepoints, act, _robust in waiting:
            act()


class Visitor:
    """Somebody without an account and without cookies."""

    def get(self, path, **more):
        """The answer to a visitor who has never been here before."""
        commit()
        return Client().get(path, **more)

    def text(self, path, **more):
        """What the visitor reads."""
        return self.get(path, **more).content.decode()

    def cost(self, path, **more):
        """How many queries the answer took: one if it was kept."""
        commit()
        with CaptureQueriesContext(connection) as captured:
            self.get(path, **more)
        return len(captured)


@pytest.fixture
def visitor():
    """A visitor."""
    return Visitor()
