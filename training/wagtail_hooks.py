"""Where trainings meet Wagtail's admin."""

from django.urls import include, path
from wagtail import hooks


@hooks.register("register_admin_urls")
def register_urls():
    """The pages of runs."""
    return [path("runs/", include("training.urls"))]
