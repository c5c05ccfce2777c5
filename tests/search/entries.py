"""Public records as the catalogue hands them to the search: rows of its own, without the story behind them."""

import itertools

from django.utils import timezone
from wagtail.models import Locale, Page

from clusterix.catalogue import versions
from clusterix.catalogue.documents import SearchDocument
from clusterix.catalogue.models import CatalogueEntry
from clusterix.catalogue.signals import entry_changed
from clusterix.submissions.models import Dossier, SubmissionPage

_numbers = itertools.count(1)


def entry(title="Cím", summary="", body="", *, language="hu", codes=(), dossier=None):
    """Publish a record in one language; `dossier` makes it a language of a record that is there already."""
    dossier = dossier or new_dossier()
    now = timezone.now()
    row = CatalogueEntry.objects.create(
        dossier=dossier,
        language=language,
        type_code="story",
        kind="story",
        slug="x",
        path=f"/{language}/x/{dossier.pk}/",
        text_language=language,
        codes=list(codes),
        published_at=now,
        changed_at=now,
        stamp=versions.bump(),
    )
    tell(row, title=title, summary=summary, body=body)
    return row


def change(row, **texts):
    """Publish another text of a record."""
    tell(row, **{"title": row.title, "summary": row.summary, "body": ""} | texts)


def withdraw(row):
    """Take a record from the public."""
    row.public, row.stamp = False, versions.bump()
    row.save()
    entry_changed.send(sender=CatalogueEntry, entry=row, document=None)


def tell(row, *, title, summary, body):
    row.title, row.summary, row.stamp = title[:255], summary, versions.bump()
    row.save()
    document = SearchDocument(
        entry_id=row.pk, language=row.language, title=title, summary=summary, body=body, codes=tuple(row.codes)
    )
    entry_changed.send(sender=CatalogueEntry, entry=row, document=document)


def new_dossier():
    """A record number and a page for it to stand on."""
    number = next(_numbers)
    page = SubmissionPage(title=f"x{number}", slug=f"search-{number}", live=False, locale=Locale.get_default())
    Page.get_first_root_node().add_child(instance=page)
    return Dossier.objects.get(record_id=page.pk)
