"""The demo as visitors meet it: development, but with the site's own pages for errors instead of Django's."""

from clusterix.settings.dev import *  # noqa: F403 - Django's way to layer settings

DEBUG = False
ROOT_URLCONF = "tests.screenshots.urls"
