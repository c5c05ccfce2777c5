"""By what records are judged: criteria with described levels (requirement R30)."""

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from clusterix.reviews.models.base import Confidential


def _in_language(row, name):
    return getattr(row, f"{name}_{(get_language() or 'hu')[:2]}")


class RubricQuerySet(models.QuerySet):
    """Rubrics of all types, kinds and versions."""

    def current(self, type_code, kind):
        """The newest rubric for a kind of record, or for its type where the kind has none of its own; or None."""
        rows = self.filter(type_code=type_code, kind__in=(kind, "")).order_by("-kind", "-version")
        return rows.first()


class Rubric(Confidential):
    """A set of criteria for one kind of record. A running review keeps the version it was started with."""

    type_code = models.SlugField(_("type of record"), max_length=20)
    kind = models.CharField(_("kind of record"), max_length=20, blank=True)
    version = models.PositiveSmallIntegerField(_("version"))

    objects = RubricQuerySet.as_manager()

    class Meta(Confidential.Meta):
        verbose_name = _("rubric")
        verbose_name_plural = _("rubrics")
        constraints = [models.UniqueConstraint(fields=["type_code", "kind", "version"], name="rubric_version_once")]

    def __str__(self):
        return f"{self.type_code} {self.kind} {self.version}"


class Criterion(Confidential):
    """One question of a rubric, weighed against the others."""

    rubric = models.ForeignKey(Rubric, models.CASCADE, related_name="criteria", verbose_name=_("rubric"))
    code = models.SlugField(_("code"), max_length=30)
    label_hu = models.CharField(_("label in Hungarian"), max_length=120)
    label_en = models.CharField(_("label in English"), max_length=120)
    weight = models.PositiveSmallIntegerField(_("weight"))
    minimum = models.PositiveSmallIntegerField(_("lowest mark that is enough"), null=True, blank=True)
    order = models.PositiveSmallIntegerField(_("order"))

    class Meta(Confidential.Meta):
        verbose_name = _("criterion")
        verbose_name_plural = _("criteria")
        ordering = ["order"]
        constraints = [models.UniqueConstraint(fields=["rubric", "code"], name="criterion_once_in_a_rubric")]

    def __str__(self):
        return self.label

    @property
    def label(self):
        """The label in the active language."""
        return _in_language(self, "label")


class Level(Confidential):
    """What a mark means for one criterion, in words."""

    criterion = models.ForeignKey(Criterion, models.CASCADE, related_name="levels", verbose_name=_("criterion"))
    mark = models.PositiveSmallIntegerField(_("mark"))
    text_hu = models.CharField(_("text in Hungarian"), max_length=300)
    text_en = models.CharField(_("text in English"), max_length=300)

    class Meta(Confidential.Meta):
        verbose_name = _("level")
        verbose_name_plural = _("levels")
        ordering = ["mark"]
        constraints = [
            models.UniqueConstraint(fields=["criterion", "mark"], name="level_once_for_a_criterion"),
            models.CheckConstraint(condition=models.Q(mark__range=(1, 5)), name="level_between_1_and_5"),
        ]

    def __str__(self):
        return f"{self.mark} – {self.text}"

    @property
    def text(self):
        """The text in the active language."""
        return _in_language(self, "text")
