"""The public profile of any organisation, and the directory that holds the profiles."""

from django.db import models, transaction
from django.http import Http404, HttpResponsePermanentRedirect
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from clusterix.organisations.models.family import FamilyPage, translatable
from clusterix.organisations.models.profile import ProfilePage
from clusterix.organisations.overtaken import NewestForm, refuse_overtaken
from clusterix.organisations.panels import profile_form
from clusterix.vocabularies.models import OrganisationType, Region


class OrganisationIndexPage(Page):
    """The directory of organisations in one language."""

    intro = models.TextField(_("introduction"), blank=True)

    content_panels = [*Page.content_panels, FieldPanel("intro")]
    parent_page_types = ["home.HomePage"]
    subpage_types = ["organisations.OrganisationPage"]
    page_description = _("The directory of clusters, providers, authorities and other organisations.")
    template = "organisations/organisation_index_page.html"

    class Meta:
        verbose_name = _("directory of organisations")
        verbose_name_plural = _("directories of organisations")

    def permissions_for_user(self, user):
        """What holds pages cannot be deleted, moved, copied or taken off the site."""
        from clusterix.organisations.permissions import DirectoryPermissionTester

        return DirectoryPermissionTester(user, self)


class OrganisationPage(ProfilePage, FamilyPage, Page):
    """An organisation of any kind; the parent of every record it owns (requirement R103)."""

    summary = models.TextField(_("introduction"), max_length=1000, blank=True)

    organisation_type = models.ForeignKey(
        OrganisationType, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("type")
    )
    seat = models.ForeignKey(Region, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("seat"))
    website = models.URLField(_("website"), blank=True)
    email = models.EmailField(_("role mailbox"), blank=True)
    is_cluster = models.BooleanField(_("is a cluster"), default=False)
    is_provider = models.BooleanField(_("is a training provider"), default=False)
    is_fictional = models.BooleanField(_("fictional, for demonstration"), default=False, editable=False)
    ended_on = models.DateField(_("ended on"), null=True, blank=True)
    merged_into = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="absorbed",
        verbose_name=_("merged into"),
    )

    TEXTS = ["title", "slug", "seo_title", "search_description", "summary", *ProfilePage.PROFILE_TEXTS]
    FACTS = [
        "organisation_type",
        "seat",
        "website",
        "email",
        "is_cluster",
        "is_provider",
        "is_fictional",
        "ended_on",
        "merged_into",
        *ProfilePage.PROFILE_FACTS,
    ]
    exclude_fields_in_copy = FACTS
    translatable_fields = translatable(TEXTS)
    edit_handler = profile_form(NewestForm)
    parent_page_types = ["organisations.OrganisationIndexPage"]
    page_description = _("The public profile of an organisation; its records stand below it.")
    template = "organisations/organisation_page.html"

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")

    def permissions_for_user(self, user):
        """Rights on a profile; what has records below it cannot be deleted, moved or copied."""
        from clusterix.organisations.permissions import OrganisationPermissionTester

        return OrganisationPermissionTester(user, self)

    @transaction.atomic
    def save_revision(self, *args, overwrite_revision=None, **options):
        """Keep a text, but not over one that is newer than the one it was to replace. Raises PermissionDenied."""
        refuse_overtaken(self, overwrite_revision)
        return super().save_revision(*args, overwrite_revision=overwrite_revision, **options)

    def route(self, request, path_components):
        """What stands below, or stood here before a merger. Where two records share a slug, the first one answers.

        The addresses of records do not depend on it: they carry a number.
        """
        if not path_components:
            return super().route(request, path_components)
        for parent in filter(None, (self, self.successor)):
            page = parent.get_children().filter(slug=path_components[0]).order_by("path").first()
            if page is not None:
                return page.specific.route(request, path_components[1:])
        raise Http404

    def serve(self, request, *args, **kwargs):
        """The profile; for one that became part of another, the way to the other's."""
        if successor := self.successor:
            return HttpResponsePermanentRedirect(successor.get_url(request))
        return super().serve(request, *args, **kwargs)

    def get_sitemap_urls(self, request=None):
        """A profile that leads elsewhere is not offered to search engines."""
        return [] if self.successor else super().get_sitemap_urls(request)

    @property
    def successor(self):
        """The public profile, in this page's language or its own, of what this organisation became part of."""
        target = self.source.merged_into
        if target is None:
            return None
        family = OrganisationPage.objects.live().filter(translation_key=target.translation_key)
        return family.filter(locale=self.locale_id).first() or family.first()
