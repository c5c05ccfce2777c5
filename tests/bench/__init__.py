"""Measurements, run by hand: `python -m tests.bench.pages`. Nothing here is a test, since times say little twice.

Django is set up here, before the modules of the package are read: development settings on the database of the
environment, without debugging.
"""

import os
import sys
from pathlib import Path

import django
from django.conf import settings

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "clusterix.settings.dev")
sys.path.insert(0, str(Path(__file__).parents[2] / "site"))
django.setup()
settings.DEBUG = False
settings.ALLOWED_HOSTS = ["testserver"]
