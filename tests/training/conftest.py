"""A training with the people around it."""

import pytest

from clusterix.organisations.rights import sync
from clusterix.organisations.roles import MemberRole, OfficeRole
from tests.factories.organisations import OrganisationFactory, UserFactory, member_of, office_user
from tests.factories.training import CourseFactory


@pytest.fixture
def organisation(db):
    sync()
    return OrganisationFactory(title="Kitalált Képző")


@pytest.fixture
def course(organisation):
    return CourseFactory(organisation=organisation)


@pytest.fixture
def people(organisation):
    """One of each kind by name."""
    return {
        "author": member_of(organisation),
        "administrator": member_of(organisation, MemberRole.ORGANISATION_ADMIN),
        "stranger": member_of(OrganisationFactory(title="Másik Képző")),
        "superuser": UserFactory(is_superuser=True),
        "nobody": UserFactory(),
        **{str(role): office_user(role) for role in OfficeRole},
    }
