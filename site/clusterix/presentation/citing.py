"""How a record is cited: who, when, what, where, under which licence."""

from django.conf import settings
from django.utils.translation import gettext as _


def citation(record, address: str) -> str:
    """One line in the active language; a record without its organisation's name is cited under the site's."""
    author = record.organisation.name if record.organisation else settings.WAGTAIL_SITE_NAME
    values = {
        "author": author,
        "year": record.published_on.year if record.published_on else _("not published yet"),
        "title": record.title,
        "site": settings.WAGTAIL_SITE_NAME,
        "number": record.number,
        "address": address,
        "licence": record.licence.label,
    }
    return _("%(author)s (%(year)s): %(title)s. %(site)s, record no. %(number)s. %(address)s. %(licence)s.") % values
