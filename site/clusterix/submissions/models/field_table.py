"""The field table: what a template asks for, as data that the office keeps in versions (R08, R50, R112)."""

from django.conf import settings
from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from clusterix.submissions.lengths import hard_limit
from clusterix.submissions.models.facts import in_language


class Tab(models.TextChoices):
    """The parts of the form, in the order in which a story is told."""

    STORY = "story", _("Story")
    PLACE = "place", _("Where and when")
    RESULTS = "results", _("Results and evidence")
    PEOPLE = "people", _("Partners, people and money")
    OFFER = "offer", _("Offer and dates")
    CLASSIFICATION = "classification", _("Classification")
    PICTURE = "picture", _("Picture")
    LANGUAGE = "language", _("In the other language")


class FieldTableQuerySet(models.QuerySet):
    """Versions of the tables of all types."""

    def current(self, type_code):
        """The version in force for a type, with its rules; None where there is none."""
        found = self.filter(type_code=type_code, in_force_since__isnull=False).order_by("-version")
        return found.prefetch_related("rules").first()


class FieldTable(models.Model):
    """One version of the template of a type. A version in force is never edited; the office makes the next one."""

    type_code = models.SlugField(_("type of record"), max_length=20)
    version = models.PositiveIntegerField(_("version"))
    in_force_since = models.DateTimeField(_("in force since"), null=True, blank=True)
    note = models.CharField(_("what is new"), max_length=300, blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("made by")
    )
    made_at = models.DateTimeField(_("made at"), auto_now_add=True)
    # What the shipped defaults said when this version was made; where the rules differ, the office has had its say.
    shipped = models.JSONField(default=dict, editable=False)

    objects = FieldTableQuerySet.as_manager()

    class Meta:
        verbose_name = _("field table")
        verbose_name_plural = _("field tables")
        ordering = ["type_code", "-version"]
        constraints = [models.UniqueConstraint(fields=["type_code", "version"], name="field_table_version_once")]

    def __str__(self):
        return f"{self.type_code} {self.version}"

    @cached_property
    def by_name(self) -> dict:
        """The rules by the name of their field."""
        return {rule.name: rule for rule in self.rules.all()}

    def rule(self, name):
        """The rule of a field; one that asks for nothing where the table does not name it."""
        return self.by_name.get(name) or FieldRule(name=name)

    def in_order(self) -> list:
        """The rules tab by tab, in the order of the form."""
        tabs = Tab.values
        return sorted(self.by_name.values(), key=lambda rule: (tabs.index(rule.tab), rule.order, rule.name))


class FieldRule(models.Model):
    """What one version asks of one field. `maximum` counts characters without tags, or rows; 0 is no limit.

    `canvas` is the code of a CanvasCell (R01). `required` lists the kinds of record that need the field at submission,
    then with at least `minimum` characters or rows.
    """

    table = models.ForeignKey(FieldTable, models.CASCADE, related_name="rules", verbose_name=_("field table"))
    name = models.CharField(_("field"), max_length=60)
    tab = models.CharField(_("part of the form"), max_length=20, choices=Tab, default=Tab.CLASSIFICATION)
    order = models.PositiveSmallIntegerField(_("order"), default=999)
    minimum = models.PositiveIntegerField(_("at least"), default=1)
    maximum = models.PositiveIntegerField(_("at most"), default=0)
    required = models.JSONField(_("required for"), default=list, blank=True)
    canvas = models.SlugField(_("cell of the canvas"), max_length=60, blank=True)
    help_hu = models.TextField(_("guidance in Hungarian"), blank=True)
    help_en = models.TextField(_("guidance in English"), blank=True)
    good_hu = models.TextField(_("good example in Hungarian"), blank=True)
    good_en = models.TextField(_("good example in English"), blank=True)
    weak_hu = models.TextField(_("weak example in Hungarian"), blank=True)
    weak_en = models.TextField(_("weak example in English"), blank=True)

    VALUES = (
        "tab",
        "order",
        "minimum",
        "maximum",
        "required",
        "canvas",
        "help_hu",
        "help_en",
        "good_hu",
        "good_en",
        "weak_hu",
        "weak_en",
    )

    class Meta:
        verbose_name = _("field")
        verbose_name_plural = _("fields")
        ordering = ["tab", "order", "name"]
        constraints = [models.UniqueConstraint(fields=["table", "name"], name="field_once_in_a_table")]

    def __str__(self):
        return self.name

    def required_for(self, kind) -> bool:
        """Whether a record of this kind needs the field at submission."""
        return kind in self.required

    @property
    def hard_limit(self) -> int:
        """Where typing has to stop: a fifth above the recommended length; 0 is no limit."""
        return hard_limit(self.maximum)

    @property
    def help(self):
        """The guidance in the active language."""
        return in_language(self.help_hu, self.help_en)

    @property
    def good(self):
        """The good example in the active language."""
        return in_language(self.good_hu, self.good_en)

    @property
    def weak(self):
        """The weak example in the active language."""
        return in_language(self.weak_hu, self.weak_en)

    @property
    def example_language(self) -> str:
        """The language of the examples where it is not the active one: they show the other language."""
        return {"hu": "en", "en": "hu"}.get(get_language(), "") if self.tab == Tab.LANGUAGE else ""


def keep_version(dossier, type_code):
    """Let a new record keep the version that is in force now, whatever the office changes later."""
    table = FieldTable.objects.filter(type_code=type_code, in_force_since__isnull=False).order_by("-version").first()
    if table is not None:
        dossier.field_table = table
        dossier.save(update_fields=["field_table"])
