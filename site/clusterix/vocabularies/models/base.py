"""Coded terms with labels in both languages: what is compared, filtered and counted."""

from django.db import models
from django.db.models import ProtectedError
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from clusterix.vocabularies.collation import LENGTH, sort_key


class TermQuerySet(models.QuerySet):
    """Terms of one vocabulary."""

    def valid(self, on=None):
        """Terms that may be chosen on a day (today unless told)."""
        on = on or timezone.localdate()
        started = models.Q(valid_from=None) | models.Q(valid_from__lte=on)
        return self.filter(started).exclude(valid_to__lt=on)

    def choosable(self):
        """Terms that forms offer today, as `Term.may_be_chosen` tells of one."""
        if not self.model.chosen_later:
            return self.valid()
        return self.filter(models.Q(valid_from=None) | models.Q(valid_from__lte=timezone.localdate()))

    def in_order(self):
        """Terms by their own order, then by label in the active language."""
        return self.order_by("order", f"sort_{(get_language() or 'hu')[:2]}")

    def delete(self):
        """Each term answers for itself. Raises ProtectedError at the first that stays."""
        deleted = [term.delete() for term in self]
        return len(deleted), {self.model._meta.label: len(deleted)}

    delete.alters_data = delete.queryset_only = True


class Term(models.Model):
    """A coded term; it is closed with `valid_to` and never deleted once it could be used."""

    code = models.SlugField(_("code"), max_length=60, unique=True)
    label_hu = models.CharField(_("label in Hungarian"), max_length=200)
    label_en = models.CharField(_("label in English"), max_length=200)
    description_hu = models.TextField(_("description in Hungarian"), blank=True)
    description_en = models.TextField(_("description in English"), blank=True)
    uri = models.URLField(_("identifier elsewhere"), blank=True)
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    valid_from = models.DateField(_("valid from"), null=True, blank=True)
    valid_to = models.DateField(_("valid until"), null=True, blank=True)
    to_confirm = models.BooleanField(_("label to be confirmed"), default=False)
    sort_hu = models.CharField(max_length=LENGTH, editable=False, db_index=True)
    sort_en = models.CharField(max_length=LENGTH, editable=False, db_index=True)
    # What the shipped lists said when they were last loaded; where the two differ, the office has had the last word.
    loaded = models.JSONField(default=dict, editable=False)

    objects = TermQuerySet.as_manager()

    # Whether people look for records by the labels of this vocabulary.
    searched = True
    # Whether a closed term may still be chosen, since what holds it has dates of its own.
    chosen_later = False

    class Meta:
        abstract = True
        ordering = ["order", "sort_hu"]

    def __str__(self):
        return self.label

    def save(self, **kwargs):
        """Keep the sort keys in step with the labels."""
        self.set_sort_keys()
        super().save(**kwargs)

    def set_sort_keys(self):
        """Work out the sort keys, for whoever writes many terms at once."""
        self.sort_hu = sort_key(self.label_hu, "hu")
        self.sort_en = sort_key(self.label_en, "en")

    @property
    def begun(self):
        """Whether the term could be chosen at any time up to today, so that any draft may hold it."""
        return self.valid_from is None or self.valid_from <= timezone.localdate()

    @property
    def closed(self):
        """Whether the term can no longer be chosen."""
        return self.valid_to is not None and self.valid_to < timezone.localdate()

    @property
    def may_be_chosen(self):
        """Whether forms offer the term today."""
        return self.begun and (self.chosen_later or not self.closed)

    def delete(self, **kwargs):
        """Only a term that nobody could choose yet may go. Raises ProtectedError; close the term instead."""
        if self.begun:
            raise ProtectedError(f"{self.code} may be in use; it can be closed", {self})
        return super().delete(**kwargs)

    def label_in(self, language):
        """The label in "hu" or "en"."""
        return self.label_hu if language == "hu" else self.label_en

    def description_in(self, language):
        """The description in "hu" or "en"."""
        return self.description_hu if language == "hu" else self.description_en

    @property
    def label(self):
        """The label in the active language."""
        return self.label_in((get_language() or "hu")[:2])
