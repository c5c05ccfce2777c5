"""Coded terms with labels in both languages: what is compared, filtered and counted."""

from clusterix.vocabularies.models.base import Term, TermQuerySet
from clusterix.vocabularies.models.economy import (
    Ecosystem,
    EmergingIndustry,
    FundingProgramme,
    InterregTopic,
    NaceSection,
    S3Priority,
    Sector,
)
from clusterix.vocabularies.models.matrix import AccessRoute, Activity, MatrixIntensity, Objective, Theme
from clusterix.vocabularies.models.organisations import (
    ClusterLabel,
    ClusterRole,
    LifePhase,
    NationalStatus,
    OrganisationType,
    PartnerRole,
)
from clusterix.vocabularies.models.places import Market, Region
from clusterix.vocabularies.models.policy import (
    Audience,
    CanvasCell,
    GovernanceLevel,
    MonitoringPeriod,
    PolicyDimension,
    SubmissionRound,
)
from clusterix.vocabularies.models.practice import Applicability, PracticeKind
from clusterix.vocabularies.models.proof import Criterion, EvidenceType, Indicator, ReadinessLevel, Unit
from clusterix.vocabularies.models.training import (
    Competence,
    DeliveryMode,
    IscedField,
    Language,
    OpenTo,
    Schedule,
    ServiceCategory,
    ServiceForm,
    TargetGroup,
    TrainingLevel,
    VoucherType,
)

__all__ = [
    "AccessRoute",
    "Activity",
    "Applicability",
    "Audience",
    "CanvasCell",
    "ClusterLabel",
    "ClusterRole",
    "Competence",
    "Criterion",
    "DeliveryMode",
    "Ecosystem",
    "EmergingIndustry",
    "EvidenceType",
    "FundingProgramme",
    "GovernanceLevel",
    "Indicator",
    "InterregTopic",
    "IscedField",
    "Language",
    "LifePhase",
    "Market",
    "MatrixIntensity",
    "MonitoringPeriod",
    "NaceSection",
    "NationalStatus",
    "Objective",
    "OpenTo",
    "OrganisationType",
    "PartnerRole",
    "PolicyDimension",
    "PracticeKind",
    "ReadinessLevel",
    "Region",
    "S3Priority",
    "Schedule",
    "Sector",
    "ServiceCategory",
    "ServiceForm",
    "SubmissionRound",
    "TargetGroup",
    "Term",
    "TermQuerySet",
    "Theme",
    "TrainingLevel",
    "Unit",
    "VoucherType",
]
