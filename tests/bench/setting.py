"""Django for measurements: development settings on the database of the environment, without what only slows down."""

import os


def start():
    """Set Django up as in production: templates compiled once, no debugging, pages made anew each time."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "clusterix.settings.dev")
    import sys
    from pathlib import Path

    sys.path.insert(0, str(Path(__file__).parents[2] / "site"))
    import django
    from django.conf import settings

    django.setup()
    settings.DEBUG = False
    settings.ALLOWED_HOSTS = ["testserver"]
