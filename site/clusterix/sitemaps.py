"""The map for search engines: standing pages from the tree, records and themes from the catalogue.

All addresses have the host that was asked, as canonical links have; each names its twins in the other languages.
"""

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.db.models import Max, Q
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import Page, Site

from clusterix.catalogue import memory, on_map
from clusterix.catalogue.addresses_of_lists import theme_address
from clusterix.catalogue.models import CatalogueEntry
from clusterix.catalogue.themes import themes
from clusterix.submissions.models import SubmissionPage


class Bilingual(Sitemap):
    """A map that names with each address the same page in every language (domain.md 7.7)."""

    def get_urls(self, page=1, site=None, protocol=None):
        """Addresses with their twins; a page without one has none to name."""
        found = super().get_urls(page, site, protocol)
        families = self.families([one["item"] for one in found])
        for one in found:
            origin = one["location"].removesuffix(self.location(one["item"]))
            family = families.get(self.family_of(one["item"]), {})
            if len(family) > 1:
                one["alternates"] = _alternates(origin, family)
        return found

    def family_of(self, item):
        """What an item has in common with its twins."""
        raise NotImplementedError

    def families(self, items):
        """The path in each language, by `family_of`."""
        raise NotImplementedError


def _alternates(origin, family):
    usual = family.get(settings.LANGUAGE_CODE) or next(iter(family.values()))
    return [
        {"lang_code": code, "location": f"{origin}{path}"} for code, path in [*family.items(), ("x-default", usual)]
    ]


class StandingPages(Bilingual):
    """Everything public that is no record, in every language."""

    def items(self):
        """Pages below the home page of each language that have an address of their own."""
        homes = Site.objects.select_related("root_page").get(is_default_site=True).root_page
        below = [Page.objects.descendant_of_q(home, inclusive=True) for home in homes.get_translations(inclusive=True)]
        pages = Page.objects.filter(Q.create(below, connector=Q.OR)).live().public()
        pages = pages.not_type(SubmissionPage).order_by("path").select_related("locale").specific()
        return [page for page in pages if page.get_sitemap_urls()]

    def location(self, page):
        """The path; the host is the one that was asked."""
        return page.get_url_parts()[2]

    def lastmod(self, page):
        """When the text last changed."""
        return page.last_published_at or page.latest_revision_created_at

    def family_of(self, page):
        """What connects translations."""
        return page.translation_key

    def families(self, items):
        """All of them are items."""
        found = {}
        for page in items:
            found.setdefault(page.translation_key, {})[page.locale.language_code] = self.location(page)
        return found


class Records(Bilingual):
    """Public records, in the languages in which their text exists."""

    limit = 10_000

    def items(self):
        """Rows of the catalogue, so that nothing is named here that is not listed there."""
        return _entries().order_by("pk").only("path", "changed_at", "dossier_id")

    def location(self, entry):
        """The permanent address."""
        return entry.path

    def lastmod(self, entry):
        """When the text last changed."""
        return entry.changed_at

    def get_latest_lastmod(self):
        """Ask the database for the last change, and not every row."""
        return self.items().aggregate(last=Max("changed_at"))["last"]

    def family_of(self, entry):
        """The number of the record."""
        return entry.dossier_id

    def families(self, items):
        """Twins may stand on another part of the map, so they are asked for by the range of numbers."""
        numbers = [entry.dossier_id for entry in items]
        if not numbers:
            return {}
        found = {}
        near = _entries().filter(dossier_id__gte=min(numbers), dossier_id__lte=max(numbers))
        for number, language, path in near.values_list("dossier_id", "language", "path"):
            found.setdefault(number, {})[language] = path
        return found


def _entries():
    return CatalogueEntry.objects.public().filter(translated=True)


class Lists(Bilingual):
    """The list of all records, the themes, and what content apps have named, in every language."""

    def items(self):
        """The language, what twins have in common, and the address."""
        snapshot, found = memory.current(), []
        for language, _name in settings.LANGUAGES:
            pages = [("records", {}), ("themes", {}), *on_map.registered()]
            found += [(language, (name, *parts.values()), _reversed(name, parts, language)) for name, parts in pages]
            found += [
                (language, ("theme", theme.code), theme_address(theme.code, theme.label_in(language), language))
                for theme in themes(snapshot, language)
            ]
        return found

    def location(self, item):
        """The address in its language."""
        return item[2]

    def family_of(self, item):
        """The name of the address with its parts; of a theme its code."""
        return item[1]

    def families(self, items):
        """All of them are items."""
        found = {}
        for item in items:
            found.setdefault(self.family_of(item), {})[item[0]] = self.location(item)
        return found


def _reversed(name, parts, language):
    with override(language):
        return reverse(name, kwargs=parts)


SITEMAPS = {"pages": StandingPages, "lists": Lists, "records": Records}
