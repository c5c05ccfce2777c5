"""Mails that leave the house: written with the deed they tell about, sent later by a command."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MailConfig(AppConfig):
    """The outbox."""

    name = "clusterix.mail"
    verbose_name = _("Mails")

    def ready(self):
        """Register the outbox's policy before Wagtail builds a fallback for it."""
        from wagtail.permissions import register_permission_policy

        from clusterix.mail.models import OutboxMessage
        from clusterix.mail.permissions import OutboxPolicy

        register_permission_policy(OutboxMessage, OutboxPolicy(OutboxMessage))
