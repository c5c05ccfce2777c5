"""Sizes of the pictures of public records: made when a record is published, not while its first reader waits."""

import logging
from collections.abc import Iterator
from functools import partial

from django.db import transaction

from clusterix.media import sizes
from clusterix.submissions.models import Dossier, SubmissionPage
from clusterix.submissions.models.relations import GalleryImage

log = logging.getLogger(__name__)

# Seconds that whoever publishes waits at most; the timer makes the rest (`manage.py make_renditions`).
PATIENCE = 4


def shown(**of_dossiers) -> Iterator[tuple[int, sizes.Shape]]:
    """Keys of the pictures that public records show, and where they stand; lead images first.

    Records where somebody may not be shown any more are left out, since they may show no picture at all.
    """
    public = Dossier.objects.filter(entries__public=True, withheld=[], **of_dossiers).values("record")
    leads = SubmissionPage.objects.filter(pk__in=public).exclude(hero_image=None).order_by("-pk")
    for pk in leads.values_list("hero_image", flat=True):
        yield pk, sizes.LEAD
    rows = GalleryImage.objects.filter(page__in=public).order_by("-page", "sort_order")
    for pk in rows.values_list("image", flat=True):
        yield pk, sizes.GALLERY


def make_after_commit(page) -> None:
    """Make what is missing for the pictures of a record that is just being published.

    After the commit and whatever comes of it, so that no picture can stop a publication or hold the database.
    """
    transaction.on_commit(partial(_make, page.translation_key), robust=True)


def _make(translation_key):
    made = sizes.make_missing(shown(translation_key=translation_key), seconds=PATIENCE)
    if made.left:
        log.info("%s sizes of pictures follow later", made.left)
