"""The list that a validator sees before publication (domain.md 2.6)."""

import pytest
from django.urls import reverse
from django.utils import translation

from clusterix.organisations.roles import OfficeRole
from clusterix.reviews import checklist
from clusterix.submissions.models import Funding
from clusterix.submissions.states import State
from clusterix.vocabularies.models import FundingProgramme
from tests.factories.organisations import office_user
from tests.factories.records import TYPES, draft_of
from tests.factories.reviews import in_review, review
from tests.factories.stories import author_of, bring_to, dossier_of, take

pytestmark = pytest.mark.django_db

OWN = {"story": 8, "practice": 10, "training": 8}


@pytest.fixture(autouse=True)
def in_english(db):
    """The list is read in the language it is written in."""
    with translation.override("en"):
        yield


def waiting(type_name="story", **fields):
    """The dossier of a record that waits for its validation."""
    return dossier_of(bring_to(draft_of(type_name, **fields), State.VALIDATION))


def about(dossier, words):
    [item] = [item for item in checklist.of(dossier) if words in item.label]
    return item


@pytest.mark.parametrize("type_name", TYPES)
def test_the_list_asks_what_the_type_has_fields_for(client, type_name):
    dossier = waiting(type_name)
    items = checklist.of(dossier)
    assert len(items) == OWN[type_name]
    assert about(dossier, "organisation agreed").met
    assert about(dossier, "both languages").met
    assert about(dossier, "advertising").met is None
    client.force_login(office_user(OfficeRole.VALIDATOR))
    page = client.get(reverse("records:desk", args=[dossier.number])).content.decode()
    assert "desk-checklist" in page


def test_a_practice_tells_of_policy_transfer_and_resources():
    dossier = waiting("practice", policy_link="Ipari stratégia")
    assert about(dossier, "public policy").told == "Ipari stratégia"
    assert about(dossier, "taken over").met
    assert about(dossier, "resources").told.startswith("Évi fél állás")
    assert not about(waiting("practice"), "public policy").met


def test_results_without_a_figure_are_none():
    assert about(waiting(), "tangible").met
    assert not about(waiting("training"), "tangible").met


@pytest.mark.parametrize("words", ["", "Társfinanszírozva"])
def test_the_co_financing_statement_exists_in_both_languages(words):
    programme = FundingProgramme.objects.create(
        code="ginop", label_hu="GINOP", label_en="EDIOP", statement_hu="Társfinanszírozva", statement_en=words
    )
    story = draft_of("story")
    draft = story.get_latest_revision_as_object()
    draft.publicly_funded, draft.funding = True, [Funding(programme=programme)]
    draft.save_revision(user=author_of(story))
    item = about(dossier_of(bring_to(story, State.VALIDATION)), "co-financing")
    assert item.met is (None if words else False)
    assert ("GINOP" in item.told) or ("EDIOP" in item.told)
    assert about(waiting(), "co-financing").met is None


@pytest.mark.parametrize("type_name", ["story", "training"])
def test_closed_reviews_are_counted_against_what_the_type_needs(type_name):
    record = draft_of(type_name)
    assignments = in_review(story=record)
    needed = 1 if type_name == "training" else 2
    for number, assignment in enumerate(assignments, 1):
        review(assignment)
        assert about(dossier_of(record), "closed").met is (number >= needed)


def test_only_who_may_validate_sees_the_list(client):
    dossier = waiting()
    address = reverse("records:desk", args=[dossier.number])
    for user in (dossier.record.owner, office_user(OfficeRole.OFFICE_EDITOR)):
        client.force_login(user)
        assert "desk-checklist" not in client.get(address).content.decode()
    validator = office_user(OfficeRole.VALIDATOR)
    client.force_login(validator)
    assert "desk-checklist" in client.get(address).content.decode()
    take(dossier.record.specific, "validate", user=validator)
    assert "desk-checklist" not in client.get(address).content.decode()
