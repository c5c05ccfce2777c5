"""Records that wait until a renamed term has reached what the search reads of them."""

from django.db import transaction

from clusterix.catalogue import domain
from clusterix.catalogue.models.stale import StaleRecord
from clusterix.submissions.models import Dossier


def remember(translation_keys) -> int:
    """Let the public records of some translation families wait; nothing has changed yet, so it gives 0."""
    dossiers = Dossier.objects.filter(translation_key__in=translation_keys).exclude(validated_copy=None)
    rows = [StaleRecord(dossier_id=pk) for pk in dossiers.values_list("pk", flat=True)]
    StaleRecord.objects.bulk_create(rows, batch_size=500, ignore_conflicts=True)
    return 0


def refresh() -> int:
    """Bring every waiting record in step, each in a transaction of its own; gives how many there were."""
    done = 0
    for pk in list(StaleRecord.objects.order_by("pk").values_list("pk", flat=True)):
        done += _refresh_one(pk)
    return done


@transaction.atomic
def _refresh_one(pk):
    """Whoever takes the row away does the work; a term that changes meanwhile puts it back."""
    row = StaleRecord.objects.select_related("dossier").filter(pk=pk).first()
    if row is None or not StaleRecord.objects.filter(pk=pk).delete()[0]:
        return 0
    domain.refresh(row.dossier)
    return 1
