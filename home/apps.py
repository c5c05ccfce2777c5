"""The pages around the records."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    """Home page, information pages, navigation, search page; the last app, so it may use all others."""

    name = "home"
    verbose_name = _("Home and information pages")

    def ready(self):
        """Offer the parts of information pages."""
        from home.information import parts

        parts.register_all()
