"""The index: what is searched, the vocabulary, the office's synonyms, and what the search server has yet to learn."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from clusterix.search.fields import TokensField
from clusterix.search.phrases import LONGEST_PHRASE, phrases


class SearchEntry(models.Model):
    """The texts of one public record in one language. Its key is the catalogue entry's, so bit sets agree."""

    entry = models.OneToOneField("catalogue.CatalogueEntry", models.CASCADE, primary_key=True, related_name="+")
    language = models.CharField(max_length=2)
    title = models.TextField()
    summary = models.TextField(blank=True)
    body = models.TextField(blank=True)
    codes = models.JSONField(default=list)
    analysis = models.PositiveSmallIntegerField(db_index=True)

    class Meta:
        default_permissions = ()

    def __str__(self):
        return self.title


class EntryTokens(models.Model):
    """The tokens of an entry, apart from its texts: PostgreSQL visits this table for every hit.

    The index over it (FTS5 with its triggers, or GIN) is made by the migration. A later change of this table has to
    make it again on SQLite, where Django copies the table and loses the triggers.
    """

    entry = models.OneToOneField(SearchEntry, models.CASCADE, primary_key=True, related_name="+")
    tokens = TokensField()

    class Meta:
        default_permissions = ()

    def __str__(self):
        return str(self.pk)


class SearchWord(models.Model):
    """A word of the public records, as written or in its base form, and in how many of them it is."""

    language = models.CharField(max_length=2)
    word = models.CharField(max_length=200)
    folded = models.CharField(max_length=200)
    records = models.IntegerField(default=0)

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["language", "word"], name="search_word")]
        indexes = [models.Index(fields=["language", "folded"], name="search_word_folded")]

    def __str__(self):
        return self.word


class Synonym(models.Model):
    """A group of words and phrases that mean the same, kept by the office; it works from the next query on."""

    language = models.CharField(_("language"), max_length=2, choices=settings.LANGUAGES)
    terms = models.TextField(_("words and phrases"), help_text=_("One a line, at least two, of up to four words each."))

    class Meta:
        verbose_name = _("synonyms")
        verbose_name_plural = _("synonyms")
        ordering = ["language", "terms"]

    def __str__(self):
        return " = ".join(self.terms.split("\n"))

    def clean(self):
        """Refuse a group that would do nothing."""
        self.terms = "\n".join(filter(None, (line.strip() for line in self.terms.splitlines())))
        found = phrases(self.terms, self.language)
        if len(found) < 2:
            raise ValidationError({"terms": _("Give at least two words or phrases.")})
        if any(len(phrase) > LONGEST_PHRASE for phrase in found):
            raise ValidationError({"terms": _("A phrase may have up to four words.")})


class SearchOutbox(models.Model):
    """A change that Elasticsearch has yet to learn. The id is the version of what is sent, so it only ever grows."""

    entry_id = models.BigIntegerField(db_index=True)
    written_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        default_permissions = ()

    def __str__(self):
        return str(self.entry_id)
