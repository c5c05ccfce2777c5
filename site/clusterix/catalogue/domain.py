"""The verbs of the catalogue: bring a record's entries in step with what is public."""

import hashlib
from contextlib import contextmanager
from contextvars import ContextVar

from django.conf import settings
from django.db import transaction
from django.db.models import prefetch_related_objects
from django.utils import timezone

from clusterix.catalogue import registry, terms, versions
from clusterix.catalogue.contents import entry_content, say_where_to_read
from clusterix.catalogue.documents import SearchDocument
from clusterix.catalogue.models.entry import CatalogueEntry
from clusterix.catalogue.signals import entry_changed
from clusterix.submissions.consents.withholding import mask
from clusterix.submissions.models import Dossier
from clusterix.submissions.models.lists import names_of

LANGUAGES = tuple(code for code, _name in settings.LANGUAGES)
# Primary keys of the dossiers that a `refresh_later` has put off; None outside of one.
_waiting = ContextVar("waiting", default=None)


@transaction.atomic
def refresh(dossier: Dossier) -> int:
    """Bring all languages of one record in step with its pages; gives the number of entries that changed.

    Sends `entry_changed` for each of them, inside the transaction, so that the search follows or falls with it.
    """
    if (waiting := _waiting.get()) is not None:
        waiting.add(dossier.pk)
        return 0
    versions.lock()
    dossier = Dossier.objects.select_related("record__locale").get(pk=dossier.pk)
    source = dossier.record.specific
    if not registry.is_known(source.type_code):
        return 0
    # Codes, card and words of each language read the same lists.
    prefetch_related_objects([source], *names_of(type(source)))
    pages = {page.locale.language_code: mask(page, dossier) for page in _family(source)}
    entries = {entry.language: entry for entry in dossier.entries.all()}
    known = terms.load()
    contents = {
        language: entry_content(dossier, source, pages.get(language), language, known) for language in LANGUAGES
    }
    say_where_to_read(contents)
    changed = [_put(entries.get(language), dossier, language, content) for language, content in contents.items()]
    return sum(changed)


@contextmanager
def refresh_later():
    """For many steps in one transaction: each record is refreshed once, at the end of the block.

    Where the block fails nothing is refreshed, since the transaction around it falls as well.
    """
    waiting = set()
    token = _waiting.set(waiting)
    try:
        yield
    finally:
        _waiting.reset(token)
    for dossier in Dossier.objects.filter(pk__in=waiting).order_by("pk"):
        refresh(dossier)


def _family(source):
    family = type(source).objects.filter(translation_key=source.translation_key).select_related("locale")
    for page in family:
        page.source = source
    return [source if page.pk == source.pk else page for page in family]


def _put(entry, dossier, language, content):
    if content is None:
        return _withdraw(entry) if entry and entry.public else False
    values, body = content
    values["digest"] = digest_of(values, body)
    if entry is None:
        entry = CatalogueEntry(dossier=dossier, language=language)
    elif entry.digest == values["digest"]:
        return False
    for name, value in values.items():
        setattr(entry, name, value)
    entry.public, entry.withdrawn_at, entry.stamp = True, None, versions.bump()
    entry.save()
    document = SearchDocument(entry.pk, language, entry.title, entry.summary, body, tuple(entry.codes))
    entry_changed.send(sender=CatalogueEntry, entry=entry, document=document)
    return True


def digest_of(values: dict, body: str) -> str:
    """What tells whether an entry, its search text included, is still the same."""
    text = repr((sorted((name, repr(value)) for name, value in values.items()), body))
    return hashlib.sha256(text.encode()).hexdigest()


def _withdraw(entry):
    """Leave a tombstone: number, title and dates; nothing that could be listed, filtered or found."""
    entry.public, entry.withdrawn_at, entry.stamp = False, timezone.now(), versions.bump()
    entry.summary = entry.organisation_name = entry.digest = ""
    entry.organisation, entry.codes, entry.card = None, [], {}
    entry.save()
    entry_changed.send(sender=CatalogueEntry, entry=entry, document=None)
    return True


def refresh_keys(translation_keys) -> int:
    """Refresh the records of some translation families; gives the number of entries that changed."""
    dossiers = Dossier.objects.filter(translation_key__in=translation_keys).exclude(validated_copy=None)
    return sum(refresh(dossier) for dossier in dossiers.order_by("pk"))


def rebuild() -> int:
    """Work out everything again; gives the number of entries that changed.

    For a restored database, or after a change of the program; the site stays up meanwhile, since each record is
    changed in a transaction of its own.
    """
    with transaction.atomic():
        versions.restart()
    dossiers = Dossier.objects.exclude(validated_copy=None).order_by("pk")
    return sum(refresh(dossier) for dossier in dossiers)
