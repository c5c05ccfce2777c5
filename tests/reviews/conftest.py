"""A record at the door of peer review, and one that two peers are reading."""

import pytest

from clusterix.organisations.roles import OfficeRole
from tests.factories.organisations import office_user
from tests.factories.reviews import in_review, ready_for_review


@pytest.fixture
def office(db):
    """An office editor."""
    return office_user(OfficeRole.OFFICE_EDITOR, email="iroda@example.org")


@pytest.fixture
def ready(db):
    """A dossier in the formal check."""
    return ready_for_review()


@pytest.fixture
def asked(office):
    """Two assignments of one record: a reviewer of the same region, and one of another."""
    return in_review(user=office)
