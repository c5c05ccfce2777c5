"""The shipped lists: one CSV file in `data/` for each vocabulary."""

import csv
from pathlib import Path

from clusterix.vocabularies import models

DATA = Path(__file__).parent / "data"
# In the order of loading: what others name stands before them.
FILES = {
    "themes": models.Theme,
    "access_routes": models.AccessRoute,
    "objectives": models.Objective,
    "activities": models.Activity,
    "regions": models.Region,
    "markets": models.Market,
    "organisation_types": models.OrganisationType,
    "national_statuses": models.NationalStatus,
    "life_phases": models.LifePhase,
    "cluster_labels": models.ClusterLabel,
    "partner_roles": models.PartnerRole,
    "cluster_roles": models.ClusterRole,
    "ecosystems": models.Ecosystem,
    "emerging_industries": models.EmergingIndustry,
    "nace_sections": models.NaceSection,
    "sectors": models.Sector,
    "s3_priorities": models.S3Priority,
    "interreg_topics": models.InterregTopic,
    "funding_programmes": models.FundingProgramme,
    "policy_dimensions": models.PolicyDimension,
    "governance_levels": models.GovernanceLevel,
    "audiences": models.Audience,
    "canvas_cells": models.CanvasCell,
    "submission_rounds": models.SubmissionRound,
    "monitoring_periods": models.MonitoringPeriod,
    "evidence_types": models.EvidenceType,
    "readiness_levels": models.ReadinessLevel,
    "criteria": models.Criterion,
    "units": models.Unit,
    "indicators": models.Indicator,
    "practice_kinds": models.PracticeKind,
    "applicabilities": models.Applicability,
    "competences": models.Competence,
    "training_levels": models.TrainingLevel,
    "service_categories": models.ServiceCategory,
    "service_forms": models.ServiceForm,
    "delivery_modes": models.DeliveryMode,
    "schedules": models.Schedule,
    "open_to": models.OpenTo,
    "voucher_types": models.VoucherType,
    "target_groups": models.TargetGroup,
    "languages": models.Language,
    "isced_fields": models.IscedField,
}
MATRIX = "matrix_2010"


def rows_of(name: str, folder: Path = DATA) -> list[dict]:
    """The rows of a shipped list."""
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
