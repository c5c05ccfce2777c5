"""What information pages do not write but take from the tables that decide: they cannot become untrue."""

import datetime
import re

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from clusterix.reviews import rubrics
from clusterix.reviews.models import Criterion, Rubric
from clusterix.submissions.states import STATES, State, StateInfo, Unit
from home.models import AccessibilityStatement, InformationPage, SiteTexts
from home.setup import ensure_site, write_information
from tests.home.pages import add_information_page

pytestmark = pytest.mark.django_db


def page_with(client, part):
    add_information_page("Lap", "lap", part=part)
    return client.get("/hu/lap/").content.decode()


def test_a_new_site_has_every_standing_page_in_both_languages(client):
    call_command("setup_site", verbosity=0)
    rubrics.load(rubrics.read())
    assert {page.part for page in InformationPage.objects.all()} >= {
        *("", "guide", "criteria", "accessibility", "operator", "privacy")
    }
    for page in InformationPage.objects.all():
        response = client.get(page.get_url())
        assert response.status_code == 200, page
        assert page.title in response.content.decode()
        assert page.get_translations().count() == 1
        if page.show_in_footer:
            assert page.get_url() in client.get(f"/{page.locale.language_code}/").content.decode()


def test_they_are_written_once_and_are_the_offices_from_then_on():
    pages = ensure_site()
    write_information(pages)
    about = InformationPage.objects.get(slug="rolunk")
    about.delete()
    write_information(pages)
    assert not Page.objects.filter(slug="rolunk").exists()


def test_the_home_page_invites_to_the_page_that_tells_the_way(client):
    call_command("setup_site", verbosity=0)
    assert "/hu/igy-kerul-ide-egy-tortenet/" in client.get("/hu/").content.decode()


def test_the_steps_follow_the_state_table(client, monkeypatch):
    html = page_with(client, "way")
    assert html.index(str(State.SCREENING.label)) < html.index(str(State.VALIDATION.label))
    assert "10 munkanap" in html
    old = STATES[State.VALIDATION]
    changed = StateInfo(old.next_step, old.waits_for, (37, Unit.CALENDAR), old.stage, old.writers)
    monkeypatch.setitem(STATES, State.VALIDATION, changed)
    assert "37 nap" in client.get("/hu/lap/").content.decode()


def test_the_criteria_follow_the_newest_rubric(client):
    assert "A szempontokat még nem rögzítették." in page_with(client, "criteria")
    rubrics.load(rubrics.read())
    html = client.get("/hu/lap/").content.decode()
    assert "Az eredmények bizonyítottsága" in html
    assert "Nem derül ki, mi történt." in html
    newer = Rubric.objects.create(type_code="story", version=2)
    Criterion.objects.create(rubric=newer, code="new", label_hu="Új szempont", label_en="New", weight=100, order=1)
    html = client.get("/hu/lap/").content.decode()
    assert "Új szempont" in html


def test_criteria_cost_no_more_queries_with_more_rubrics(client, django_assert_num_queries):
    rubrics.load(rubrics.read())
    page_with(client, "criteria")
    with CaptureQueriesContext(connection) as few:
        client.get("/hu/lap/")
    for version in range(2, 8):
        newer = Rubric.objects.create(type_code="story", version=version)
        Criterion.objects.create(rubric=newer, code="new", label_hu="Új", label_en="New", weight=100, order=1)
    with django_assert_num_queries(len(few)):
        client.get("/hu/lap/")


def test_the_accessibility_statement_says_what_the_operator_has_not_entered_yet(client):
    html = page_with(client, "accessibility")
    assert "A működtető még nem adta meg az ellenőrző szervet." in html
    facts = AccessibilityStatement.load()
    facts.body_name, facts.made_on = "Felügyelő Szerv", datetime.date(2026, 11, 2)
    facts.compliance = AccessibilityStatement.Compliance.FULL
    facts.save()
    html = client.get("/hu/lap/").content.decode()
    for words in ("Felügyelő Szerv", "2026.\xa0november\xa02.", "megfelel"):
        assert words in html


HEADINGS = {
    "/hu/akadalymentesitesi-nyilatkozat/": (
        "Megfelelőségi státusz",
        "Nem akadálymentes tartalom",
        "Az akadálymentesítési nyilatkozat elkészítése",
        "Visszajelzés és elérhetőségek",
        "Végrehajtási eljárás",
    ),
    "/en/accessibility-statement/": (
        "Compliance status",
        "Non-accessible content",
        "Preparation of the statement",
        "Feedback and contact",
        "Enforcement procedure",
    ),
}


@pytest.mark.parametrize("address", HEADINGS)
def test_the_accessibility_statement_has_the_headings_of_the_model_in_their_order(client, address):
    write_information(ensure_site())
    main = client.get(address).content.decode().split("<main")[1].split("</main>")[0]
    headings = re.findall(r"<h2>(.+?)</h2>", main.replace("\xa0", " ").replace("&nbsp;", " "))
    assert tuple(headings) == HEADINGS[address]


@pytest.mark.parametrize(
    ("status", "words"), [("full", "megfelel a"), ("partial", "részben felel meg"), ("none", "nem felel meg")]
)
def test_the_status_stands_first_and_is_the_operators(client, status, words):
    facts = AccessibilityStatement.load()
    facts.compliance = status
    facts.save()
    html = page_with(client, "accessibility")
    assert words in html.split("Megfelelőségi státusz")[1].split("elkészítése")[0]


def test_whoever_finds_a_barrier_can_write_to_the_office(client):
    texts = SiteTexts.load()
    texts.email = "iroda@example.org"
    texts.save()
    html = page_with(client, "accessibility")
    assert 'href="mailto:iroda@example.org?subject=Az%20oldal%20akad%C3%A1lymentess%C3%A9ge"' in html


def test_every_page_leads_to_the_data_of_public_interest_once_their_place_is_known(client):
    assert "Közérdekű adatok" not in page_with(client, "way")
    texts = SiteTexts.load()
    texts.public_data_url = "https://hatosag.example.org/kozerdeku"
    texts.save()
    assert (
        '<a href="https://hatosag.example.org/kozerdeku">Közérdekű adatok</a>'
        in client.get("/hu/lap/").content.decode()
    )


@pytest.mark.parametrize("part", ["operator", "privacy"])
def test_who_runs_the_site_comes_from_the_settings(client, part):
    texts = SiteTexts.load()
    texts.operator_hu, texts.operator_en = "Kitalált Működtető", "Fictional Operator"
    texts.save()
    html = page_with(client, part)
    assert "Kitalált Működtető" in html
    assert "Fictional Operator" not in html


def test_a_part_that_is_not_offered_any_more_is_left_out(client):
    page_with(client, "way")
    InformationPage.objects.update(part="gone")
    assert "munkanap" not in client.get("/hu/lap/").content.decode()
