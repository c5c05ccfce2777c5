"""Atom feeds of any list: the newest records that fit the filters of an address."""

import datetime
import re
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.translation import gettext as _

from clusterix.catalogue import registry
from clusterix.catalogue.exports import LICENCE
from clusterix.catalogue.facets import NEWEST
from clusterix.catalogue.labels import value_label
from clusterix.catalogue.models.entry import CatalogueEntry
from clusterix.catalogue.selection import Selection

NEWEST_ENTRIES = 50
_BEGINNING = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)
# What XML cannot hold in any form.
_FORBIDDEN = re.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]")


class Feed(Atom1Feed):
    """Atom with the same feed in the other languages, the licence, and days that follow the record, not the clock."""

    def add_root_elements(self, handler):
        """Add links to the twins of the feed, and the terms of use."""
        super().add_root_elements(handler)
        for code, url in self.feed["twins"]:
            link = {"rel": "alternate", "type": self.content_type, "hreflang": code, "href": url}
            handler.addQuickElement("link", "", link)
        handler.addQuickElement("link", "", {"rel": "license", "href": LICENCE})

    def latest_post_date(self):
        """When anything in the feed last changed; an empty feed has never changed."""
        return max((item["updateddate"] for item in self.items), default=self.feed["beginning"])


def feed_of(selection: Selection, *, absolute, feed_url: str, list_url: str, twins) -> str:
    """The feed as XML, with one query. `absolute` makes full addresses; `twins` are (language, address) pairs."""
    feed = Feed(
        title=title_of(selection),
        link=absolute(list_url),
        description="",
        subtitle=_("The newest first, reviewed by peers and validated."),
        language=selection.language,
        feed_url=absolute(feed_url),
        feed_guid=absolute(feed_url),
        author_name=settings.WAGTAIL_SITE_NAME,
        twins=[(code, absolute(url)) for code, url in twins],
        beginning=_BEGINNING,
    )
    for entry in newest(selection):
        _add(feed, entry, selection, absolute)
    return feed.writeString("utf-8")


def newest(selection: Selection) -> list[CatalogueEntry]:
    """The newest records; what was withdrawn meanwhile is left out."""
    ids = selection.ids(0, NEWEST_ENTRIES, order=NEWEST)
    found = CatalogueEntry.objects.public().in_bulk(ids)
    return [found[pk] for pk in ids if pk in found]


def title_of(selection: Selection) -> str:
    """The site and the filters in force: "Clusterix Showcase: Innovation, Debrecen"."""
    pairs = selection.pairs(with_order=False)
    labels = [value_label(facet, value, selection.terms, selection.language) for facet, value in pairs]
    return f"{settings.WAGTAIL_SITE_NAME}: {', '.join(labels or [_('All records')])}"


def _add(feed, entry, selection, absolute):
    url = absolute(entry.path)
    feed.add_item(
        title=_clean(entry.title),
        link=url,
        # Atom's summary is HTML, and ours is plain text.
        description=escape(_clean(entry.summary)),
        # The address changes with the title, the number never does.
        unique_id=f"tag:{urlsplit(url).hostname},{entry.published_at:%Y-%m-%d}:{entry.language}/{entry.number}",
        author_name=_clean(entry.organisation_name) or None,
        pubdate=entry.published_at,
        updateddate=max(entry.changed_at, entry.published_at),
        categories=list(_categories(entry, selection)),
    )


def _categories(entry, selection):
    yield registry.kind_label(entry.type_code, entry.kind)
    for code in entry.codes:
        facet, _colon, value = code.partition(":")
        if facet == "theme":
            yield value_label(facet, value, selection.terms, selection.language)


def _clean(text):
    return _FORBIDDEN.sub("", text)
