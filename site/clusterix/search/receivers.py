"""Following the catalogue: in the same transaction, so that the index never says anything else."""

from django.db.models.signals import pre_delete
from django.dispatch import receiver

from clusterix.catalogue.signals import entry_changed
from clusterix.search import domain
from clusterix.search.models import SearchEntry


@receiver(entry_changed, dispatch_uid="clusterix.search")
def follow(sender, *, entry, document, **kwargs):
    """Index what is public, remove what is not any more."""
    if document is None:
        domain.remove(entry_id=entry.pk)
    else:
        domain.index(document=document)


@receiver(pre_delete, sender=SearchEntry, dispatch_uid="clusterix.search")
def forget(sender, *, instance, **kwargs):
    """Let no entry go unnoticed, also when it goes with the record it belongs to."""
    domain.forget(entry=instance)
