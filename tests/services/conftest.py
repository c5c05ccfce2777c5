import os
import socket
import subprocess
import time

import pytest
from django.core.management import call_command

from clusterix.search.engines import connection, copy


@pytest.fixture
def index(elasticsearch, db):
    """An empty index of this worker's own on the real server, behind the alias; cleared away afterwards."""
    connection.reading.reset()
    connection.writing.reset()
    _clear()
    call_command("rebuild_search", verbosity=0)
    yield elasticsearch
    _clear()


def _clear():
    client = connection.client().options(request_timeout=30)
    copy.drop(client, copy.indexes(client))


@pytest.fixture
def refresh(index):
    """Make the server show what it was told; it does so by itself within a second."""
    return lambda: connection.client().options(request_timeout=30).indices.refresh(index=index)


class Outage:
    """Takes the server away and gives it back: the real one where the tool that runs it is named, else its address."""

    def __init__(self, settings):
        self.settings, self.tool = settings, os.environ.get("CLUSTERIX_SERVICES_CLI")
        self.urls = settings.ELASTICSEARCH_URL

    def begin(self):
        if self.tool:
            subprocess.run(["bash", self.tool, "stop", "elasticsearch"], check=True)
            time.sleep(1)
        else:
            with socket.socket() as unused:
                unused.bind(("127.0.0.1", 0))
                self.settings.ELASTICSEARCH_URL = [f"http://127.0.0.1:{unused.getsockname()[1]}"]

    def end(self):
        if self.tool:
            subprocess.run(["bash", self.tool, "start", "elasticsearch"], check=True, timeout=180)
        self.settings.ELASTICSEARCH_URL = self.urls
        connection.reading.reset()
        connection.writing.reset()


@pytest.fixture
def outage(index, settings):
    """`begin()` and `end()` of a time without server."""
    outage = Outage(settings)
    yield outage
    outage.end()


@pytest.fixture
def hanging_server(elasticsearch, settings):
    """A server that takes every call and never answers, in place of the real one."""
    connection.reading.reset()
    connection.writing.reset()
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen(50)
        settings.ELASTICSEARCH_URL = [f"http://127.0.0.1:{server.getsockname()[1]}"]
        yield
    connection.reading.reset()
    connection.writing.reset()
