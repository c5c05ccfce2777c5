"""The vocabularies as the office finds them: in groups, with the names under which the admin knows them."""

from django.utils.translation import gettext_lazy as _

from clusterix.vocabularies import models
from clusterix.vocabularies.lists import FILES

# "organisation-types" is both the name of the pages of a vocabulary in the admin and the end of their address.
NAMES = {model: name.replace("_", "-") for name, model in FILES.items()}

GROUPS = (
    (
        _("What a record tells"),
        (models.Theme, models.Objective, models.Activity, models.AccessRoute, models.ClusterRole, models.CanvasCell),
    ),
    (
        _("Results and evidence"),
        (models.Indicator, models.Unit, models.Criterion, models.EvidenceType, models.ReadinessLevel),
    ),
    (_("Places and markets"), (models.Region, models.Market)),
    (
        _("Economy, strategies and support"),
        (
            models.Sector,
            models.Ecosystem,
            models.EmergingIndustry,
            models.NaceSection,
            models.S3Priority,
            models.InterregTopic,
            models.FundingProgramme,
        ),
    ),
    (
        _("Policy and reporting"),
        (
            models.PolicyDimension,
            models.GovernanceLevel,
            models.Audience,
            models.SubmissionRound,
            models.MonitoringPeriod,
        ),
    ),
    (
        _("Organisations and partners"),
        (
            models.OrganisationType,
            models.NationalStatus,
            models.ClusterLabel,
            models.LifePhase,
            models.PartnerRole,
        ),
    ),
    (_("Good practices"), (models.PracticeKind, models.Applicability)),
    (
        _("Training"),
        (
            models.Competence,
            models.TrainingLevel,
            models.ServiceCategory,
            models.ServiceForm,
            models.DeliveryMode,
            models.Schedule,
            models.TargetGroup,
            models.OpenTo,
            models.VoucherType,
            models.Language,
            models.IscedField,
        ),
    ),
)
