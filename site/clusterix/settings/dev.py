"""Development and the local demo: `make run`."""

from clusterix.settings.base import *  # noqa: F403 - Django's way to layer settings
from clusterix.settings.base import CACHES, DATA_DIR, STORAGES
from clusterix.settings.base import SECRET_KEY as _KEY
from clusterix.settings.variables import read

DATA_DIR.mkdir(parents=True, exist_ok=True)
DEBUG = True
# Good enough for a machine that only answers to itself; production refuses to start without its own.
SECRET_KEY = _KEY or "development-only-key-that-protects-nothing"
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]", "testserver"]
INTERNAL_IPS = ["127.0.0.1"]
STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
# Everybody knows the passwords of the demo, and whoever tries it has no app at hand.
SECOND_FACTOR_REQUIRED = False
if not read("REDIS_URL"):
    # Who changes a template wants to see it.
    CACHES = CACHES | {"pages": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}
