"""Records: what is submitted, judged and published, and the life it leads."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SubmissionsConfig(AppConfig):
    """The record, its facts, dossier, life cycle and the door to publication."""

    name = "clusterix.submissions"
    verbose_name = _("Records")

    def ready(self):
        """Watch the plain page class."""
        from clusterix.submissions import receivers

        receivers.connect()
