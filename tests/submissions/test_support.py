"""Whether there was public money is asked, and the answer fits the programmes named (domain.md 1.2, field 23)."""

import pytest
from django.urls import reverse
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


@pytest.mark.parametrize(("language", "said"), [("hu", "még nincs megadva"), ("en", "not given yet")])
def test_a_question_that_nobody_has_answered_does_not_look_answered(client, language, said):
    story = StoryFactory()
    client.force_login(story.author)
    form = client.get(reverse("wagtailadmin_pages:edit", args=[story.pk])).context["form"]
    row = form.formsets["gallery"].empty_form
    with override(language):
        for field in (form["publicly_funded"], form["hero_shows_people"], row["shows_people"]):
            assert next(str(label) for _value, label in field.field.widget.choices) == said
