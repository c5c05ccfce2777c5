"""The facts of a practice: what it is, whose, what it costs, how it stands now (domain.md 2.2 and 2.4)."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from clusterix.submissions.fields import NumberField
from clusterix.submissions.models.checking import YearField, check_money
from clusterix.submissions.models.funding import CurrencyField
from clusterix.vocabularies import models as terms


def _one(model, name):
    return models.ForeignKey(model, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=name)


class Scope(models.TextChoices):
    """How far a practice reaches (domain.md 2.2, field 4)."""

    NATIONAL = "national", _("national")
    REGIONAL = "regional", _("regional")
    LOCAL = "local", _("local")


class Status(models.TextChoices):
    """Whether a practice still works (domain.md 2.4)."""

    RUNNING = "running", _("running")
    ENDED = "ended", _("ended")
    TRANSFORMED = "transformed", _("transformed")


class DescribedPractice(models.Model):
    """Mixin of the facts of a practice; each may be missing in a draft."""

    practice_kind = _one(terms.PracticeKind, _("kind of practice"))
    interreg_topic = _one(terms.InterregTopic, _("thematic objective"))
    scope = models.CharField(_("geographical scope"), max_length=8, choices=Scope, blank=True)
    in_charge = models.BooleanField(_("your organisation is in charge of it"), null=True, blank=True)
    from_interreg = models.BooleanField(_("it comes from an Interreg project"), null=True, blank=True)
    interreg_project = models.CharField(_("name of the Interreg project"), blank=True)
    cost_setup_amount = NumberField(_("set-up cost"), null=True, blank=True)
    cost_setup_currency = CurrencyField(_("currency of the set-up cost"))
    cost_setup_year = YearField(_("year of the set-up cost"))
    cost_run_amount = NumberField(_("yearly running cost"), null=True, blank=True)
    cost_run_currency = CurrencyField(_("currency of the running cost"))
    cost_run_year = YearField(_("year of the running cost"))
    fte_setup = NumberField(_("staff at set-up (full-time equivalents)"), null=True, blank=True)
    fte_run = NumberField(_("staff when running (full-time equivalents)"), null=True, blank=True)
    policy_programme = _one(terms.FundingProgramme, _("policy instrument addressed"))
    status_now = models.CharField(_("current status"), max_length=11, choices=Status, blank=True)

    PRACTICE_FACTS = [
        "practice_kind",
        "interreg_topic",
        "scope",
        "in_charge",
        "from_interreg",
        "interreg_project",
        "cost_setup_amount",
        "cost_setup_currency",
        "cost_setup_year",
        "cost_run_amount",
        "cost_run_currency",
        "cost_run_year",
        "fte_setup",
        "fte_run",
        "policy_programme",
        "status_now",
    ]

    class Meta:
        abstract = True

    def say_problems(self, problems):
        """Say what cannot be, each at its field."""
        for name in ("cost_setup_", "cost_run_"):
            money = (getattr(self, f"{name}{part}") for part in ("amount", "currency", "year"))
            check_money(problems, *money, prefix=name)
        for name in ("fte_setup", "fte_run"):
            if (value := getattr(self, name)) is not None and value < 0:
                problems.say(name, gettext("This cannot be less than zero."))
        if self.interreg_project and self.from_interreg is False:
            problems.say("from_interreg", gettext("A project is named, so the answer is yes."))
        self._check_status(problems)
        super().say_problems(problems)

    def _check_status(self, problems):
        """What the period tells and what the status tells is one thing."""
        over = self.period_end is not None and self.period_end < timezone.localdate()
        if self.status_now == Status.RUNNING and over:
            problems.say("status_now", gettext("Its end has passed, so it is not running any more."))
        if self.status_now == Status.ENDED and self.ongoing:
            problems.say("status_now", gettext("It is said to be still going on, so it has not ended."))
