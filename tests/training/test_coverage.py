"""The matrix of criteria and trainings says where nobody teaches."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from clusterix.vocabularies.models import Criterion
from tests.factories.stories import let_through, published_stories, take
from tests.factories.training import CourseFactory
from tests.factories.vocabularies import CriterionFactory
from training.coverage import coverage

pytestmark = pytest.mark.django_db
ADDRESS = {"hu": "/hu/kriteriumok-es-kepzesek/", "en": "/en/criteria-and-trainings/"}


@pytest.fixture
def course():
    CriterionFactory(code="ecei-gap")
    CriterionFactory(code="national", scheme=Criterion.Scheme.ACCREDITATION)
    return let_through(CourseFactory(criteria=["ecei-1"]))


def row(code, language="hu"):
    return next(one for one in coverage(language).rows if one.criterion.code == code)


def test_a_training_counts_for_its_criterion_and_level_and_opens_its_list(course, client):
    found = row("ecei-1")
    assert found.total == 1
    [offers] = [one for one in found.offers if one.count]
    for address in (found.criterion.url, offers.url):
        assert [card.title for card in client.get(address).context["listing"].cards] == [course.title]


def test_what_nobody_teaches_is_a_gap_and_only_excellence_counts(course):
    assert row("ecei-gap").total == 0
    assert coverage("hu").gaps == 1
    assert "national" not in [one.criterion.code for one in coverage("hu").rows]


def test_neither_stories_nor_withdrawn_trainings_count(course):
    published_stories(1)
    assert coverage("hu").trainings == 1
    take(course, "withdraw")
    assert (coverage("hu").trainings, row("ecei-1").total) == (0, 0)


@pytest.mark.parametrize("language", ["hu", "en"])
def test_the_page_says_its_gaps_in_both_languages(course, client, language):
    html = client.get(ADDRESS[language]).content.decode()
    assert {"hu": "1 kritériumhoz nincs képzés.", "en": "1 criterion has no training."}[language] in html
    index = client.get({"hu": "/hu/kepzesek/", "en": "/en/trainings/"}[language]).content.decode()
    assert ADDRESS[language] in index


def test_queries_do_not_grow_with_criteria(course, client):
    def cost():
        client.get(ADDRESS["hu"])
        with CaptureQueriesContext(connection) as context:
            client.get(ADDRESS["hu"])
        return len(context)

    few = cost()
    for number in range(9):
        CriterionFactory(code=f"ecei-more-{number}")
    assert cost() == few
