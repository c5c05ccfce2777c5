"""What makes kept pages old, besides the catalogue itself: pages, rows of pages, uploads, settings."""

import threading

from django.apps import apps
from django.db import transaction
from django.db.models.signals import post_delete, post_save
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished, post_page_move

from clusterix.catalogue import versions
from clusterix.pagecache.readable import is_read

# What saving a draft writes on the live row.
DRAFT_FIELDS = {
    "draft_title",
    "has_unpublished_changes",
    "latest_revision",
    "latest_revision_created_at",
    "locked",
    "locked_at",
    "locked_by",
}
_batch = threading.local()


def connect():
    """Called once, when the applications are ready."""
    for signal in (page_published, page_unpublished, post_page_move):
        signal.connect(outdate, dispatch_uid="pagecache.page")
    for model in apps.get_models():
        if issubclass(model, Page):
            post_save.connect(follow_page, sender=model, dispatch_uid="pagecache.page")
            post_delete.connect(outdate, sender=model, dispatch_uid="pagecache.page")
        elif is_read(model):
            post_save.connect(outdate, sender=model, dispatch_uid="pagecache.row")
            post_delete.connect(outdate, sender=model, dispatch_uid="pagecache.row")


def follow_page(instance, update_fields=None, **kwargs):
    """A page was saved: its drafts are nobody's business yet."""
    drafted = update_fields is not None and DRAFT_FIELDS.issuperset(update_fields)
    if instance.live and not drafted:
        outdate()


def outdate(**kwargs):
    """Give the catalogue a new version once, right after what was written can be read.

    Not in the same transaction: whoever writes would hold the one row of the version and make all others wait. Who
    reads in between gets the new text under the old version, which nobody asks for afterwards.
    """
    if not hasattr(_batch, "open") or _batch.open.done:
        _batch.open = _Batch()
    transaction.on_commit(_batch.open)


class _Batch:
    """One change of version for many writes of a transaction; a part that is undone takes only its own along."""

    def __init__(self):
        self.done = False

    def __call__(self):
        if not self.done:
            self.done = True
            versions.bump_now()
