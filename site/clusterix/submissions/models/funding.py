"""Public money: who gave how much, and the statement its beneficiaries publish."""

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from clusterix.organisations.models.money import Currency, CurrencyField
from clusterix.submissions.fields import NumberField
from clusterix.submissions.models.checking import Problems, YearField, check_money, check_order
from clusterix.submissions.models.facts import RECORD
from clusterix.vocabularies.models import FundingProgramme

__all__ = ["Currency", "CurrencyField", "Funding"]


class Funding(Orderable):
    """Support from a programme: the data that a beneficiary publishes (domain.md 7.6)."""

    page = ParentalKey(RECORD, on_delete=models.CASCADE, related_name="funding")
    programme = models.ForeignKey(
        FundingProgramme, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("programme")
    )
    programme_name = models.CharField(
        _("programme and call in words"), max_length=200, blank=True, help_text=_("Where the list does not have it.")
    )
    reference = models.CharField(_("project reference"), max_length=60, blank=True)
    project_title = models.CharField(_("project title"), max_length=200, blank=True)
    beneficiary = models.CharField(_("beneficiary"), max_length=150, blank=True)
    amount = NumberField(_("amount"), null=True, blank=True)
    currency = CurrencyField(_("currency"))
    year = YearField(_("year of the amount"))
    intensity = NumberField(_("intensity in per cent"), null=True, blank=True)
    start_year = YearField(_("first year"))
    end_year = YearField(_("last year"))

    panels = [
        FieldPanel("programme"),
        FieldPanel("programme_name"),
        FieldRowPanel([FieldPanel("reference"), FieldPanel("project_title")]),
        FieldPanel("beneficiary"),
        FieldRowPanel([FieldPanel("amount"), FieldPanel("currency"), FieldPanel("year")]),
        FieldRowPanel([FieldPanel("intensity"), FieldPanel("start_year"), FieldPanel("end_year")]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("funding")
        verbose_name_plural = _("funding")

    def clean(self):
        """Money comes from somewhere, has a currency and a year, and is a share of 0 to 100 per cent."""
        super().clean()
        problems = Problems()
        if self.programme_id is None and not self.programme_name:
            problems.say("programme", gettext("Please choose the programme, or write it below."))
        check_money(problems, self.amount, self.currency, self.year, prefix="")
        if self.intensity is not None and not 0 <= self.intensity <= 100:
            problems.say("intensity", gettext("The intensity is a share between 0 and 100 per cent."))
        check_order(
            problems, self.start_year, self.end_year, "end_year", gettext("The last year is before the first one.")
        )
        problems.raise_any()
