"""Records that are near to one, and why."""

import pytest
from django.utils.translation import override

from clusterix.catalogue.neighbours import in_words
from clusterix.submissions.models import RelatedRecord
from clusterix.submissions.rendering import view_of
from tests.catalogue.reading import entry_of
from tests.factories.organisations import OrganisationFactory
from tests.factories.stories import StoryFactory, let_through, published_stories, take
from tests.factories.training import CourseFactory
from tests.factories.vocabularies import CompetenceFactory, CriterionFactory

pytestmark = pytest.mark.django_db


def near(story):
    return {
        group.heading: [(one.card.title, one.reason) for one in group.members]
        for group in view_of(story, None).neighbours
    }


def story(title, cells, themes, **fields):
    return published_stories(1, title=title, cells=cells, themes=themes, **fields)[0]


def test_the_nearest_come_first_each_with_its_reason():
    own = story("Saját", [("obj-04", "act-05")], ["innovation"])
    story("Téma", [("obj-01", "act-01")], ["innovation"])
    story("Mindkettő", [("obj-04", "act-09")], ["innovation"])
    found = near(own)["Kapcsolódó bejegyzések"]
    assert found[0] == ("Mindkettő", "azonos cél, azonos téma és azonos ipari ökoszisztéma")
    assert found[1][0] == "Téma"
    assert "Saját" not in dict(found)


def test_trainings_stand_under_their_own_heading():
    own = story("Saját", [], ["skills"])
    let_through(CourseFactory(title="Képzés", themes=["skills"]))
    assert near(own)["Kapcsolódó képzések"] == [("Képzés", "azonos téma")]


def test_trainings_of_a_competence_that_a_criterion_of_the_record_asks_for_are_near():
    criterion, competence = CriterionFactory(code="ecei-2-6"), CompetenceFactory(code="cm-network")
    competence.criteria.add(criterion)
    let_through(CourseFactory(title="Hálózat", themes=["finance"], competences=["cm-network"], criteria=[]))
    let_through(CourseFactory(title="Pénzügy", themes=["finance"], competences=["cm-finance"], criteria=[]))
    own = StoryFactory(title="Saját", themes=["skills"])
    own.criteria = [criterion]
    own.save_revision(user=own.author)
    let_through(own)
    assert near(own)["Kapcsolódó képzések"] == [("Hálózat", "a kritériumhoz tartozó kompetencia")]
    with override("en"):
        assert in_words(["criterion", "asked for"]) == (
            "same excellence criterion and a competence that its criterion asks for"
        )


def test_what_a_record_names_itself_is_not_recommended_once_more():
    other = story("Megnevezett", [], ["skills"])
    story("Közeli", [], ["skills"])
    own = story("Saját", [], ["skills"], related=[RelatedRecord(record=other.submissionpage_ptr)])
    assert [term.label for term in view_of(own, None).related] == ["Megnevezett"]
    assert [title for title, _reason in near(own)["Kapcsolódó bejegyzések"]] == ["Közeli"]


def test_what_is_not_public_is_near_to_nothing():
    own, other = story("Saját", [], ["skills"]), story("Másik", [], ["skills"])
    assert near(own)
    take(other, "withdraw")
    assert near(own) == {}


def test_a_record_without_name_has_no_card_of_its_organisation(client):
    organisation = OrganisationFactory(title="Titokzatos Klaszter", summary="Amit csak ők írnak magukról.")
    named, nameless = (
        story(title, [], [], organisation=organisation, story_kind="lesson", hide_organisation=hidden)
        for title, hidden in (("Névvel", False), ("Névtelenül", True))
    )
    pages = [client.get(entry_of(one).path).content.decode() for one in (named, nameless)]
    assert [organisation.summary in page for page in pages] == [True, False]


def test_reasons_in_words():
    with override("en"):
        assert in_words(["objective"]) == "same objective"
        assert in_words(["objective", "sector"]) == "same objective and same sector"
        assert in_words(["objective", "sector", "theme"]) == "same objective, same sector and same theme"


def test_a_page_says_how_to_cite_it_and_can_be_passed_on(client):
    own = story("Kérdés & válasz", [], [])
    path = entry_of(own).path
    text = client.get(path).content.decode()
    year = entry_of(own).published_at.year
    assert f"{own.organisation.title} ({year}): Kérdés &amp; válasz. Clusterix Showcase" in text
    assert "mailto:?subject=K%C3%A9rd%C3%A9s%20%26%20v%C3%A1lasz&amp;" in text
    assert f'value="http://testserver{path}"' in text
