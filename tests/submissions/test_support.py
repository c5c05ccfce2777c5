"""Whether there was public money is asked, and the answer fits the programmes named (domain.md 1.2, field 23)."""

import pytest
from django.utils.translation import override

from clusterix.submissions.completeness import missing
from clusterix.submissions.models import Funding
from tests.factories.stories import StoryFactory
from tests.factories.training import CourseFactory

pytestmark = pytest.mark.django_db


def lacking(answer, programmes, make=StoryFactory, **fields):
    record = make(**fields)
    record.publicly_funded = answer
    record.funding = [Funding(programme_name=name) for name in programmes]
    return [(item.field, item.message) for item in missing(record)]


@pytest.mark.parametrize(
    ("answer", "programmes", "fields"),
    [
        (None, (), ["publicly_funded"]),
        (None, ("Kitalált program",), ["publicly_funded"]),
        (False, (), []),
        (False, ("Kitalált program",), ["publicly_funded"]),
        (True, (), ["funding"]),
        (True, ("Kitalált program",), []),
        (True, ("Kitalált program", "Másik program"), []),
    ],
)
@pytest.mark.parametrize("kind", ["story", "lesson", "use_case"])
def test_the_answer_and_the_programmes_agree(kind, answer, programmes, fields):
    assert [field for field, _words in lacking(answer, programmes, story_kind=kind)] == fields


def test_where_it_is_not_asked_it_may_stay_open():
    assert lacking(None, (), story_kind="short") == []
    assert lacking(None, (), sample_source="Nyilvános forrás", sample_year=2019) == []
    assert lacking(None, (), make=CourseFactory) == []


@pytest.mark.parametrize(
    ("answer", "programmes", "words"),
    [
        (True, (), {"hu": "Volt támogatás: nevezze meg, melyik programból.", "en": None}),
        (False, ("Program",), {"hu": "Alább szerepel támogatás, ezért a válasz igen.", "en": None}),
    ],
)
def test_both_problems_are_said_in_both_languages(answer, programmes, words):
    said = {}
    for language in words:
        with override(language):
            [(_field, said[language])] = lacking(answer, programmes)
    assert said["hu"] == words["hu"] != said["en"]
