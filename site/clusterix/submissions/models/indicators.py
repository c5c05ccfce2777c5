"""Results in numbers."""

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import Orderable

from clusterix.submissions.fields import NumberField
from clusterix.submissions.models.checking import Problems, YearField, check_not_future, check_order
from clusterix.submissions.models.facts import RECORD, in_language
from clusterix.vocabularies.models import Indicator, Unit


class IndicatorValue(Orderable):
    """A result in numbers: where it started, what was aimed at, what was reached, what came later (R14, R110)."""

    class Scope(models.TextChoices):
        CLUSTER = "cluster", _("cluster")
        MEMBER = "member", _("member")
        PROJECT = "project", _("project")
        REGION = "region", _("region")

    class Attribution(models.TextChoices):
        ALONE = "alone", _("due to the cluster alone")
        TOGETHER = "together", _("together with others")
        CONTRIBUTED = "contributed", _("the cluster contributed")

    class Confidence(models.TextChoices):
        MEASURED = "measured", _("measured")
        ESTIMATED = "estimated", _("estimated")
        DECLARED = "declared", _("declared")

    page = ParentalKey(RECORD, on_delete=models.CASCADE, related_name="indicators")
    indicator = models.ForeignKey(Indicator, models.PROTECT, related_name="+", verbose_name=_("indicator"))
    unit = models.ForeignKey(
        Unit,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("other unit"),
        help_text=_("Only where the values are not in the usual unit of the indicator."),
    )
    baseline = NumberField(_("baseline value"), null=True, blank=True)
    baseline_year = YearField(_("year of baseline"))
    target = NumberField(_("target value"), null=True, blank=True)
    target_year = YearField(_("year of target value"))
    achieved = NumberField(_("achieved value"), null=True, blank=True)
    achieved_year = YearField(_("year of achieved value"))
    follow_up = NumberField(_("follow-up value"), null=True, blank=True)
    follow_up_year = YearField(_("year of follow-up value"))
    comparison = NumberField(_("comparison value"), null=True, blank=True)
    comparison_year = YearField(_("year of comparison value"))
    comparison_group_hu = models.CharField(_("compared with whom, in Hungarian"), max_length=120, blank=True)
    comparison_group_en = models.CharField(_("compared with whom, in English"), max_length=120, blank=True)
    comparison_source = models.CharField(_("source of comparison value"), max_length=200, blank=True)
    scope = models.CharField(_("scope"), max_length=7, choices=Scope, blank=True)
    attribution = models.CharField(_("attribution"), max_length=11, choices=Attribution, blank=True)
    confidence = models.CharField(_("confidence"), max_length=9, choices=Confidence, blank=True)
    evidence_title = models.CharField(
        _("evidence for it"), max_length=200, blank=True, help_text=_("The title of one of the evidence rows.")
    )
    goal_hu = models.CharField(_("own goal it serves, in Hungarian"), blank=True)
    goal_en = models.CharField(_("own goal it serves, in English"), blank=True)
    note_hu = models.CharField(_("note in Hungarian"), blank=True)
    note_en = models.CharField(_("note in English"), blank=True)

    AIMS = {"goal_hu": 200, "goal_en": 200, "note_hu": 200, "note_en": 200}
    panels = [
        FieldRowPanel([FieldPanel("indicator"), FieldPanel("unit")]),
        FieldRowPanel([FieldPanel("baseline"), FieldPanel("baseline_year")]),
        FieldRowPanel([FieldPanel("achieved"), FieldPanel("achieved_year")]),
        FieldRowPanel([FieldPanel("target"), FieldPanel("target_year")]),
        FieldRowPanel([FieldPanel("follow_up"), FieldPanel("follow_up_year")]),
        FieldRowPanel([FieldPanel("scope"), FieldPanel("attribution"), FieldPanel("confidence")]),
        FieldPanel("evidence_title"),
        FieldRowPanel([FieldPanel("goal_hu"), FieldPanel("goal_en")]),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("comparison"), FieldPanel("comparison_year")]),
                FieldRowPanel([FieldPanel("comparison_group_hu"), FieldPanel("comparison_group_en")]),
                FieldPanel("comparison_source"),
            ],
            heading=_("Comparison"),
            classname="collapsed",
        ),
        FieldRowPanel([FieldPanel("note_hu"), FieldPanel("note_en")]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("result indicator")

    def clean(self):
        """Numbers have a unit, come in the order of time, and a comparison says with whom."""
        super().clean()
        problems = Problems()
        if self.indicator_id is None:
            problems.say("indicator", gettext("Please choose an indicator: without one a number has no unit."))
        self._check_unit(problems)
        self._check_years(problems)
        self._check_comparison(problems)
        problems.raise_any()

    def _check_unit(self, problems):
        """An indicator is given in a unit of its own (domain.md 3.2)."""
        if self.unit_id is None or self.indicator_id is None:
            return
        own = list(self.indicator.other_units.in_order())
        if self.unit not in own:
            usual = in_language(self.indicator.unit_hu, self.indicator.unit_en)
            names = ", ".join([usual, *(unit.label for unit in own)])
            words = gettext("This indicator is not given in this unit. It can be given in: %(units)s.")
            problems.say("unit", words % {"units": names})

    def _check_years(self, problems):
        for field in ("baseline_year", "achieved_year", "follow_up_year", "comparison_year"):
            check_not_future(problems, getattr(self, field), field)
        start, reached, later = self.baseline_year, self.achieved_year, self.follow_up_year
        words = gettext("This year is before the year of the baseline value.")
        check_order(problems, start, reached, "achieved_year", words)
        check_order(problems, start, self.target_year, "target_year", words)
        words = gettext("This year is before the year of the achieved value.")
        check_order(problems, reached, later, "follow_up_year", words)

    def _check_comparison(self, problems):
        group = self.comparison_group_hu or self.comparison_group_en
        if self.comparison is None:
            if group or self.comparison_source or self.comparison_year:
                problems.say("comparison", gettext("Please give the value, or leave the comparison empty."))
            return
        if not group:
            problems.say("comparison_group_hu", gettext("Please say with whom you compare."))
        if not self.comparison_year:
            problems.say("comparison_year", gettext("Please give the year of the comparison value."))
        if not self.comparison_source:
            problems.say("comparison_source", gettext("Please say where the comparison value comes from."))

    @property
    def note(self):
        """The note in the active language."""
        return in_language(self.note_hu, self.note_en)

    @property
    def comparison_group(self):
        """With whom the value is compared, in the active language."""
        return in_language(self.comparison_group_hu, self.comparison_group_en)

    @property
    def goal(self):
        """The organisation's own goal that the result serves (R15), in the active language."""
        return in_language(self.goal_hu, self.goal_en)
