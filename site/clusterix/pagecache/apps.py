"""The page cache."""

from django.apps import AppConfig


class PageCacheConfig(AppConfig):
    """Kept pages."""

    name = "clusterix.pagecache"

    def ready(self):
        """Listen to everything that readers may see."""
        from clusterix.pagecache import receivers

        receivers.connect()
