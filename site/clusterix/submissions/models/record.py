"""The record: what every reviewed content type stands on."""

from django.db import models, transaction
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalManyToManyField
from wagtail.models import Page

from clusterix.media.models import ClusterixImage
from clusterix.organisations.models.family import FamilyPage
from clusterix.organisations.models.organisation import OrganisationPage
from clusterix.submissions.dangling import without_dangling
from clusterix.submissions.door import check_live, check_publication
from clusterix.submissions.models.checking import Problems, check_order
from clusterix.submissions.models.classification import ClassifiedPage
from clusterix.submissions.models.dossier import Dossier
from clusterix.submissions.models.field_table import keep_version
from clusterix.submissions.models.keywords import RecordKeyword
from clusterix.submissions.models.lists import drop_unchanged, empty_in, empty_ones_known
from clusterix.vocabularies.models import Region, Theme


class SubmissionPage(ClassifiedPage, FamilyPage, Page):
    """A record of any type. Texts may be translated, facts exist once (docs/adr/0005).

    A content type on it sets `type_code` and `TEXTS`, and registers its presentation and its field table.
    """

    teaser = models.TextField(_("teaser"), blank=True)
    hero_alt = models.CharField(_("text alternative of the lead image"), blank=True)

    # Titles stand in addresses and lists too, so they alone have a column of a fixed size, as Wagtail's own.
    other_title = models.CharField(_("title in the other language"), max_length=255, blank=True)
    other_summary = models.TextField(_("summary in the other language"), blank=True)
    period_start = models.DateField(_("start"), null=True, blank=True)
    period_end = models.DateField(_("end"), null=True, blank=True)
    ongoing = models.BooleanField(_("still going on"), default=False)
    region = models.ForeignKey(Region, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("place"))
    place_name = models.CharField(_("place in words"), blank=True)
    themes = ParentalManyToManyField(Theme, blank=True, related_name="+", verbose_name=_("themes"))
    hero_image = models.ForeignKey(
        ClusterixImage, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("lead image")
    )
    hero_shows_people = models.BooleanField(_("somebody can be recognised in the lead image"), null=True, blank=True)
    keywords = ClusterTaggableManager(through=RecordKeyword, blank=True, verbose_name=_("keywords"))
    hide_organisation = models.BooleanField(_("publish without the organisation's name"), default=False)
    sample_source = models.CharField(_("public source of sample data"), max_length=200, blank=True, editable=False)
    sample_year = models.PositiveSmallIntegerField(_("year of the source"), null=True, blank=True, editable=False)

    # "What is this" codes; content types override them.
    type_code = ""
    kind = ""
    index_model = ""
    # The texts whose length is also counted together (`submissions.lengths`).
    WHOLE_TEXT = ()
    BASE_TEXTS = [
        "title",
        "slug",
        "seo_title",
        "search_description",
        "teaser",
        "hero_alt",
        *ClassifiedPage.SHARED_TEXTS,
    ]
    FACTS = [
        "other_title",
        "other_summary",
        "period_start",
        "period_end",
        "ongoing",
        "region",
        "place_name",
        "themes",
        "hero_image",
        "hero_shows_people",
        "keywords",
        "keyword_items",
        "hide_organisation",
        "sample_source",
        "sample_year",
        *ClassifiedPage.SHARED_FACTS,
        "cells",
        "co_organisations",
        "partners",
        "persons",
        "indicators",
        "evidence",
        "funding",
        "gap_notes",
        "related",
        "gallery",
    ]
    exclude_fields_in_copy = FACTS
    # Where a validator finds what domain.md 2.6 asks for; content types add what they have fields for.
    CHECKED = {"policy": ["policy_dimensions", "policy_message"]}

    is_creatable = False
    parent_page_types = ["organisations.OrganisationPage"]
    subpage_types = []

    class Meta:
        verbose_name = _("record")
        verbose_name_plural = _("records")

    def save(self, **kwargs):
        """A record never stands without its dossier, and never live with a text that was not validated.

        Raises Refused: some of Wagtail's views save live pages without asking `publish`.
        """
        fields = kwargs.get("update_fields")
        if self.live and not self.is_translation and (fields is None or "live" in fields):
            check_live(self)
        if fields is None:
            drop_unchanged(self)
        result = super().save(**kwargs)
        if not self.is_translation:
            dossier, made = Dossier.objects.get_or_create(
                translation_key=self.translation_key, defaults={"record_id": self.pk}
            )
            if made:
                keep_version(dossier, self.type_code)
        return result

    def delete(self, *args, **kwargs):
        """A draft that was never handed in goes with its dossier; anything else stays. Raises Refused."""
        from clusterix.submissions.domain import discard

        discard(self)
        return super().delete(*args, **kwargs)

    def serializable_data(self):
        """As Wagtail's, with a few queries instead of one for each list."""
        with empty_ones_known(self):
            return super().serializable_data()

    @classmethod
    def from_serializable_data(cls, data, check_fks=True, strict_fks=False):
        """Read a revision or frozen copy; what is gone meanwhile is left out (submissions.dangling)."""
        if check_fks:
            data = without_dangling(cls, data)
        # For these Wagtail would build a query each.
        empty = empty_in(data, cls)
        data = {name: value for name, value in data.items() if name not in empty}
        page = super().from_serializable_data(data, check_fks=False, strict_fks=strict_fks)
        for name in empty:
            setattr(page, name, [])
        return page

    @staticmethod
    def _slug_is_available(slug, parent_page, page=None):
        """A merger may bring two records with one slug together; the number in the address tells them apart."""
        return bool(page and page.pk) or Page._slug_is_available(slug, parent_page, page)

    @property
    def allows_gap_notes(self):
        """Whether a note may stand for a figure, evidence or date that the source does not give."""
        return bool(self.sample_source)

    def clean(self):
        """What cannot be is explained at its field, all of it at once."""
        super().clean()
        problems = Problems()
        self.say_problems(problems)
        problems.raise_any()

    def say_problems(self, problems):
        """Say what cannot be (`models.checking`); a content type that has more adds it."""
        words = gettext("The end is before the start.")
        check_order(problems, self.period_start, self.period_end, "period_end", words)
        if self.ongoing and self.period_end:
            problems.say("period_end", gettext("What is still going on has no end yet."))
        super().say_problems(problems)

    @cached_property
    def dossier(self):
        """The dossier of the record; every language reads the same one."""
        return Dossier.objects.select_related("validated_copy", "current_copy").get(
            translation_key=self.translation_key
        )

    @cached_property
    def organisation(self):
        """The organisation that owns the record, in the record's language."""
        return OrganisationPage.objects.parent_of(self).get()

    def permissions_for_user(self, user):
        """What anybody, superusers included, may do with the page itself."""
        from clusterix.submissions.permissions import RecordPermissionTester

        return RecordPermissionTester(user, self)

    def get_lock(self):
        """The state table decides who writes; translations follow Wagtail's own locks."""
        from clusterix.submissions.locks import StateLock

        if self.pk is None or self.is_translation:
            return super().get_lock()
        return StateLock(self)

    @transaction.atomic
    def save_revision(self, user=None, log_action=False, overwrite_revision=None, **options):
        """Keep a text. A text from a form (they log) that something has overtaken meanwhile is refused (locks).

        Raises PermissionDenied, which the form tells the author with nothing typed lost.
        """
        from clusterix.submissions.locks import refuse_late

        if user and log_action and self.pk and not self.is_translation:
            refuse_late(self, user, overwrite_revision)
        return super().save_revision(user=user, log_action=log_action, overwrite_revision=overwrite_revision, **options)

    def publish(
        self, revision, user=None, changed=True, log_action=True, previous_revision=None, skip_permission_checks=False
    ):
        """The one door to publication: refuses any text but the validated one, whoever asks.

        Raises Refused with the reason.
        """
        check_publication(self, revision)
        return super().publish(
            revision,
            user=user,
            changed=changed,
            log_action=log_action,
            previous_revision=previous_revision,
            skip_permission_checks=skip_permission_checks,
        )

    def get_url_parts(self, request=None):
        """The address does not follow the tree: /<language>/<type>/<number>-<slug>/."""
        from clusterix.submissions.address import url_parts

        return url_parts(self, request)

    def route(self, request, path_components):
        """The path in the tree names the organisation: it leads to the address, or nowhere."""
        from clusterix.submissions.address import route_from_tree

        return route_from_tree(self, path_components)

    def serve(self, request, *, moved_to=""):
        """The page of the record, or the way from its place in the tree to its address."""
        return redirect(moved_to, permanent=True) if moved_to else super().serve(request)

    def get_context(self, request, *args, **kwargs):
        """Add `record` (presentation.records.RecordView); previews of drafts show the same."""
        from clusterix.submissions.rendering import view_of

        return super().get_context(request, *args, **kwargs) | {"record": view_of(self, request)}
