"""Why and how: the objectives × activities matrix, and the six themes."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from clusterix.vocabularies.models.base import Term


class Theme(Term):
    """One of the six cluster development themes (R88)."""

    class Meta(Term.Meta):
        verbose_name = _("theme")
        verbose_name_plural = _("themes")


class AccessRoute(Term):
    """What internationalisation opens: knowledge, markets, infrastructures, products (R120)."""

    class Meta(Term.Meta):
        verbose_name = _("access route")
        verbose_name_plural = _("access routes")


class Objective(Term):
    """Why: a column of the objectives × activities matrix (R86)."""

    class Meta(Term.Meta):
        verbose_name = _("objective")
        verbose_name_plural = _("objectives")


class Activity(Term):
    """How: a row of the objectives × activities matrix (R86)."""

    class Meta(Term.Meta):
        verbose_name = _("activity")
        verbose_name_plural = _("activities")


class MatrixIntensity(models.Model):
    """How many of the 48 programmes surveyed in 2010 named a cell of the matrix: the European background."""

    class Level(models.IntegerChoices):
        FEW = 1, _("1 to 9 programmes")
        SOME = 2, _("10 to 19 programmes")
        MANY = 3, _("more than 20 programmes")

    objective = models.ForeignKey(Objective, models.CASCADE, related_name="+")
    activity = models.ForeignKey(Activity, models.CASCADE, related_name="+")
    level = models.PositiveSmallIntegerField(choices=Level)

    class Meta:
        verbose_name = _("intensity in Europe")
        verbose_name_plural = _("intensities in Europe")
        constraints = [models.UniqueConstraint(fields=["objective", "activity"], name="one_intensity_for_a_cell")]

    def __str__(self):
        return f"{self.objective.code} × {self.activity.code}: {self.level}"
