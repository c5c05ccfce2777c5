"""Key figures of an organisation: small facts that change without a new check of the profile (domain.md 4.11)."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from clusterix.organisations.fields import NumberField
from clusterix.organisations.models.checking import Problems, YearField, check_not_future
from clusterix.organisations.models.money import CurrencyField
from clusterix.organisations.models.organisation import OrganisationPage


class KeyFigure(models.Model):
    """One figure of one year with its source.

    It belongs to the page in the authoring language and to no revision of it, so a figure that was corrected is never
    written back by a text that was older.
    """

    class Kind(models.TextChoices):
        MEMBERS = "members", _("number of members")
        SME_MEMBERS = "sme_members", _("small and medium-sized enterprises among the members")
        LARGE_MEMBERS = "large_members", _("large enterprises among the members")
        RESEARCH_MEMBERS = "research_members", _("research and education institutions among the members")
        OTHER_MEMBERS = "other_members", _("other members (public authorities, chambers, civil society organisations)")
        EMPLOYEES = "employees", _("employees of the organisation")
        MEMBER_EMPLOYEES = "member_employees", _("employees of the members")
        MANAGEMENT_FTE = "management_fte", _("staff of the cluster management (full-time equivalent)")
        REVENUE = "revenue", _("annual revenue of the organisation")
        MEMBER_REVENUE = "member_revenue", _("annual revenue of the members")
        EXPORT_SHARE = "export_share", _("share of exports in revenue (%)")
        PROJECTS = "projects", _("joint projects of the year")
        ACTIVITIES = "activities", _("documented joint activities of the year")

    MONEY = {Kind.REVENUE, Kind.MEMBER_REVENUE}
    FRACTIONS = {Kind.MANAGEMENT_FTE, Kind.EXPORT_SHARE, *MONEY}

    organisation = models.ForeignKey(
        OrganisationPage, models.CASCADE, related_name="key_figures", verbose_name=_("organisation")
    )
    kind = models.CharField(_("figure"), max_length=20, choices=Kind)
    value = NumberField(_("value"), null=True)
    currency = CurrencyField(_("currency"))
    year = YearField(_("year"), blank=False)
    source = models.CharField(
        _("source"), max_length=200, help_text=_("Where the figure comes from, such as “annual report 2025”.")
    )
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, editable=False, related_name="+"
    )
    entered_at = models.DateTimeField(_("entered"), auto_now=True)

    class Meta:
        verbose_name = _("key figure")
        verbose_name_plural = _("key figures")
        ordering = ["kind", "-year"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "kind", "year"],
                name="key_figure_once_a_year",
                violation_error_message=_(
                    "There is a figure of this kind for this year already; please change that one."
                ),
            )
        ]

    def __str__(self):
        return f"{self.get_kind_display()} ({self.year})"

    def clean(self):
        """A figure is a plausible number of a year that has begun; money has a currency."""
        super().clean()
        problems = Problems()
        check_not_future(problems, self.year, "year")
        self._check_value(problems)
        if self.kind in self.MONEY and not self.currency:
            problems.say("currency", gettext("Please choose the currency of the amount."))
        if self.kind and self.kind not in self.MONEY and self.currency:
            problems.say("currency", gettext("This figure is no amount of money: please leave the currency empty."))
        problems.raise_any()

    def _check_value(self, problems):
        if self.value is None:
            return
        if self.value < 0:
            problems.say("value", gettext("A figure cannot be less than nothing."))
        elif self.kind not in self.FRACTIONS and self.value != self.value.to_integral_value():
            problems.say("value", gettext("Please give a whole number."))
        elif self.kind == self.Kind.EXPORT_SHARE and self.value > 100:
            problems.say("value", gettext("A share is at most 100 per cent."))
