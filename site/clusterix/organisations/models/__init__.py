"""Models of the organisations app, one family a file."""

from clusterix.organisations.models.membership import Membership
from clusterix.organisations.models.organisation import OrganisationIndexPage, OrganisationPage
from clusterix.organisations.models.user import User

__all__ = ["Membership", "OrganisationIndexPage", "OrganisationPage", "User"]
