"""Success stories and lessons learned."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class StoriesConfig(AppConfig):
    """The first content type that stands on the engine."""

    name = "stories"
    verbose_name = _("Stories")
