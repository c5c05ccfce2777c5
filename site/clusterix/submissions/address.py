"""The address of a record: /<language>/<type>/<number>-<slug>/, wherever the record stands in the tree."""

from django.apps import apps


def index_page(record):
    """The index page that serves a record's address in the record's language; None before it exists."""
    model = apps.get_model(record.index_model)
    return model.objects.filter(locale_id=record.locale_id).first()


def tail(number: int, slug: str) -> str:
    """The last part of the address: the number is permanent, the slug only helps people."""
    return f"{number}-{slug}/"


def url_parts(record, request=None):
    """What `Page.get_url_parts` gives: site, root address and path; None when nothing can serve it."""
    index = index_page(record)
    parts = index.get_url_parts(request) if index else None
    if not parts:
        return None
    site_id, root_url, path = parts
    return site_id, root_url, path + tail(record.dossier.number, record.slug)
