"""The demo as visitors meet it: development, but with the site's own pages for errors instead of Django's."""

from clusterix.settings.dev import *  # noqa: F403 - all settings of development, but for two

DEBUG = False
ROOT_URLCONF = "tests.screenshots.urls"
