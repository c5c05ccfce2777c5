"""A page for each theme, made of what is public."""

import json
import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from clusterix.organisations.roles import OfficeRole
from clusterix.vocabularies.loading import load_all
from home.setup import ensure_site
from tests.catalogue.reading import entry_of
from tests.factories.forms import form_of
from tests.factories.organisations import OrganisationFactory, office_user
from tests.factories.records import published_quickly
from tests.factories.stories import let_through, take
from tests.factories.training import CourseFactory, RunFactory, in_days
from tests.factories.vocabularies import ThemeFactory, county
from tests.presentation.vocabulary import problems

pytestmark = pytest.mark.django_db
BUDGET = 10
PAGES = {"hu": "/hu/temak/uj-keszsegek/", "en": "/en/themes/skills/"}


@pytest.fixture
def skills():
    """A theme with an introduction of two paragraphs in each language."""
    ensure_site()
    return ThemeFactory(
        code="skills",
        label_hu="Új készségek",
        label_en="New skills",
        description_hu="Miről szól.\n\nMi van itt.",
        description_en="What it is about.\n\nWhat there is.",
    )


def shown(client, language="hu"):
    response = client.get(PAGES[language])
    assert response.status_code == 200
    return response.context["theme"]


def closed(theme):
    theme.valid_to = timezone.localdate() - timedelta(days=1)
    theme.save()


def test_it_says_what_it_is_about_in_each_language(client, skills):
    for language, words in {"hu": ("Új készségek", "Miről szól."), "en": ("New skills", "What it is about.")}.items():
        html = client.get(PAGES[language]).content.decode()
        assert f"<h1>{words[0]}</h1>" in html
        assert f'<p class="lead">{words[1]}</p>' in html
        assert f'<meta name="description" content="{words[1]}">' in html
        for code, page in PAGES.items():
            assert f'<link rel="alternate" hreflang="{code}" href="http://testserver{page}">' in html
        assert f'<link rel="canonical" href="http://testserver{PAGES[language]}">' in html


def test_it_counts_and_shows_its_own_records_alone(client, skills):
    organisation = OrganisationFactory()
    own = {"themes": ["skills"], "organisation": organisation, "cells": [("obj-04", "act-05")]}
    published_quickly("story", 4, region=county("HU321"), **own)
    published_quickly("practice", 1, region=county("AT"), **own)
    published_quickly("story", 1, themes=["innovation"], cells=[("obj-01", "act-02")], region=county("HU222"))
    theme = shown(client)
    assert theme.total == theme.matrix.total == 5
    assert [figure.value for figure in theme.figures] == [4, 1, 1, 2]
    stories, practices = theme.parts
    assert (len(stories.cards), stories.total, len(practices.cards)) == (3, 4, 1)
    assert [cell.url for row in theme.matrix.rows for cell in row.cells if cell.count] == [
        "/hu/bejegyzesek/?theme=skills&cell=obj-04.act-05"
    ]


def test_every_number_leads_to_just_as_many_records(client, skills):
    published_quickly("story", 2, themes=["skills"], cells=[("obj-04", "act-05")])
    published_quickly("story", 1, themes=["innovation"], cells=[("obj-04", "act-05")])
    theme = shown(client, "en")
    ways = {theme.list_url: theme.total} | {figure.url: figure.value for figure in theme.figures if figure.url}
    ways |= {cell.url: cell.count for row in theme.matrix.rows for cell in row.cells if cell.count}
    assert len(ways) == 3
    assert {url: client.get(url).context["listing"].total for url in ways} == dict.fromkeys(ways, 2)


def test_its_feed_brings_its_records(client, skills):
    published_quickly("story", 1, themes=["skills"], title="Közös tanműhely")
    published_quickly("story", 1, themes=["innovation"], title="Közös labor")
    html = client.get(PAGES["hu"]).content.decode()
    (address,) = re.findall(r'<link rel="alternate" type="application/atom\+xml" href="([^"]+)"', html)
    text = client.get(address).content.decode()
    assert "Közös tanműhely" in text
    assert "Közös labor" not in text


def test_it_shows_the_next_dates_of_its_trainings_and_what_they_teach(client, skills):
    organisation = OrganisationFactory()
    for title, codes in (("Mentorképzés", ["skills"]), ("Pénzügyek", ["financing"])):
        course = CourseFactory(title=title, themes=codes, organisation=organisation)
        RunFactory(course=course, start=in_days(10))
        let_through(course)
    theme = shown(client)
    assert [run.title for run in theme.runs] == ["Mentorképzés"]
    assert theme.training.total == 1
    for skill in theme.skills:
        assert client.get(skill.url).context["listing"].total == skill.count == 1


def test_a_theme_without_records_says_so_and_shows_ways_on(client, skills):
    html = client.get(PAGES["hu"]).content.decode()
    for words in ("még nem jelent meg történet", "még nem jelent meg jó gyakorlat", "még nem jelent meg képzés"):
        assert words in html
    assert shown(client).figures == ()


