"""Somebody can be asked about a record: at the organisation's own mailbox, or by name (docs/adr/0010)."""

import pytest

from clusterix.submissions.completeness import missing
from tests.factories.organisations import OrganisationFactory
from tests.factories.records import TYPES
from tests.factories.stories import StoryFactory

pytestmark = pytest.mark.django_db

MAILBOX = "iroda@profil.example"


@pytest.mark.parametrize(
    ("address", "person", "fields"),
    [
        (MAILBOX, "", []),
        ("Iroda@Profil.example", "", []),
        (MAILBOX, "Kitalált Kata", []),
        ("kata@masutt.example", "Kitalált Kata", []),
        ("kata@masutt.example", "", ["contact_person"]),
        ("kata@masutt.example", "  ", ["contact_person"]),
        ("", "Kitalált Kata", ["contact_email"]),
        ("", "", ["contact_email"]),
    ],
)
@pytest.mark.parametrize("name", ["story", "practice"])
def test_an_address_of_somebody_comes_with_a_name(name, address, person, fields):
    organisation = OrganisationFactory(email=MAILBOX)
    record = TYPES[name].make(organisation=organisation, contact_email=address, contact_person=person)
    assert [item.field for item in missing(record)] == fields


def test_without_a_mailbox_in_the_profile_the_person_is_named():
    story = StoryFactory(organisation=OrganisationFactory(email=""), contact_person="")
    assert [item.field for item in missing(story)] == ["contact_person"]


@pytest.mark.parametrize(
    "fields", [{"story_kind": "short"}, {"sample_source": "Nyilvános forrás", "sample_year": 2019}]
)
def test_where_no_address_is_asked_for_no_person_is(fields):
    story = StoryFactory(contact_email="kata@masutt.example", contact_person="", **fields)
    assert missing(story) == []
