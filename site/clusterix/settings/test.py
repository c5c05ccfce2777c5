"""The test suite: fast password hashing, mail kept in memory, files in a temporary folder."""

import atexit
import shutil
import tempfile
from pathlib import Path

from clusterix.settings.base import *  # noqa: F403 - Django's way to layer settings
from clusterix.settings.base import CACHES, DATABASES, STORAGES

DEBUG = False
SECRET_KEY = "tests-only-key-that-protects-nothing-at-all-but-is-long"
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
SECOND_FACTOR_REQUIRED = False
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
_FILES = Path(tempfile.mkdtemp(prefix="clusterix-tests-"))
atexit.register(shutil.rmtree, _FILES, ignore_errors=True)
if "sqlite3" in DATABASES["default"]["ENGINE"]:
    # A file, as in earnest: threads and the browser's server get connections of their own.
    DATABASES["default"]["TEST"] = {"NAME": _FILES / "test.sqlite3"}
MEDIA_ROOT = _FILES / "media"
STATIC_ROOT = _FILES / "static"
STATIC_ROOT.mkdir()
STORAGES = STORAGES | {
    "private": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": _FILES / "private"},
    },
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
# The service-bound tests switch this on; all others must not depend on a search server.
ELASTICSEARCH_URL = []
CACHES = CACHES | {
    name: {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": name}
    for name in ("limits", "pictures")
}
# What a test changes is undone without a commit, so kept pages would not notice; tests/pagecache switches it on.
CACHES["pages"] = {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}
