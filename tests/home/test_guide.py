"""The author's guide says what questions, field tables and states say, and shows the forms."""

import re
from html import unescape

import pytest
from django.contrib.staticfiles import finders
from django.urls import reverse
from django.utils import translation
from PIL import Image

from clusterix.submissions.beginning.questions import QUESTIONS
from clusterix.submissions.field_tables import current
from clusterix.submissions.states import State
from clusterix.submissions.worksheet import kinds
from home.setup import ensure_site, write_information
from tests.screenshots.plan import SHOTS

pytestmark = pytest.mark.django_db

ADDRESSES = {"hu": "/hu/igy-kerul-ide-egy-tortenet/", "en": "/en/how-a-story-gets-here/"}
IMAGE = re.compile(r'<img src="/static/(screenshots/[^"]+)" alt="([^"]*)" width="(\d+)" height="(\d+)"')


@pytest.fixture
def guide(db, client):
    write_information(ensure_site())
    return lambda language: unescape(client.get(ADDRESSES[language]).content.decode())


@pytest.mark.parametrize("language", ["hu", "en"])
def test_it_asks_the_five_questions_and_leads_to_them_to_worksheets_and_along_the_way(guide, language):
    html = guide(language)
    with translation.override(language):
        assert all(str(question.text) in html for question in QUESTIONS)
        assert all(f'href="{reverse("worksheet", args=[kind.code])}"' in html for kind in kinds())
        assert html.index(str(State.SCREENING.label)) < html.index(str(State.VALIDATION.label))
    for name in ("records:new", "people:register", "worksheets"):
        with translation.override(language):
            assert f'href="{reverse(name)}"' in html


def test_what_a_template_requires_follows_the_field_table(guide):
    before = guide("hu")
    rule = current("story").rules.get(name="place_name")
    assert rule.required == []
    rule.required = ["story"]
    rule.save()
    assert guide("hu").count("Helyszín szavakkal") == before.count("Helyszín szavakkal") + 1


@pytest.mark.parametrize("language", ["hu", "en"])
def test_every_picture_is_there_in_its_size_says_what_it_shows_and_can_be_taken_again(guide, language):
    pictures = IMAGE.findall(guide(language))
    assert len(pictures) == 9
    for name, alt, width, height in pictures:
        path = finders.find(name)
        assert path, name
        assert Image.open(path).size == (int(width), int(height))
        assert len(alt) > 20
        assert name.removeprefix("screenshots/") in {shot.file for shot in SHOTS}
        assert f"-{language}-" in name


def test_no_two_pictures_of_the_plan_have_one_file():
    files = [shot.file for shot in SHOTS]
    assert len(set(files)) == len(files)
