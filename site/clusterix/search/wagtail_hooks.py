"""What Wagtail's admin learns from this app."""

from wagtail import hooks

from clusterix.search.viewsets import SynonymViewSet


@hooks.register("register_admin_viewset")
def synonyms():
    """Let the office keep the synonyms."""
    return SynonymViewSet()
