"""What Wagtail's admin learns from this app."""

from wagtail import hooks

from clusterix.vocabularies.viewsets import VocabularyGroup


@hooks.register("register_admin_viewset")
def vocabularies():
    """Let the office keep the vocabularies."""
    return VocabularyGroup()