def test_an_address_made_of_the_code_leads_to_the_theme_for_good(client, skills):
    response = client.get("/hu/temak/skills/")
    assert (response.status_code, response["Location"]) == (301, PAGES["hu"])
    skills.label_hu = "Tudás és őrség"
    skills.save()
    assert client.get("/hu/temak/skills/")["Location"] == "/hu/temak/tudas-es-orseg/"
    assert client.get("/hu/temak/tudas-es-orseg/").status_code == 200


def test_an_address_made_of_a_former_label_leads_to_the_theme_for_now(client, skills):
    """Readers keep addresses. For good would be too long, since the office may give a label back, or to another."""
    client.force_login(office_user(OfficeRole.OFFICE_EDITOR))
    for label in ("Tudás és őrség", "Tanulás"):
        client.post(reverse("themes:edit", args=[skills.pk]), form_of(skills, label_hu=label))
    client.logout()
    for slug in ("uj-keszsegek", "tudas-es-orseg"):
        response = client.get(f"/hu/temak/{slug}/")
        assert (response.status_code, response["Location"]) == (302, "/hu/temak/tanulas/")
    assert client.get("/en/themes/tanulas/").status_code == 404
    ThemeFactory(code="duties", label_hu="Tudás és őrség")
    assert client.get("/hu/temak/tudas-es-orseg/").status_code == 200


def test_a_label_that_an_update_of_the_shipped_lists_replaced_leads_there_too(client, skills):
    load_all()
    skills.refresh_from_db()
    skills.label_hu, skills.loaded = "Régi szó", skills.loaded | {"label_hu": "Régi szó"}
    skills.save()
    load_all()
    assert client.get("/hu/temak/regi-szo/")["Location"] == PAGES["hu"]


def test_of_two_themes_of_one_name_the_address_means_the_one_that_can_be_chosen(client, skills):
    closed(skills)
    ThemeFactory(code="skills-2030", label_hu=skills.label_hu)
    published_quickly("story", 1, themes=["skills"])
    assert shown(client).closed_on is None


def test_the_map_for_search_engines_names_the_twins(client, skills):
    text = client.get("/sitemap-lists.xml").content.decode()
    [entry] = [part for part in text.split("<url>") if f"<loc>http://testserver{PAGES['hu']}</loc>" in part]
    assert f'hreflang="en" href="http://testserver{PAGES["en"]}"' in entry


@pytest.mark.parametrize("address", ["/hu/temak/nincs-ilyen/", "/en/themes/none/", "/hu/temak/A%20B/"])
def test_what_is_no_theme_is_not_found(client, skills, address):
    response = client.get(address)
    assert response.status_code == 404
    assert "<h1>" in response.content.decode()


def test_a_closed_theme_stays_as_long_as_records_carry_it(client, skills):
    [story] = published_quickly("story", 1, themes=["skills"])
    closed(skills)
    assert shown(client).closed_on == shown(client, "en").closed_on == skills.valid_to
    assert PAGES["hu"] in client.get("/hu/temak/").content.decode()
    take(story, "withdraw")
    assert [client.get(page).status_code for page in PAGES.values()] == [404, 404]
    assert PAGES["hu"] not in client.get("/hu/temak/").content.decode()


def test_a_theme_that_has_not_begun_is_not_shown(client, skills):
    skills.valid_from = timezone.localdate() + timedelta(days=1)
    skills.save()
    assert client.get(PAGES["hu"]).status_code == 404
    assert PAGES["hu"] not in client.get("/hu/").content.decode()


def test_records_the_home_page_and_the_menu_lead_there(client, skills):
    [story] = published_quickly("story", 1, themes=["skills"])
    for address in (entry_of(story).path, "/hu/", "/hu/temak/", "/sitemap-lists.xml"):
        assert PAGES["hu"] in client.get(address).content.decode(), address
    assert 'href="/hu/temak/"' in client.get("/hu/tortenetek/").content.decode()


def test_machines_read_a_collection_in_the_words_of_schema_org(client, skills):
    published_quickly("story", 1, themes=["skills"], title="Közös tanműhely")
    for address in (PAGES["hu"], "/en/themes/"):
        html = client.get(address).content.decode()
        blocks = [json.loads(text) for text in re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)]
        assert [block["@type"] for block in blocks] == ["CollectionPage", "BreadcrumbList"]
        assert [problem for block in blocks for problem in problems(block)] == []
        assert len(blocks[0]["mainEntity"]["itemListElement"]) == 1


@pytest.mark.parametrize("address", [*PAGES.values(), "/hu/temak/"])
def test_a_page_costs_the_same_however_many_records_there_are(client, skills, address):
    def queries():
        client.get(address)
        with CaptureQueriesContext(connection) as captured:
            client.get(address)
        return len(captured)

    organisation = OrganisationFactory()
    for name in ("story", "practice", "training"):
        published_quickly(name, 1, themes=["skills"], organisation=organisation)
    one = queries()
    for name in ("story", "practice", "training"):
        published_quickly(name, 4, themes=["skills", "innovation"], organisation=organisation)
    assert queries() == one <= BUDGET
