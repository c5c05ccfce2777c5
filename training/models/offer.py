"""The facts of an offer: what it is, how it runs, what it costs, who may come (domain.md 5.2)."""

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField

from clusterix.submissions.fields import NumberField
from clusterix.submissions.models.checking import check_order
from clusterix.submissions.models.funding import CurrencyField
from clusterix.vocabularies import models as terms


def _one(model, name):
    return models.ForeignKey(model, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=name)


def _many(model, name):
    return ParentalManyToManyField(model, blank=True, related_name="+", verbose_name=name)


def _number(name):
    return models.PositiveSmallIntegerField(name, null=True, blank=True)


class DurationUnit(models.TextChoices):
    """What a duration is counted in; the values are the letters of ISO 8601."""

    HOURS = "H", _("hours")
    DAYS = "D", _("days")
    WEEKS = "W", _("weeks")
    MONTHS = "M", _("months")


class Vat(models.TextChoices):
    """How value added tax stands to the fee."""

    INCLUDED = "included", _("VAT is included")
    ADDED = "added", _("VAT is added")
    EXEMPT = "exempt", _("free of VAT")


class Voucher(models.TextChoices):
    """Whether a voucher pays for it (R59)."""

    ACCEPTED = "accepted", _("accepted")
    PENDING = "pending", _("pending")
    NO = "no", _("not accepted")


class OfferedPage(models.Model):
    """Mixin of the facts of a course; each may be missing in a draft."""

    code = models.CharField(_("provider's own code"), max_length=40, blank=True)
    service_form = _one(terms.ServiceForm, _("form of service"))
    level = _one(terms.TrainingLevel, _("level"))
    service_category = _one(terms.ServiceCategory, _("service category"))
    competences = _many(terms.Competence, _("competences of cluster management"))
    isced_field = _one(terms.IscedField, _("field of education (ISCED-F 2013)"))
    prepares_for = _many(terms.ClusterLabel, _("prepares for the label"))
    target_groups = _many(terms.TargetGroup, _("target groups"))

    languages = _many(terms.Language, _("languages of instruction"))
    delivery_modes = _many(terms.DeliveryMode, _("modes of delivery"))
    schedule = _one(terms.Schedule, _("schedule"))
    contact_hours = NumberField(_("contact hours"), null=True, blank=True)
    individual_hours = NumberField(_("hours of individual work"), null=True, blank=True)
    duration = NumberField(_("duration"), null=True, blank=True)
    duration_unit = models.CharField(_("counted in"), max_length=1, choices=DurationUnit, blank=True)
    credit = NumberField(_("credit points"), null=True, blank=True)
    credit_system = models.CharField(
        _("credit system"), max_length=40, blank=True, help_text=_("For example ECTS or ECVET.")
    )

    price = NumberField(_("fee"), null=True, blank=True, help_text=_("0 means that it is free of charge."))
    currency = CurrencyField(_("currency"))
    vat = models.CharField(_("value added tax"), max_length=8, choices=Vat, blank=True)
    voucher = models.CharField(_("knowledge voucher"), max_length=8, choices=Voucher, blank=True)
    voucher_type = _one(terms.VoucherType, _("type of voucher"))
    voucher_max = NumberField(_("voucher covers at most"), null=True, blank=True)
    voucher_currency = CurrencyField(_("currency of the voucher"))
    open_to = _one(terms.OpenTo, _("open to"))
    open_regions = _many(terms.Region, _("regions admitted"))
    min_participants = _number(_("least number of participants"))
    max_participants = _number(_("largest number of participants"))
    web_page = models.URLField(_("web page of the course"), blank=True)
    based_on_practice = models.ForeignKey(
        "submissions.SubmissionPage",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("built on the good practice"),
    )

    OFFER_FACTS = [
        "code",
        "service_form",
        "level",
        "service_category",
        "competences",
        "isced_field",
        "prepares_for",
        "target_groups",
        "languages",
        "delivery_modes",
        "schedule",
        "contact_hours",
        "individual_hours",
        "duration",
        "duration_unit",
        "credit",
        "credit_system",
        "price",
        "currency",
        "vat",
        "voucher",
        "voucher_type",
        "voucher_max",
        "voucher_currency",
        "open_to",
        "open_regions",
        "min_participants",
        "max_participants",
        "web_page",
        "based_on_practice",
    ]

    class Meta:
        abstract = True

    def say_problems(self, problems):
        """Say what cannot be. What depends on lists of terms is asked by the form (`training.forms`)."""
        for name in ("contact_hours", "individual_hours", "duration", "credit"):
            if (value := getattr(self, name)) is not None and value < 0:
                problems.say(name, gettext("This cannot be less than zero."))
        _check_pair(problems, self, "duration", "duration_unit", gettext("Please say what the duration is counted in."))
        _check_pair(problems, self, "credit", "credit_system", gettext("Please name the credit system."))
        check_fee(problems, self.price, self.currency, "price", "currency")
        check_fee(problems, self.voucher_max, self.voucher_currency, "voucher_max", "voucher_currency")
        if self.voucher == Voucher.NO and (self.voucher_max is not None or self.voucher_type_id):
            problems.say("voucher", gettext("Type or limit of a voucher are given, so it is accepted or pending."))
        words = gettext("The largest number of participants is below the least one.")
        check_order(problems, self.min_participants, self.max_participants, "max_participants", words)
        if self.max_participants == 0:
            problems.say("max_participants", gettext("At least one person has to be able to come."))
        super().say_problems(problems)

    @property
    def iso_duration(self):
        """The duration for machines (ISO 8601), empty where it is not known."""
        if self.duration is None or not self.duration_unit:
            return ""
        time = "T" if self.duration_unit == DurationUnit.HOURS else ""
        return f"P{time}{self.duration.normalize():f}{self.duration_unit}"

    @property
    def is_free(self):
        """Whether it costs nothing; None where the fee is not known."""
        return None if self.price is None else self.price == 0


def check_fee(problems, amount, currency, amount_field, currency_field):
    """A fee is never less than nothing and has a currency, unless it is free of charge."""
    if amount is not None and amount < 0:
        problems.say(amount_field, gettext("An amount cannot be less than nothing."))
    if amount and not currency:
        problems.say(currency_field, gettext("Please choose the currency of the amount."))
    if amount is None and currency:
        problems.say(amount_field, gettext("Please give the amount, or leave the currency empty."))


def _check_pair(problems, page, number, word, message):
    amount, words = getattr(page, number), getattr(page, word)
    if amount is not None and not words:
        problems.say(word, message)
    if amount is None and words:
        problems.say(number, gettext("Please give the number, or leave the field beside it empty."))
