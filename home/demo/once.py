"""Does once, when a record is there, what otherwise happens again at each of its steps."""

from contextlib import contextmanager

from django.db.models.signals import post_save
from modelcluster.fields import ParentalKey
from wagtail.models import ReferenceIndex
from wagtail.signal_handlers import disable_reference_index_auto_update

from clusterix.catalogue.domain import refresh_later


@contextmanager
def once():
    """Catalogue and search, and Wagtail's list of what is used where, follow at the end of the block.

    For records that stay public: what is withdrawn inside the block would leave no notice behind.
    """
    saved = set()

    def remember(sender, instance, **kwargs):
        if sender in ReferenceIndex.tracked_models:
            saved.add((sender, instance.pk))

    post_save.connect(remember)
    try:
        with refresh_later(), disable_reference_index_auto_update():
            yield
    finally:
        post_save.disconnect(remember)
    for owner in _owners(saved):
        if ReferenceIndex.is_indexed(type(owner)):
            ReferenceIndex.create_or_update_for_object(owner)


def _owners(saved):
    """What was saved, and for a row the page it belongs to; each once."""
    found = {}
    for model, key in saved:
        instance = model.objects.filter(pk=key).first()
        while instance and (parent := next((f for f in model._meta.fields if isinstance(f, ParentalKey)), None)):
            instance = getattr(instance, parent.name)
            model = type(instance)
        if instance:
            found[type(instance), instance.pk] = instance
    return found.values()
