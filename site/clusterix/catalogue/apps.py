"""The projection of what is public."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CatalogueConfig(AppConfig):
    """What is public, in which language: cards, facets, orders, figures, addresses."""

    name = "clusterix.catalogue"
    verbose_name = _("Catalogue")

    def ready(self):
        """Follow what is published, withdrawn, renamed and moved."""
        from clusterix.catalogue import receivers

        receivers.connect()
