"""A value stands everywhere with the unit that was chosen for it, in the language of the page (domain.md 3.2)."""

import json

import pytest
from django.urls import reverse

from clusterix.catalogue import memory
from clusterix.catalogue.cards import card_view
from tests.factories.forms import form_data, row_data
from tests.factories.stories import StoryFactory, again, dossier_of, published_stories, translated
from tests.factories.vocabularies import IndicatorFactory, UnitFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def value():
    """The total value of joint projects: usually in forints, here in euros."""
    found = IndicatorFactory(code="ind-b3", unit_hu="Ft", unit_en="HUF")
    unit = UnitFactory(label_hu="euró", label_en="euros")
    found.other_units.add(unit)
    return {"indicator": found, "unit": unit, "achieved": 40, "baseline": 10}


def test_the_chosen_unit_stands_wherever_the_value_does(client, value):
    [story] = published_stories(1, indicators=[value])
    page = client.get(story.get_url()).content.decode()
    assert "40\xa0euró" in page
    assert "<td>euró</td>" in page
    assert "40\xa0Ft" not in page
    english = client.get(translated(story).get_url()).content.decode()
    assert "40\xa0euros" in english
    assert "HUF" not in english.partition("<main")[2]
    [card] = client.get("/hu/tortenetek/").context["listing"].cards
    assert card.figure.label == "euró"
    text = b"".join(client.get("/hu/bejegyzesek/data.json").streaming_content).decode()
    assert [record["indicator"]["unit"] for record in json.loads(text)["records"]] == ["euró"]


def test_without_a_choice_it_is_the_usual_unit_also_on_cards_from_before(value):
    [story] = published_stories(1, indicators=[value | {"unit": None}])
    entry = dossier_of(story).entries.get(language="hu")
    assert card_view(entry, memory.current()).figure.label == "Ft"
    entry.card["figure"] = entry.card["figure"][:3]
    assert card_view(entry, memory.current()).figure.label == "Ft"


def test_a_unit_of_the_indicator_is_taken_by_the_form(client, value):
    story = StoryFactory(indicators=[])
    client.force_login(story.author)
    row = {"indicator": value["indicator"].pk, "unit": value["unit"].pk, "achieved": "40"}
    data = form_data(story, **row_data("indicators", row))
    assert client.post(reverse("wagtailadmin_pages:edit", args=[story.pk]), data).status_code == 302
    [kept] = again(story).get_latest_revision_as_object().indicators.all()
    assert kept.unit == value["unit"]


@pytest.mark.parametrize(("direction", "told"), [("less", True), ("more", False), ("neither", False)])
def test_readers_are_told_where_less_is_better(client, direction, told):
    rejects = IndicatorFactory(code="ind-own", unit_hu="%", unit_en="%", direction=direction)
    [story] = published_stories(1, indicators=[{"indicator": rejects, "baseline": 8, "achieved": 2}])
    page = client.get(story.get_url()).content.decode()
    assert page.count("(a kevesebb a jobb)") == (2 if told else 0)  # at the bar and in its table
    english = client.get(translated(story).get_url()).content.decode()
    assert ("(less is better)" in english) is told
