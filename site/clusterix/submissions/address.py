"""The address of a record: /<language>/<type>/<number>-<slug>/, wherever the record stands in the tree."""

from urllib.parse import quote

from django.apps import apps
from django.http import Http404
from wagtail.url_routing import RouteResult


def index_page(record):
    """The index page that serves a record's address in the record's language; None before it exists."""
    return apps.get_model(record.index_model).objects.filter(locale_id=record.locale_id).first()


def index_in(record, language: str):
    """The index page of the record's type in a language ("hu" or "en"); None before it exists."""
    return apps.get_model(record.index_model).objects.filter(locale__language_code=language).first()


def tail(number: int, slug: str) -> str:
    """The last part of the address: the number is permanent, the slug only helps people."""
    return f"{number}-{quote(slug)}/"


def url_parts(record, request=None):
    """What `Page.get_url_parts` gives: site, root address and path; None when nothing can serve it yet."""
    index = index_page(record) if record.pk else None
    parts = index.get_url_parts(request) if index else None
    if not parts:
        return None
    site_id, root_url, path = parts
    return site_id, root_url, path + tail(record.dossier.number, record.slug)


def route_from_tree(record, path_components) -> RouteResult:
    """Answer for the path that the record has in the tree. Raises Http404.

    The path of a record published without its organisation's name is found as little as that of a draft, since it
    would say whose record it is.
    """
    address = record.get_url()
    if path_components or not record.live or record.source.hide_organisation or not address:
        raise Http404
    return RouteResult(record, kwargs={"moved_to": address})
