"""Measurements, run by hand: `python -m tests.bench.fill`, then `.lists`, `.pages` and `.kept`.

Nothing here is a test, since times say little twice.

Django is set up here, before the modules of the package are read: development settings on the database of the
environment, without debugging. Where it is set up already, as in the suite, nothing is changed.
"""

import os
import sys
from pathlib import Path

import django
from django.apps import apps
from django.conf import settings

if not apps.ready:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "clusterix.settings.dev")
    sys.path.insert(0, str(Path(__file__).parents[2] / "site"))
    django.setup()
    settings.ALLOWED_HOSTS = ["testserver"]

# What the settings say; measurements run without debugging.
DEVELOPMENT = settings.DEBUG
settings.DEBUG = False
