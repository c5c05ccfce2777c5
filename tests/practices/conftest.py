"""A good practice with the people around it."""

import pytest

from clusterix.organisations.rights import sync
from clusterix.organisations.roles import OfficeRole
from tests.factories.organisations import OrganisationFactory, UserFactory, member_of, office_user
from tests.factories.practices import PracticeFactory


@pytest.fixture
def organisation(db):
    sync()
    return OrganisationFactory(title="Kitalált Klaszter")


@pytest.fixture
def practice(organisation):
    return PracticeFactory(organisation=organisation)


@pytest.fixture
def people(organisation):
    """One of each kind by name."""
    return {
        "author": member_of(organisation),
        "stranger": member_of(OrganisationFactory(title="Másik Klaszter")),
        "superuser": UserFactory(is_superuser=True),
        "nobody": UserFactory(),
        **{str(role): office_user(role) for role in OfficeRole},
    }
