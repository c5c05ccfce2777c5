"""People and organisations for the tests of this folder."""

import pytest
from django.test import Client

from clusterix.organisations.rights import sync
from clusterix.organisations.roles import MemberRole, OfficeRole
from tests.factories.organisations import OrganisationFactory, UserFactory, member_of, office_user


@pytest.fixture
def roles(db):
    sync()


@pytest.fixture
def organisation(roles):
    return OrganisationFactory(title="Kitalált Klaszter")


@pytest.fixture
def other(roles):
    return OrganisationFactory(title="Másik Szövetség")


@pytest.fixture
def administrator(organisation):
    return member_of(organisation, MemberRole.ORGANISATION_ADMIN)


@pytest.fixture
def author(organisation):
    return member_of(organisation)


@pytest.fixture
def office(roles):
    return office_user(OfficeRole.OFFICE_EDITOR)


@pytest.fixture
def superuser(db):
    return UserFactory(is_superuser=True)


@pytest.fixture
def signed_in():
    """Give a function that opens a client for a person."""

    def open_client(user):
        client = Client()
        client.force_login(user)
        return client

    return open_client


def words(response):
    """What a person is told: messages of this answer, or its text."""
    told = [str(message) for message in response.context["messages"]] if response.context else []
    return " ".join(told) or response.content.decode()
