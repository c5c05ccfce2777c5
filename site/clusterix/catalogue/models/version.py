"""Which state of the catalogue the database holds."""

import uuid

from django.db import models


class CatalogueVersion(models.Model):
    """The one row that says how often the catalogue has changed; see `catalogue.versions`.

    `epoch` is new whenever counting starts again (an empty or restored database, a rebuild), `token` with every
    change, so that two different states can never be taken for the same one.
    """

    value = models.PositiveBigIntegerField(default=0)
    epoch = models.UUIDField(default=uuid.uuid4)
    token = models.UUIDField(default=uuid.uuid4)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="one_catalogue_version")]

    def __str__(self):
        return f"{self.value} ({self.epoch})"
