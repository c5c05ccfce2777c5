"""What an organisation tells about itself besides its name (domain.md 4.9–4.12, 5.5; R103, R104, R116, R119)."""

import re

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField

from clusterix.organisations.models.checking import Problems, YearField, check_not_future, check_order
from clusterix.vocabularies import models as terms

# Of adult education providers, by the act of 2013: a notification (B) or a licence (E), the year and a number.
REGISTRATION_NUMBER = re.compile(r"[BE]/\d{4}/\d{1,6}")
TEXT_LENGTH = 1000

_phone = RegexValidator(
    r"^\+?[\d ()/-]{6,}$", _("Please write the number with digits, spaces and a + in front, such as +36 52 123 456.")
)
_tax_number = RegexValidator(r"^\d{8}-\d-\d{2}$", _("Please write the tax number as 12345678-1-42."))


def _one(model, name, **options):
    return models.ForeignKey(
        model, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=name, **options
    )


def _many(model, name, **options):
    return ParentalManyToManyField(model, blank=True, related_name="+", verbose_name=name, **options)


class Answer(models.TextChoices):
    """An answer to a question; empty where nobody has said."""

    YES = "yes", _("yes")
    NO = "no", _("no")


class ProviderLevel(models.TextChoices):
    """How far the offer of a training provider reaches."""

    REGIONAL = "regional", _("regional")
    NATIONAL = "national", _("national")
    EUROPEAN = "european", _("European")


class ProfilePage(models.Model):
    """Mixin with the texts and facts of a profile; rows stand in `rows.py`, figures in `figure.py`."""

    short_name = models.CharField(_("short name"), max_length=60, blank=True)
    specialisation = models.TextField(
        _("specialisation"),
        max_length=TEXT_LENGTH,
        blank=True,
        help_text=_("What the organisation is especially good at, and for whom. At most 1,000 characters."),
    )
    entrepreneurship = models.TextField(
        _("support of entrepreneurship"),
        max_length=TEXT_LENGTH,
        blank=True,
        help_text=_("How new and growing companies are helped in its surroundings. At most 1,000 characters."),
    )

    legal_name = models.CharField(_("legal name"), max_length=255, blank=True)
    address = models.CharField(_("postal address"), max_length=255, blank=True)
    phone = models.CharField(_("phone"), max_length=40, blank=True, validators=[_phone])
    website_en = models.URLField(_("website in English"), blank=True)
    eccp_url = models.URLField(_("profile on the European Cluster Collaboration Platform"), blank=True)
    ecosystems = _many(terms.Ecosystem, _("industrial ecosystems"))
    sectors = _many(terms.Sector, _("sectors"))
    emerging_industries = _many(terms.EmergingIndustry, _("emerging industries"))
    nace_section = _one(terms.NaceSection, _("NACE section"))
    markets = _many(terms.Market, _("target markets"))
    founded_year = YearField(_("founded in"))
    cmo_name = models.CharField(_("cluster management organisation"), max_length=255, blank=True)
    life_phase = _one(terms.LifePhase, _("phase of development"))
    strategy = models.CharField(_("has an internationalisation strategy"), max_length=3, choices=Answer, blank=True)
    strategy_year = YearField(_("year of the internationalisation strategy"))
    adult_education = models.CharField(
        _("notified or licensed in Hungary under the Adult Education Act"),
        max_length=3,
        choices=Answer,
        blank=True,
        help_text=_("Providers in Hungary answer this. Yes asks for the registration number."),
    )
    registration_number = models.CharField(
        _("adult education registration number"),
        max_length=20,
        blank=True,
        help_text=_("Of Hungarian providers under the Adult Education Act, such as B/2020/000123 or E/2020/000123."),
    )
    tax_number = models.CharField(
        _("tax number"), max_length=20, blank=True, validators=[_tax_number], help_text=_("It is not published.")
    )
    provider_level = models.CharField(_("level"), max_length=8, choices=ProviderLevel, blank=True)
    competences = _many(terms.Competence, _("competence areas"))
    languages = _many(terms.Language, _("languages"))
    regions_served = _many(terms.Region, _("regions served"))

    PROFILE_TEXTS = ["short_name", "specialisation", "entrepreneurship"]
    PROFILE_FACTS = [
        "legal_name",
        "address",
        "phone",
        "website_en",
        "eccp_url",
        "ecosystems",
        "sectors",
        "emerging_industries",
        "nace_section",
        "markets",
        "founded_year",
        "cmo_name",
        "life_phase",
        "strategy",
        "strategy_year",
        "adult_education",
        "registration_number",
        "tax_number",
        "provider_level",
        "competences",
        "languages",
        "regions_served",
        "former_names",
        "statuses",
        "labels",
        "references",
        "accreditations",
    ]
    # Never shown to the public, nor told to the search.
    PRIVATE_FACTS = ["tax_number"]

    class Meta:
        abstract = True

    def clean(self):
        """Say what cannot be; what is merely missing does not matter while the profile is written."""
        super().clean()
        self.registration_number = "".join(self.registration_number.split()).upper()
        problems = Problems()
        check_not_future(problems, self.founded_year, "founded_year")
        check_not_future(problems, self.strategy_year, "strategy_year")
        self._check_strategy(problems)
        number = self.registration_number
        if number and not REGISTRATION_NUMBER.fullmatch(number):
            problems.say("registration_number", gettext("Please write it as B/2020/000123 or E/2020/000123."))
        if number and self.adult_education == Answer.NO:
            problems.say("adult_education", gettext("A registration number is given, so the answer is yes."))
        problems.raise_any()

    def _check_strategy(self, problems):
        words = gettext("This year is before the organisation was founded.")
        check_order(problems, self.founded_year, self.strategy_year, "strategy_year", words)
        if self.strategy_year and self.strategy != Answer.YES:
            problems.say("strategy", gettext("You gave a year: please choose yes, or leave the year empty."))
