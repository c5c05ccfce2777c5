"""One row for each public record in each language."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from clusterix.organisations.models import OrganisationPage
from clusterix.submissions.models import Dossier
from clusterix.vocabularies.collation import LENGTH


class EntryQuerySet(models.QuerySet):
    """Entries of the catalogue."""

    def public(self):
        """What everybody may read now. Lists, figures and searches start from here."""
        return self.filter(public=True)


class CatalogueEntry(models.Model):
    """What lists, searches and figures know about a record in one language.

    Written by `catalogue.domain.refresh` alone. The primary key is the place of the record's bit in the sets of
    `catalogue.facets`, so a row is never deleted: what is withdrawn stays as a tombstone with its number, title and
    date, and without anything that could be listed or found.

    `translated` is False where the text exists in `text_language` only, and title and summary alone in `language`.
    `organisation` is null and its name empty where the record is published without it (requirement R18).
    `codes` are the facets: "theme:innovation", "region:HU321" and the regions above it, "year:2014",
    "cell:obj-04.act-05", "kind:lesson", "type:story", "org:17".
    """

    dossier = models.ForeignKey(Dossier, models.PROTECT, related_name="entries", verbose_name=_("record"))
    language = models.CharField(_("language"), max_length=2, choices=settings.LANGUAGES)
    type_code = models.CharField(_("type"), max_length=20)
    kind = models.CharField(_("kind"), max_length=20)
    slug = models.CharField(max_length=255)
    path = models.CharField(_("address"), max_length=400, db_index=True)
    title = models.CharField(_("title"), max_length=255)
    summary = models.TextField(_("summary"), blank=True)
    translated = models.BooleanField(_("text exists in this language"), default=True)
    text_language = models.CharField(max_length=2)
    organisation = models.ForeignKey(
        OrganisationPage, models.SET_NULL, null=True, related_name="+", verbose_name=_("organisation")
    )
    organisation_name = models.CharField(_("name of the organisation"), max_length=255, blank=True)
    codes = models.JSONField(_("codes"), default=list)
    card = models.JSONField(_("card"), default=dict)
    sort_title = models.CharField(max_length=LENGTH)
    sort_year = models.PositiveSmallIntegerField(default=0)
    published_at = models.DateTimeField(_("published at"))
    changed_at = models.DateTimeField(_("text last changed at"))
    public = models.BooleanField(_("public"), default=True)
    withdrawn_at = models.DateTimeField(_("no longer public since"), null=True)
    digest = models.CharField(max_length=64, blank=True)
    stamp = models.PositiveBigIntegerField(db_index=True)

    objects = EntryQuerySet.as_manager()

    class Meta:
        verbose_name = _("catalogue entry")
        verbose_name_plural = _("catalogue entries")
        constraints = [models.UniqueConstraint(fields=["dossier", "language"], name="one_entry_a_language")]

    def __str__(self):
        return f"{self.number} ({self.language}) {self.title}"

    @property
    def number(self):
        """The permanent number of the record."""
        return self.dossier_id
