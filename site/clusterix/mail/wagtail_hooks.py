"""What Wagtail's admin learns from this app."""

from wagtail import hooks

from clusterix.mail.views import OutboxViewSet


@hooks.register("register_admin_viewset")
def outbox():
    """Show the outbox to administrators."""
    return OutboxViewSet()
