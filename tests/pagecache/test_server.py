"""The server of the cache: it may be away, and what it keeps outlives the processes of the site."""

import os
import socket
import time

import pytest
from django.core.cache import caches

from clusterix.pagecache import store
from clusterix.settings.caching import page_cache
from tests.house.project import ROOT

pytestmark = pytest.mark.django_db
HOME = "/hu/"
# Nobody listens there.
DEAD = "redis://127.0.0.1:1/0"


@pytest.fixture
def server(settings, pages):
    """Keep pages on another server; gives a function that takes its address."""

    def use(url):
        settings.CACHES = settings.CACHES | {"pages": page_cache(url)}
        store.forget_pause()
        return caches["pages"]

    yield use
    store.forget_pause()


@pytest.fixture
def silent():
    """The address of a server that takes connections and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield f"redis://127.0.0.1:{listening.getsockname()[1]}/0"


@pytest.mark.parametrize("dead", [True, False])
def test_pages_are_served_while_the_server_is_away(server, visitor, silent, dead, caplog):
    server(DEAD if dead else silent)
    began = time.monotonic()
    answers = [visitor.get(HOME) for _ in range(10)]
    assert {answer.status_code for answer in answers} == {200}
    assert caplog.text.count("does not answer") == 1, "tried again for each page"
    assert time.monotonic() - began < 10


def test_the_server_is_asked_again_after_the_pause(server, visitor, monkeypatch):
    server(DEAD)
    visitor.get(HOME)
    server("")
    monkeypatch.setattr(store, "PAUSE", 0)
    visitor.get(HOME)
    assert visitor.cost(HOME) == 1


def test_an_entry_that_is_no_page_is_made_anew(server, visitor):
    kept = server("")
    visitor.get(HOME)
    [key] = kept._cache
    kept._cache[key] = b"not a page"
    assert visitor.get(HOME).status_code == 200
    store.forget_pause()
    assert visitor.get(HOME).status_code == 200


@pytest.mark.redis
def test_redis_keeps_pages_for_all_processes(server, visitor, settings):
    kept = server(os.environ["REDIS_URL"])
    kept.clear()
    first = visitor.text(HOME)
    caches.close_all()
    server(os.environ["REDIS_URL"])  # a process that has just started
    assert visitor.cost(HOME) == 1
    assert visitor.text(HOME) == first
    kept.clear()


def test_the_settings_know_redis():
    assert "REDIS_URL" in (ROOT / "docs" / "settings.md").read_text()
