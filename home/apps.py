"""The pages around the records."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    """Home page, information pages, navigation, search page; the last app, so it may use all others."""

    name = "home"
    verbose_name = _("Home and information pages")

    def ready(self):
        """Offer the parts of information pages; put the worksheets on the map."""
        from clusterix.catalogue import on_map
        from home.information import parts
        from home.worksheet_views import on_the_map

        parts.register_all()
        on_map.register(on_the_map)
