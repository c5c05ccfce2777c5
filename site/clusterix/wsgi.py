"""Entry point for WSGI servers."""

import os

from django.core.wsgi import get_wsgi_application

from clusterix.search.language import load

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "clusterix.settings.production")

application = get_wsgi_application()

# Once, before a server forks its workers: they share the dictionaries then.
load()
