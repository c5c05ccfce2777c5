"""Coded terms. Made once for each code, so tests may ask for the same one again and again."""

import factory

from clusterix.vocabularies import models


class TermFactory(factory.django.DjangoModelFactory):
    """A term of some vocabulary; the labels tell the code."""

    class Meta:
        abstract = True
        django_get_or_create = ("code",)

    label_hu = factory.LazyAttribute(lambda term: f"{term.code} magyarul")
    label_en = factory.LazyAttribute(lambda term: f"{term.code} in English")


class ThemeFactory(TermFactory):
    class Meta:
        model = models.Theme

    code = factory.Sequence(lambda n: f"theme-{n}")


class ObjectiveFactory(TermFactory):
    class Meta:
        model = models.Objective

    code = factory.Sequence(lambda n: f"obj-{n % 8 + 1:02}")
    order = factory.LazyAttribute(lambda term: int(term.code[-2:]))


class ActivityFactory(TermFactory):
    class Meta:
        model = models.Activity

    code = factory.Sequence(lambda n: f"act-{n % 11 + 1:02}")
    order = factory.LazyAttribute(lambda term: int(term.code[-2:]))


class AccessRouteFactory(TermFactory):
    class Meta:
        model = models.AccessRoute

    code = factory.Sequence(lambda n: f"route-{n}")


class RegionFactory(TermFactory):
    class Meta:
        model = models.Region

    code = factory.Sequence(lambda n: f"HU9{n}")


class MarketFactory(TermFactory):
    class Meta:
        model = models.Market

    code = factory.Sequence(lambda n: f"market-{n}")


class OrganisationTypeFactory(TermFactory):
    class Meta:
        model = models.OrganisationType

    code = factory.Sequence(lambda n: f"type-{n}")


class NationalStatusFactory(TermFactory):
    class Meta:
        model = models.NationalStatus

    code = factory.Sequence(lambda n: f"status-{n}")


class LifePhaseFactory(TermFactory):
    class Meta:
        model = models.LifePhase

    code = factory.Sequence(lambda n: f"phase-{n}")


class ClusterLabelFactory(TermFactory):
    class Meta:
        model = models.ClusterLabel

    code = factory.Sequence(lambda n: f"label-{n}")


class PartnerRoleFactory(TermFactory):
    class Meta:
        model = models.PartnerRole

    code = factory.Sequence(lambda n: f"role-{n}")


class ClusterRoleFactory(TermFactory):
    class Meta:
        model = models.ClusterRole

    code = factory.Sequence(lambda n: f"cluster-role-{n}")


class EcosystemFactory(TermFactory):
    class Meta:
        model = models.Ecosystem

    code = factory.Sequence(lambda n: f"ecosystem-{n}")


class EmergingIndustryFactory(TermFactory):
    class Meta:
        model = models.EmergingIndustry

    code = factory.Sequence(lambda n: f"industry-{n}")


class NaceSectionFactory(TermFactory):
    class Meta:
        model = models.NaceSection

    code = factory.Sequence(lambda n: f"nace-{n}")
    version = "TEÁOR'08 / NACE Rev. 2"


class SectorFactory(TermFactory):
    class Meta:
        model = models.Sector

    code = factory.Sequence(lambda n: f"sector-{n}")


class S3PriorityFactory(TermFactory):
    class Meta:
        model = models.S3Priority

    code = factory.Sequence(lambda n: f"s3-{n}")


class InterregTopicFactory(TermFactory):
    class Meta:
        model = models.InterregTopic

    code = factory.Sequence(lambda n: f"topic-{n}")


class FundingProgrammeFactory(TermFactory):
    class Meta:
        model = models.FundingProgramme

    code = factory.Sequence(lambda n: f"programme-{n}")
    fund_hu = "Európai Regionális Fejlesztési Alap"
    fund_en = "European Regional Development Fund"
    statement_hu = "Az Európai Unió társfinanszírozásával"
    statement_en = "Co-funded by the European Union"


class PolicyDimensionFactory(TermFactory):
    class Meta:
        model = models.PolicyDimension

    code = factory.Sequence(lambda n: f"dimension-{n}")


