"""What stands at the address of a record: its page, a notice, a tombstone, the way to the right address, or nothing."""

import re

from django.http import Http404
from django.utils.encoding import iri_to_uri
from wagtail.url_routing import RouteResult

from clusterix.catalogue import memory, registry
from clusterix.catalogue.models.entry import CatalogueEntry
from clusterix.catalogue.remembered import remembered
from clusterix.catalogue.surroundings import Surroundings, place
from clusterix.submissions.address import index_in
from clusterix.submissions.models.text_rows import relations

_TAIL = re.compile(r"(\d{1,9})(?:-(.*))?", re.DOTALL)


def resolve(index, tail: str) -> RouteResult:
    """Find what answers for `<number>-<slug>` below the index page of a type. Raises Http404.

    The number alone decides; with a slug that is not the record's own one is led to the right address. What was never
    public is not found; what is not public any more says so.
    """
    match = _TAIL.fullmatch(tail)
    entries = _entries(int(match[1]), {"type_code": index.type_code}) if match else {}
    entry = entries.get(index.locale.language_code)
    if entry is None:
        raise Http404
    if not entry.public:
        page = _page(entry)
        # A page that is closed to some stays live; Wagtail asks for the password before it serves it.
        return RouteResult(page) if page and page.live else RouteResult(index, kwargs={"gone": entry})
    if match[2] != entry.slug:
        return RouteResult(index, kwargs={"moved_to": entry.path})
    if not entry.translated:
        return RouteResult(index, kwargs={"untranslated": entry, "original": entries[entry.text_language]})
    return RouteResult(_placed(index, entry, entries))


def find(path: str, number: int, language: str):
    """The page that everybody may read at an address, or None.

    The short way for by far the most requests: what is not found by it is looked for by `resolve`.
    """
    return public_page(number, language, path=path)


def public_page(number: int, language: str, *, path: str = ""):
    """The page that everybody may read by its number, or None: also where it stands at another address than `path`."""
    entries = _entries(number, {})
    entry = entries.get(language)
    if entry is None or not entry.public or not entry.translated or (path and entry.path != iri_to_uri(path)):
        return None
    index = remembered(
        ("index", entry.type_code, language), lambda: index_in(registry.type_of(entry.type_code).model, language)
    )
    return _placed(index, entry, entries)


def _entries(number, where):
    found = CatalogueEntry.objects.filter(dossier=number, **where).select_related("dossier__validated_copy")
    return {entry.language: entry for entry in found}


def _page(entry):
    pages = registry.type_of(entry.type_code).model.objects.filter(locale__language_code=entry.language)
    beside = ("locale", "live_revision") if relations(pages.model) else ("locale",)
    return pages.filter(translation_key=entry.dossier.translation_key).select_related(*beside).first()


def _placed(index, entry, entries):
    page = _page(entry)
    if page is None or index is None:
        raise Http404
    public = {language: other for language, other in entries.items() if other.public}
    return place(page, Surroundings(entry.dossier, memory.current(), index, public, public=True))
