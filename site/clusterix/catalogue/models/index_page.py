"""The page that lists the records of one type and serves their addresses."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from clusterix.organisations.permissions import HolderPermissionTester


class RecordIndexPage(Page):
    """List of one type of records in one language, and their addresses below it (docs/adr/0004).

    A content type makes a page of its own on it and sets `type_code`. The records stand elsewhere in the tree, below
    the organisations that own them; `route` finds them by their number.
    """

    intro = models.TextField(_("introduction"), blank=True)

    # Which records; content types override it.
    type_code = ""

    content_panels = [*Page.content_panels, FieldPanel("intro")]
    parent_page_types = ["home.HomePage"]
    subpage_types = []

    class Meta:
        abstract = True

    def permissions_for_user(self, user):
        """The addresses of all records of the type hang on this page."""
        return IndexPermissionTester(user, self)


class IndexPermissionTester(HolderPermissionTester):
    """What carries the addresses of records is treated like what holds them."""

    def holds_pages(self):
        """Whether a record of the type has an address below the page."""
        from clusterix.catalogue.models.entry import CatalogueEntry

        return CatalogueEntry.objects.filter(type_code=self.page.type_code).exists() or super().holds_pages()
