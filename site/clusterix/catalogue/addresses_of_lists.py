"""Addresses of what all records can be had as: a list, a feed."""

from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import override

from clusterix.catalogue.selection import Selection


def list_address(selection: Selection) -> str:
    """Some records as a page."""
    return _with("records", selection, selection.language)


def feed_address(selection: Selection, language: str = "") -> str:
    """The Atom feed of some records, in another language if told; it always begins with the newest."""
    return _with("records_feed", selection, language or selection.language)


def _with(name, selection, language):
    with override(language):
        address = reverse(name)
    pairs = selection.pairs(with_order=False)
    return f"{address}?{urlencode(pairs)}" if pairs else address
