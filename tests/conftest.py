"""What the whole suite shares: which tests need which server, and the catalogues compiled before the first one."""

import gc
import gettext
import os
import shutil

import pytest
from django.utils import translation
from django.utils.translation import trans_real

from clusterix.messages import compile_all
from clusterix.presentation import pdf

# Their tests share what takes long to make: one worker makes it for all.
ONE_WORKER = {"tests/home/test_demo.py", "tests/services/test_search.py"}
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")


def chromium():
    """Path of the browser that the browser tests drive, or None."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)


def _lacking(settings):
    return {
        "postgres": None if "postgres" in settings.DATABASES["default"]["ENGINE"] else "DATABASE_URL of PostgreSQL",
        "elasticsearch": None if os.environ.get("ELASTICSEARCH_URL") else "ELASTICSEARCH_URL",
        "redis": None if os.environ.get("REDIS_URL") else "REDIS_URL",
        "browser": None if chromium() else "Chromium",
        "gettext": None if shutil.which("xgettext") else "GNU gettext",
        "pango": None if pdf.available() else "the library Pango",
    }


def pytest_addoption(parser):
    parser.addoption(
        "--need",
        action="append",
        default=[],
        choices=("postgres", "elasticsearch", "redis", "browser", "gettext", "pango"),
        help="fail, instead of skipping tests, when this is not there",
    )


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """Any worker takes any test, but for the files that stay together.

    pytest-xdist has a mark for that (`xdist_group`), to which pytest 9.2 is deaf.
    """
    from xdist.scheduler import LoadScopeScheduling

    class Scheduling(LoadScopeScheduling):
        def _split_scope(self, nodeid):
            path = nodeid.partition("::")[0]
            return path if path in ONE_WORKER else nodeid

    return Scheduling(config, log)


def pytest_configure(config):
    if not hasattr(config, "workerinput"):
        compile_all()
        # The settings may have asked for words before, from the catalogues of an earlier run.
        trans_real._translations.clear()
        gettext._translations.clear()


def _empties_the_database(item):
    marker = item.get_closest_marker("django_db")
    return bool(marker and marker.kwargs.get("transaction")) or bool(
        {"transactional_db", "live_server"} & {*getattr(item, "fixturenames", ())}
    )


def pytest_collection_modifyitems(config, items):
    from django.conf import settings

    for item in items:
        if _empties_the_database(item):
            # Wagtail's migrations write the root page and the first locale: every test starts with them.
            marker = pytest.mark.django_db(transaction=True, serialized_rollback=True)
            item.add_marker(marker, append=False)
    lacking = {name: what for name, what in _lacking(settings).items() if what}
    if missed := [what for name, what in lacking.items() if name in config.getoption("need")]:
        raise pytest.UsageError(f"This run was told to need: {', '.join(missed)}")
    for item in items:
        for name, what in lacking.items():
            if item.get_closest_marker(name):
                item.add_marker(pytest.mark.skip(reason=f"needs {what}"))


def pytest_collection_finish(session):
    """What is loaded by now stays, so the collector of garbage need not look through it again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """The standing pages of the site are made once: nearly every test needs them, and they take a second."""
    from django.db import connection

    from home.setup import ensure_site

    with django_db_blocker.unblock():
        ensure_site()
        # What tests that empty the database start with.
        connection._test_serialized_contents = connection.creation.serialize_db_to_string()


@pytest.fixture(autouse=True)
def forget_the_catalogue():
    """Versions of the catalogue repeat when a test is rolled back, so no test may remember another one's."""
    from clusterix.catalogue import memory, remembered

    memory.forget()
    remembered.forget()


@pytest.fixture
def elasticsearch(settings, worker_id):
    """Switch the search to the real server, with an index of this worker's own; gives the index name."""
    settings.ELASTICSEARCH_URL = os.environ["ELASTICSEARCH_URL"].split(",")
    settings.ELASTICSEARCH_INDEX = f"clusterix-test-{worker_id}"
    return settings.ELASTICSEARCH_INDEX


@pytest.fixture(autouse=True)
def first_language():
    """A request leaves its language behind; every test begins with the site's first one."""
    translation.deactivate()


@pytest.fixture(autouse=True)
def forget_the_tries():
    """What one test tried too often is no other test's business."""
    from django.core.cache import caches

    caches["limits"].clear()
