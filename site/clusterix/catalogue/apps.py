"""The projection of what is public."""

from django.apps import AppConfig
from django.utils.autoreload import file_changed
from django.utils.translation import gettext_lazy as _


class CatalogueConfig(AppConfig):
    """What is public, in which language: cards, facets, orders, figures, addresses."""

    name = "clusterix.catalogue"
    verbose_name = _("Catalogue")

    def ready(self):
        """Follow what is published, withdrawn, renamed and moved; in development, templates that change."""
        from clusterix.catalogue import receivers, remembered

        receivers.connect()
        file_changed.connect(remembered.forget, dispatch_uid="catalogue.template")
