"""Where good practices meet Wagtail's admin."""

from django.urls import include, path
from wagtail import hooks


@hooks.register("register_admin_urls")
def register_urls():
    """The page of the expert's opinion."""
    return [path("practices/", include("practices.urls"))]
