"""The page that lists the records of one type and serves their addresses."""

from django.db import models
from django.http import Http404, HttpResponsePermanentRedirect
from django.utils.encoding import iri_to_uri
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page, PageViewRestriction

from clusterix.organisations.permissions import HolderPermissionTester
from clusterix.presentation.frame import active_language


class RecordIndexPage(Page):
    """List of one type of records in one language, and their addresses below it (docs/adr/0004).

    A content type makes a page of its own on it and sets `record_model`. The records stand elsewhere in the tree, below
    the organisations that own them; `route` finds them by their number.
    """

    intro = models.TextField(_("introduction"), blank=True)

    # The class of the records; content types set it.
    record_model = None

    content_panels = [*Page.content_panels, FieldPanel("intro")]
    parent_page_types = ["home.HomePage"]
    subpage_types = []

    class Meta:
        abstract = True

    @property
    def type_code(self):
        """The code of the records' type."""
        return self.record_model.type_code

    def route(self, request, path_components):
        """The list itself, or what stands at the address of a record."""
        from clusterix.catalogue import addresses

        if not path_components:
            return super().route(request, path_components)
        if not self.live or len(path_components) > 1:
            raise Http404
        return addresses.resolve(self, path_components[0])

    def serve(self, request, *, moved_to="", untranslated=None, original=None, gone=None):
        """The list, or a notice in the place of a record (`addresses.resolve` says which)."""
        from clusterix.catalogue import notices

        if moved_to:
            query = request.META.get("QUERY_STRING", "")
            return HttpResponsePermanentRedirect(iri_to_uri(f"{moved_to}?{query}" if query else moved_to))
        if untranslated:
            return notices.untranslated(self, request, untranslated, original)
        if gone:
            return notices.gone(self, request, gone)
        return super().serve(request)

    def get_context(self, request, *args, **kwargs):
        """Add `listing` (presentation.lists.ListView) and `frame` (presentation.frame.Frame)."""
        from clusterix.catalogue import registry
        from clusterix.catalogue.frames import frame_of_index, frame_of_list
        from clusterix.catalogue.listing import list_records

        listing = list_records(
            params=request.GET,
            language=self.locale.language_code if request.is_preview else active_language(),
            action=self.get_url(request) or "",
            base=[f"type:{self.type_code}"],
            facets=registry.type_of(self.type_code).offered,
        )
        context = super().get_context(request, *args, **kwargs)
        return context | {"listing": listing, "frame": frame_of_list(frame_of_index(self, request), listing)}

    def get_view_restrictions(self):
        """Those of this page and of the pages above, with one query: a list is never an alias."""
        return PageViewRestriction.objects.filter(page__in=self.get_ancestors(inclusive=True).order_by().values("pk"))

    def permissions_for_user(self, user):
        """The addresses of all records of the type hang on this page."""
        return IndexPermissionTester(user, self)


class IndexPermissionTester(HolderPermissionTester):
    """What carries the addresses of records is treated like what holds them."""

    def holds_pages(self):
        """Whether a record of the type has an address below the page."""
        from clusterix.catalogue.models.entry import CatalogueEntry

        return CatalogueEntry.objects.filter(type_code=self.page.type_code).exists() or super().holds_pages()
