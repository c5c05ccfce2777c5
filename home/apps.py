"""The pages around the records."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    """Home page, information pages, navigation, search page; the last app, so it may use all others."""

    name = "home"
    verbose_name = _("Home and information pages")

    def ready(self):
        """Offer the parts of information pages; put the worksheets on the map; let the office tell about itself.

        Let searches be followed as feeds, too.
        """
        from clusterix.catalogue import on_map, words
        from clusterix.organisations.roles import OfficeRole, also_grant
        from clusterix.search.service import find_all
        from home.addresses import search_address
        from home.information import parts
        from home.worksheet_views import on_the_map

        parts.register_all()
        on_map.register(on_the_map)
        # What imprint, privacy notice and statement say is the office's to know; it needs no administrator.
        also_grant(OfficeRole.OFFICE_EDITOR, "home.change_sitetexts", "home.change_accessibilitystatement")
        words.register(words.Words(find_all, search_address))
