"""How many peers judge a record of each kind (domain.md 0.6)."""

import pytest

from clusterix.reviews import quorum
from clusterix.reviews.candidates import lacks
from tests.factories.practices import PracticeFactory
from tests.factories.stories import StoryFactory, dossier_of
from tests.factories.training import CourseFactory

pytestmark = pytest.mark.django_db

NEEDED = {"story": 2, "lesson": 2, "use_case": 2, "member": 2, "short": 1}


@pytest.mark.parametrize("kind", NEEDED)
def test_results_in_brief_need_one_review_and_other_stories_two(kind):
    assert quorum.of(dossier_of(StoryFactory(story_kind=kind))) == NEEDED[kind]


def test_a_practice_needs_two_and_a_training_one():
    assert quorum.of(dossier_of(PracticeFactory())) == 2
    assert quorum.of(dossier_of(CourseFactory())) == 1


def test_one_reviewer_is_enough_where_one_is_needed():
    assert lacks([object()], needed=1) == []
    assert len(lacks([], needed=1)) == 1
