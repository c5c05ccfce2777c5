"""Records whose search text has to be written again."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from clusterix.submissions.models import Dossier


class StaleRecord(models.Model):
    """A record that carries a renamed term and waits for its turn; see `catalogue.stale`."""

    dossier = models.OneToOneField(Dossier, models.CASCADE, related_name="+", verbose_name=_("record"))

    class Meta:
        verbose_name = _("record to be brought up to date")
        verbose_name_plural = _("records to be brought up to date")

    def __str__(self):
        return str(self.dossier_id)
