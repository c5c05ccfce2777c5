"""Each kind of story asks for its own set of fields (domain.md 1.2, 1.5 and 0.6)."""

import pytest

from clusterix.submissions.completeness import missing
from clusterix.submissions.models.partners import NamedPerson
from tests.factories.stories import StoryFactory

pytestmark = pytest.mark.django_db

SHORT = {"title", "teaser", "cluster_role", "indicators", "licence", "other_title", "other_summary"}
TOLD = {
    *("challenge", "solution", "results", "lessons", "partners", "region", "period_start", "themes", "cells"),
    *("ecosystems", "s3_priorities", "keywords", "contact_email", "publicly_funded"),
}
REQUIRED = {
    "short": SHORT,
    "story": SHORT | TOLD | {"evidence"},
    "member": SHORT | TOLD | {"evidence", "persons"},
    "lesson": SHORT - {"indicators"} | TOLD | {"evidence", "turning_point"},
    "use_case": SHORT - {"indicators"} | TOLD,
}
TEXTS = ("teaser", "challenge", "solution", "cluster_role", "results", "turning_point", "lessons")
EMPTY = {
    **dict.fromkeys((*TEXTS, "other_title", "other_summary", "contact_email"), ""),
    **dict.fromkeys(("cells", "indicators", "evidence", "partners", "keywords", "themes"), ()),
    "region": None,
    "publicly_funded": None,
    "period_start": None,
}


@pytest.mark.parametrize("kind", REQUIRED)
def test_an_empty_draft_lacks_what_its_kind_requires(kind):
    story = StoryFactory(story_kind=kind, **EMPTY)
    story.ecosystems, story.s3_priorities = [], []
    assert {item.field for item in missing(story)} == REQUIRED[kind] - {"title", "licence"}


def test_the_story_of_a_member_names_the_member_and_who_agrees_for_it():
    story = StoryFactory(story_kind="member")
    assert {item.field for item in missing(story)} == {"persons", "partners"}
    story.persons = [NamedPerson(name="Kitalált Péter")]
    partner = story.partners.all()[0]
    partner.is_member = True
    story.partners = [partner]
    assert missing(story) == []
