"""What tests of the catalogue read it with."""

from contextlib import contextmanager

from clusterix.catalogue import memory
from clusterix.catalogue.models import CatalogueEntry
from clusterix.catalogue.signals import entry_changed
from tests.factories.stories import dossier_of


def entry_of(story, language="hu"):
    """The entry of a story as the database has it now; None when there is none."""
    return CatalogueEntry.objects.filter(dossier=dossier_of(story), language=language).first()


def listed(language="hu"):
    """The numbers of the records that lists show in a language, newest first."""
    shelf = memory.current().shelf(language)
    entries = CatalogueEntry.objects.in_bulk(shelf.in_order(shelf.everything, "newest", 0, 1000))
    return [entry.number for entry in entries.values()]


@contextmanager
def documents():
    """Collect what the catalogue tells the search: (number, language) → document, None for what is to be forgotten."""
    told = {}

    def listen(entry, document, **kwargs):
        told[entry.number, entry.language] = document

    entry_changed.connect(listen)
    try:
        yield told
    finally:
        entry_changed.disconnect(listen)
