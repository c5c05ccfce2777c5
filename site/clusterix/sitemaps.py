"""The map for search engines: standing pages from the tree, records and themes from the catalogue."""

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.db.models import Max, Q
from django.urls import reverse
from django.utils.translation import override
from wagtail.contrib.sitemaps import Sitemap as WagtailSitemap
from wagtail.models import Page

from clusterix.catalogue import memory
from clusterix.catalogue.models import CatalogueEntry
from clusterix.catalogue.themes import themes
from clusterix.submissions.models import SubmissionPage


class StandingPages(WagtailSitemap):
    """Everything public that is no record, in every language."""

    def items(self):
        """Pages below the home page of each language."""
        homes = self.get_wagtail_site().root_page.get_translations(inclusive=True)
        below = [Page.objects.descendant_of_q(home, inclusive=True) for home in homes]
        pages = Page.objects.filter(Q.create(below, connector=Q.OR)).live().public()
        return pages.not_type(SubmissionPage).order_by("path").specific()


class Records(Sitemap):
    """Public records, in the languages in which their text exists."""

    limit = 10_000

    def items(self):
        """Rows of the catalogue, so that nothing is named here that is not listed there."""
        return CatalogueEntry.objects.public().filter(translated=True).order_by("pk").only("path", "changed_at")

    def location(self, entry):
        """The permanent address."""
        return entry.path

    def lastmod(self, entry):
        """When the text last changed."""
        return entry.changed_at

    def get_latest_lastmod(self):
        """Ask the database for the last change, and not every row."""
        return self.items().aggregate(last=Max("changed_at"))["last"]


class Lists(Sitemap):
    """The list of all records, and the themes, in every language."""

    def items(self):
        """Names of addresses with their parts, and the language."""
        snapshot, found = memory.current(), []
        for language, _name in settings.LANGUAGES:
            codes = (theme.code for theme in themes(snapshot, language))
            pages = [("records", {}), ("themes", {}), *(("theme", {"code": code}) for code in codes)]
            found += [(language, name, parts) for name, parts in pages]
        return found

    def location(self, item):
        """The address in its language."""
        language, name, parts = item
        with override(language):
            return reverse(name, kwargs=parts)


SITEMAPS = {"pages": StandingPages, "lists": Lists, "records": Records}
