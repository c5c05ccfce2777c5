"""What templates take and how it is drawn and written."""

from django.apps import AppConfig
from django.utils.autoreload import file_changed
from django.utils.translation import gettext_lazy as _


class PresentationConfig(AppConfig):
    """View objects, formats of both languages, and the drawings of the public pages."""

    name = "clusterix.presentation"
    verbose_name = _("Presentation")

    def ready(self):
        """Let addresses of all apps use `<number:…>`; in development, follow templates that change."""
        from django.urls import register_converter

        from clusterix.presentation.numbers import NumberConverter
        from clusterix.presentation.templatetags import showcase

        register_converter(NumberConverter, "number")
        file_changed.connect(showcase.forget, dispatch_uid="presentation.template")
