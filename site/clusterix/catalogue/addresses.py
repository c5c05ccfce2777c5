"""What stands at the address of a record: its page, a notice, a tombstone, the way to the right address, or nothing."""

import re

from django.http import Http404
from wagtail.url_routing import RouteResult

from clusterix.catalogue import memory
from clusterix.catalogue.models.entry import CatalogueEntry
from clusterix.catalogue.surroundings import Surroundings, place

_TAIL = re.compile(r"(\d{1,9})(?:-(.*))?", re.DOTALL)


def resolve(index, tail: str) -> RouteResult:
    """Find what answers for `<number>-<slug>` below the index page of a type. Raises Http404.

    The number alone decides; with a slug that is not the record's own one is led to the right address. What was never
    public is not found; what is not public any more says so.
    """
    match = _TAIL.fullmatch(tail)
    entries = _entries(index, int(match[1])) if match else {}
    entry = entries.get(index.locale.language_code)
    if entry is None:
        raise Http404
    if not entry.public:
        page = _page(index, entry)
        # A page that is closed to some stays live; Wagtail asks for the password before it serves it.
        return RouteResult(page) if page and page.live else RouteResult(index, kwargs={"gone": entry})
    if match[2] != entry.slug:
        return RouteResult(index, kwargs={"moved_to": entry.path})
    if not entry.translated:
        return RouteResult(index, kwargs={"untranslated": entry, "original": entries[entry.text_language]})
    return RouteResult(_placed(index, entry, entries))


def _entries(index, number):
    found = CatalogueEntry.objects.filter(dossier=number, type_code=index.type_code)
    return {entry.language: entry for entry in found.select_related("dossier__validated_copy")}


def _page(index, entry):
    pages = index.record_model.objects.filter(translation_key=entry.dossier.translation_key, locale=index.locale)
    return pages.select_related("locale").first()


def _placed(index, entry, entries):
    page = _page(index, entry)
    if page is None:
        raise Http404
    public = {language: other for language, other in entries.items() if other.public}
    return place(page, Surroundings(entry.dossier, memory.current(), index, public, public=True))
