"""Wagtail's own search, which the admin uses: it reads the tables themselves (WAGTAILSEARCH_BACKENDS)."""

from wagtail.search.apps import WagtailSearchAppConfig


class AdminSearchConfig(WagtailSearchAppConfig):
    """As Wagtail's, but nothing follows what is saved: there is no index that could fall behind.

    Otherwise each save reads the page again, twice, to offer it to an index that keeps nothing.
    """

    def ready(self):
        """Stop what would follow every save and every deletion."""
        from django.db.models.signals import post_delete, post_save
        from wagtail.search import index, signal_handlers

        super().ready()
        for model in index.get_indexed_models():
            post_save.disconnect(signal_handlers.post_save_signal_handler, sender=model)
            post_delete.disconnect(signal_handlers.post_delete_signal_handler, sender=model)
