"""Addresses of what all records can be had as: a list, a theme, a feed, files."""

from functools import cache
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import override

from clusterix.catalogue import words
from clusterix.catalogue.selection import Selection


def list_address(selection: Selection) -> str:
    """Some records as a page: a list, or the page of the search."""
    if selection.chosen.kept:
        return f"{words.address(selection.language)}?{urlencode(selection.pairs(with_order=False))}"
    return _with("records", selection, selection.language)


def feed_address(selection: Selection, language: str = "") -> str:
    """The Atom feed of some records, in another language if told; it always begins with the newest."""
    return _with("records_feed", selection, language or selection.language)


def file_address(selection: Selection, ending: str) -> str:
    """The file ("csv", "json", "jsonld") of some records, in the order of the list."""
    return _with("records_file", selection, selection.language, with_order=True, ending=ending)


def theme_slug(code: str, label: str, language: str) -> str:
    """What an address calls a theme: codes are English words, so in Hungarian it is made of the label."""
    return (slugify(label) or code) if language == "hu" else code


def theme_address(code: str, label: str, language: str) -> str:
    """The page of a theme, which has this label in this language."""
    with override(language):
        return reverse("theme", kwargs={"slug": theme_slug(code, label, language)})


def dataset_address() -> str:
    """The description of all records as a dataset; one for all languages."""
    return reverse("dataset")


def _with(name, selection, language, *, with_order=False, **parts):
    address, pairs = _bare(name, language, **parts), selection.pairs(with_order=with_order)
    return f"{address}?{urlencode(pairs)}" if pairs else address


@cache
def _bare(name, language, **parts):
    """The address of a view, which stays the same as long as the process runs."""
    with override(language):
        return reverse(name, kwargs=parts)
