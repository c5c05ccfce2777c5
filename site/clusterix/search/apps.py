"""The public search: own analysis, own ranking, three engines that look tokens up (docs/adr/0007-search.md)."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    """Index and service of the search."""

    name = "clusterix.search"
    verbose_name = _("Search")

    def ready(self):
        """Listen to the catalogue, and check the index at start."""
        from clusterix.search import checks, receivers  # noqa: F401 - registered by being imported
