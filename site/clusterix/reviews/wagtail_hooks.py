"""Where peer review meets Wagtail's admin."""

from django.urls import include, path
from wagtail import hooks

from clusterix.reviews.viewsets import ReviewerViewSet


@hooks.register("register_admin_urls")
def register_urls():
    """The office's pages."""
    return [path("reviews/", include("clusterix.reviews.office_urls"))]


@hooks.register("register_admin_viewset")
def pool():
    """The pool, shown to office editors."""
    return ReviewerViewSet()
