"""What every record may tell besides its story: for whom, in which branch, towards which goal (domain.md 0.6)."""

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.fields import RichTextField

from clusterix.submissions.fields import NumberField
from clusterix.submissions.models.checking import YearField, check_money, check_order
from clusterix.submissions.models.funding import CurrencyField
from clusterix.submissions.models.video import FilmedPage
from clusterix.vocabularies import models as terms

PROSE = ["bold", "italic", "ul", "ol", "link"]


def _one(model, name, **options):
    return models.ForeignKey(
        model, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=name, **options
    )


def _many(model, name):
    return ParentalManyToManyField(model, blank=True, related_name="+", verbose_name=name)


class Licence(models.TextChoices):
    """Under what terms the text of a record may be reused (domain.md 7.5)."""

    CC_BY = "cc-by-4.0", _("CC BY 4.0")
    CC_BY_SA = "cc-by-sa-4.0", _("CC BY-SA 4.0")
    CC0 = "cc0", _("CC0 1.0")


class ClassifiedPage(FilmedPage):
    """Mixin of the facts and texts that all kinds of record share beyond the skeleton (R02–R05, R09, R10, R15, R20)."""

    # No column limits a text: how long it may be says the field table, which the office changes.
    plain_summary = models.TextField(_("plain-language summary"), blank=True)
    policy_message = models.TextField(_("policy message"), blank=True)
    strategic_goal = models.CharField(_("own strategic goal it serves"), blank=True)
    s3_reason = models.CharField(_("how it relates to smart specialisation"), blank=True)
    worked = RichTextField(_("what worked"), features=PROSE, blank=True)
    did_not_work = RichTextField(_("what did not work"), features=PROSE, blank=True)
    differently = RichTextField(_("what we would do differently"), features=PROSE, blank=True)
    quote_text = models.TextField(_("quotation"), blank=True)
    quote_role = models.CharField(_("position of the person quoted"), blank=True)

    quote_name = models.CharField(_("name of the person quoted"), blank=True)
    policy_dimensions = _many(terms.PolicyDimension, _("policy dimensions addressed"))
    criteria = _many(terms.Criterion, _("excellence or accreditation criteria it gives evidence for"))
    submission_round = _one(terms.SubmissionRound, _("submission round"))
    monitoring_period = _one(terms.MonitoringPeriod, _("monitoring period"))
    governance_levels = _many(terms.GovernanceLevel, _("levels of governance"))
    audiences = _many(terms.Audience, _("audiences"))
    markets = _many(terms.Market, _("target markets"))
    cluster_role_kind = _one(terms.ClusterRole, _("role of the cluster"))
    access_routes = _many(terms.AccessRoute, _("what internationalisation opened"))
    ecosystems = _many(terms.Ecosystem, _("industrial ecosystems"))
    sectors = _many(terms.Sector, _("sectors"))
    emerging_industries = _many(terms.EmergingIndustry, _("emerging industries"))
    nace_section = _one(terms.NaceSection, _("NACE section"))
    s3_priorities = _many(terms.S3Priority, _("S3 priorities"))
    trl_start = _one(terms.ReadinessLevel, _("technology readiness at the start"))
    trl_end = _one(terms.ReadinessLevel, _("technology readiness at the end"))
    influenced_amount = NumberField(_("public funds influenced"), null=True, blank=True)
    influenced_currency = CurrencyField(_("currency of public funds influenced"))
    influenced_year = YearField(_("year of public funds influenced"))
    publicly_funded = models.BooleanField(_("supported with public money"), null=True, blank=True)
    licence = models.CharField(_("licence"), max_length=12, choices=Licence, default=Licence.CC_BY)
    contact_person = models.CharField(_("contact person"), blank=True)
    contact_email = models.EmailField(
        _("contact address"), blank=True, help_text=_("A role mailbox is best. It is not published.")
    )

    SHARED_PROSE = ["worked", "did_not_work", "differently"]
    SHARED_TEXTS = [
        "plain_summary",
        "policy_message",
        "strategic_goal",
        "s3_reason",
        *SHARED_PROSE,
        "quote_text",
        "quote_role",
        *FilmedPage.VIDEO_TEXTS,
    ]
    SHARED_FACTS = [
        "quote_name",
        "policy_dimensions",
        "criteria",
        "submission_round",
        "monitoring_period",
        "governance_levels",
        "audiences",
        "markets",
        "cluster_role_kind",
        "access_routes",
        "ecosystems",
        "sectors",
        "emerging_industries",
        "nace_section",
        "s3_priorities",
        "trl_start",
        "trl_end",
        "influenced_amount",
        "influenced_currency",
        "influenced_year",
        "publicly_funded",
        "licence",
        "contact_person",
        "contact_email",
        *FilmedPage.VIDEO_FACTS,
    ]
    # Never shown to the public, nor told to the search.
    PRIVATE_FACTS = ["contact_person", "contact_email", "persons"]

    class Meta:
        abstract = True

    def say_problems(self, problems):
        """Say what cannot be; content types add their own and call this one."""
        start, end = self.trl_start, self.trl_end
        words = gettext("A technology does not become less ready: this level is below the one at the start.")
        check_order(problems, start and start.order, end and end.order, "trl_end", words)
        check_money(
            problems, self.influenced_amount, self.influenced_currency, self.influenced_year, prefix="influenced_"
        )
        super().say_problems(problems)
