"""Does once, when a record is there, what otherwise happens again at each of its steps."""

from contextlib import contextmanager, nullcontext

from django.db.models.signals import post_save
from modelcluster.fields import ParentalKey
from wagtail.models import Page, ReferenceIndex
from wagtail.signal_handlers import disable_reference_index_auto_update

from clusterix.catalogue.domain import refresh_later


@contextmanager
def once(*, stays_public=True):
    """Catalogue and search, and Wagtail's list of what is used where, follow at the end of the block.

    What does not stay public is followed step by step by the catalogue, or its withdrawal would leave no notice behind.
    """
    saved = set()

    def remember(sender, instance, **kwargs):
        if sender in ReferenceIndex.tracked_models:
            saved.add(_owner(instance))

    post_save.connect(remember)
    try:
        with refresh_later() if stays_public else nullcontext(), disable_reference_index_auto_update():
            yield
    finally:
        post_save.disconnect(remember)
    for model, key in saved:
        if instance := model.objects.filter(pk=key).first():
            _index(instance.specific if model is Page else instance)


def _owner(instance):
    """Model and key of what was saved, or of the page that a row belongs to; all pages as one model."""
    while parent := next((field for field in instance._meta.fields if isinstance(field, ParentalKey)), None):
        instance = getattr(instance, parent.name)
    return (Page if isinstance(instance, Page) else type(instance)), instance.pk


def _index(instance):
    if ReferenceIndex.is_indexed(type(instance)):
        ReferenceIndex.create_or_update_for_object(instance)