class GovernanceLevelFactory(TermFactory):
    class Meta:
        model = models.GovernanceLevel

    code = factory.Sequence(lambda n: f"level-{n}")


class AudienceFactory(TermFactory):
    class Meta:
        model = models.Audience

    code = factory.Sequence(lambda n: f"audience-{n}")


class CanvasCellFactory(TermFactory):
    class Meta:
        model = models.CanvasCell

    code = factory.Sequence(lambda n: f"cell-{n}")


class SubmissionRoundFactory(TermFactory):
    class Meta:
        model = models.SubmissionRound

    code = factory.Sequence(lambda n: f"round-{n}")


class MonitoringPeriodFactory(TermFactory):
    class Meta:
        model = models.MonitoringPeriod

    code = factory.Sequence(lambda n: f"period-{n}")


class CriterionFactory(TermFactory):
    class Meta:
        model = models.Criterion

    code = factory.Sequence(lambda n: f"criterion-{n}")


class IndicatorFactory(TermFactory):
    class Meta:
        model = models.Indicator

    code = factory.Sequence(lambda n: f"ind-{n}")
    group = "A"
    kind = "result"
    unit_hu = "fő"
    unit_en = "persons"


class UnitFactory(TermFactory):
    class Meta:
        model = models.Unit

    code = "eur"
    label_hu = "EUR"
    label_en = "EUR"


class EvidenceTypeFactory(TermFactory):
    class Meta:
        model = models.EvidenceType

    code = "report"


class ReadinessLevelFactory(TermFactory):
    class Meta:
        model = models.ReadinessLevel

    code = factory.Sequence(lambda n: f"trl-{n % 9 + 1}")
    order = factory.LazyAttribute(lambda term: int(term.code.rpartition("-")[2]))


class PracticeKindFactory(TermFactory):
    class Meta:
        model = models.PracticeKind

    code = factory.Sequence(lambda n: f"practice-{n}")


class ApplicabilityFactory(TermFactory):
    class Meta:
        model = models.Applicability

    code = factory.Sequence(lambda n: f"applicability-{n}")


class CompetenceFactory(TermFactory):
    class Meta:
        model = models.Competence

    code = factory.Sequence(lambda n: f"competence-{n}")


class TrainingLevelFactory(TermFactory):
    class Meta:
        model = models.TrainingLevel

    code = factory.Sequence(lambda n: f"level-{n}")


class ServiceCategoryFactory(TermFactory):
    class Meta:
        model = models.ServiceCategory

    code = factory.Sequence(lambda n: f"category-{n}")


class ServiceFormFactory(TermFactory):
    class Meta:
        model = models.ServiceForm

    code = factory.Sequence(lambda n: f"form-{n}")


class DeliveryModeFactory(TermFactory):
    class Meta:
        model = models.DeliveryMode

    code = factory.Sequence(lambda n: f"mode-{n}")


class ScheduleFactory(TermFactory):
    class Meta:
        model = models.Schedule

    code = factory.Sequence(lambda n: f"schedule-{n}")


class OpenToFactory(TermFactory):
    class Meta:
        model = models.OpenTo

    code = factory.Sequence(lambda n: f"open-{n}")


class VoucherTypeFactory(TermFactory):
    class Meta:
        model = models.VoucherType

    code = factory.Sequence(lambda n: f"voucher-{n}")


class TargetGroupFactory(TermFactory):
    class Meta:
        model = models.TargetGroup

    code = factory.Sequence(lambda n: f"group-{n}")


class LanguageFactory(TermFactory):
    class Meta:
        model = models.Language

    code = factory.Sequence(lambda n: f"language-{n}")


class IscedFieldFactory(TermFactory):
    class Meta:
        model = models.IscedField

    code = factory.Sequence(lambda n: f"isced-{n}")


def county(code="HU321"):
    """A Hungarian county with the regions above it: HU321 is part of HU32, HU3 and HU."""
    parent = None
    for length in range(2, len(code) + 1):
        parent = RegionFactory(code=code[:length], level=length - 2, parent=parent)
    return parent
