"""Records: what is submitted, judged and published, and the life it leads."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SubmissionsConfig(AppConfig):
    """The record, its facts, dossier, life cycle and the door to publication."""

    name = "clusterix.submissions"
    verbose_name = _("Records")

    def ready(self):
        """Watch the plain page class; let new records begin with what the organisation's profile knows."""
        from clusterix.organisations.profile import defaults_for_record
        from clusterix.submissions import receivers
        from clusterix.submissions.beginning import registry

        registry.known_facts.append(defaults_for_record)
        receivers.connect()
