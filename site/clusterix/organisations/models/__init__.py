"""Models of the organisations app, one family a file."""

from clusterix.organisations.models.check import ProfileCheck, ProfileState
from clusterix.organisations.models.figure import KeyFigure
from clusterix.organisations.models.invitation import Invitation
from clusterix.organisations.models.membership import Membership
from clusterix.organisations.models.organisation import OrganisationIndexPage, OrganisationPage
from clusterix.organisations.models.registration import Registration, RegistrationState
from clusterix.organisations.models.rows import (
    Accreditation,
    FormerName,
    LabelAward,
    ProviderReference,
    StatusPeriod,
)
from clusterix.organisations.models.user import User

__all__ = [
    "Accreditation",
    "FormerName",
    "Invitation",
    "KeyFigure",
    "LabelAward",
    "Membership",
    "OrganisationIndexPage",
    "OrganisationPage",
    "ProfileCheck",
    "ProfileState",
    "ProviderReference",
    "Registration",
    "RegistrationState",
    "StatusPeriod",
    "User",
]
