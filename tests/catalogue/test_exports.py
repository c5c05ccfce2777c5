"""Open data: every public record in three formats, and nothing that is not public."""

import csv
import datetime
import io
import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import localdate

from clusterix.catalogue.exports.tables import BETWEEN, guarded
from clusterix.media.models import Visibility
from clusterix.submissions.models import NamedPerson
from clusterix.submissions.states import State
from tests.catalogue.reading import entry_of
from tests.factories.organisations import OrganisationFactory
from tests.factories.practices import PracticeFactory
from tests.factories.stories import StoryFactory, bring_to, dossier_of, let_through, published_stories, translated
from tests.factories.training import CourseFactory

pytestmark = pytest.mark.django_db

HU, EN = "/hu/bejegyzesek/data.", "/en/records/data."
ENDINGS = ("csv", "json", "jsonld")


def text_of(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return b"".join(response.streaming_content).decode()


def table(client, address=f"{HU}csv", delimiter=";"):
    text = text_of(client, address)
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text[1:], newline=""), delimiter=delimiter))


def records(client, address=f"{HU}json"):
    return json.loads(text_of(client, address))["records"]


def full_story(**fields):
    [story] = published_stories(
        1,
        title="Őszi erdő",
        themes=["innovation", "skills"],
        indicators=[{"baseline": "-1.50", "achieved": "30.00", "achieved_year": 2016}],
        other_title="Autumn forest",
        **fields,
    )
    return story


def test_a_table_says_everything_once_for_machines(client):
    story = full_story()
    entry = entry_of(story)
    [row] = table(client)
    assert {name: row[name] for name in ("type", "kind", "language", "title", "organisation", "place")} == {
        "type": "story",
        "kind": "story",
        "language": "hu",
        "title": "Őszi erdő",
        "organisation": story.organisation.title,
        "place": "Debrecen",
    }
    assert (row["period_start"], row["period_end"], row["ongoing"]) == ("2014-03-01", "2016-08-31", "false")
    assert (row["baseline"], row["achieved"]) == ("-1.5", "30")
    assert (row["region_code"], row["cells"]) == ("HU321", "obj-04.act-05")
    assert row["theme_codes"] == f"innovation{BETWEEN}skills"
    assert row["theme_labels"] == f"innovation magyarul{BETWEEN}skills magyarul"
    assert row["objective_codes"] == "obj-04"
    assert row["published"] == localdate(entry.published_at).isoformat()
    assert row["licence"] == "https://creativecommons.org/licenses/by/4.0/"
    assert client.get(row["uri"].removeprefix("http://testserver"), follow=True).redirect_chain == [(entry.path, 301)]
    assert row["url"] == f"http://testserver{entry.path}"


def test_json_says_the_same_with_codes_and_labels(client):
    full_story()
    [row], [record] = table(client), records(client)
    for name in ("number", "uri", "title", "summary", "organisation", "region", "period_start", "published"):
        assert str(record[name]) == row[name]
    assert record["indicator"]["achieved"] == "30"
    assert record["terms"]["theme"][0] == {"code": "innovation", "label": "innovation magyarul"}
    assert json.loads(text_of(client, f"{HU}json"))["total"] == 1


def test_linked_data_are_works_of_schema_org_in_one_dataset(client):
    story = full_story()
    let_through(CourseFactory())
    found = json.loads(text_of(client, f"{HU}jsonld"))
    assert (found["@type"], found["@id"]) == ("dcat:Dataset", "http://testserver/dataset.jsonld")
    course, article = found["hasPart"]
    assert (course["@type"], article["@type"]) == ("Course", "Article")
    assert article["temporalCoverage"] == "2014-03-01/2016-08-31"
    assert article["sourceOrganization"]["name"] == story.organisation.title
    assert {term["termCode"] for term in article["about"]} >= {"innovation", "skills", "obj-04", "act-05"}
    assert all(node["isPartOf"] == found["@id"] for node in found["hasPart"])


def test_both_languages_have_their_words_and_their_separator(client):
    story = full_story()
    [row] = table(client, f"{EN}csv", ",")
    assert (row["title"], row["language"], row["text_languages"]) == ("Autumn forest", "en", "hu")
    assert row["theme_labels"] == f"innovation in English{BETWEEN}skills in English"
    translated(story, words={"title": "The forest"})
    assert records(client, f"{EN}json")[0]["text_languages"] == ["en", "hu"]
    assert records(client, f"{HU}json")[0]["text_languages"] == ["en", "hu"]


def test_the_filters_and_the_order_of_the_list_hold(client):
    for title, theme in (("Zab", "skills"), ("Alma", "skills"), ("Más", "finance")):
        published_stories(1, title=title, themes=[theme])
    let_through(PracticeFactory(title="Gyakorlat"))
    query = "?type=story&theme=skills&sort=title"
    assert [row["title"] for row in table(client, f"{HU}csv{query}")] == ["Alma", "Zab"]
    listing = client.get("/hu/tortenetek/?theme=skills&sort=title&page=2").context["listing"]
    assert [file.url for file in listing.files] == [f"{HU}{ending}{query}" for ending in ENDINGS]
    for file in listing.files:
        assert client.get(file.url)["Content-Type"] == f"{file.media_type}; charset=utf-8"
        assert "Zab" in text_of(client, file.url)


PRIVATE = ("Piszkozat", "Visszavont", "Bírálat", "Titkos", "titkos", "Belsős", "Nevesített", ".example")


def test_nothing_leaks_that_is_not_public(client):
    StoryFactory(title="Piszkozat")
    bring_to(StoryFactory(title="Bírálat"), State.IN_REVIEW)
    bring_to(StoryFactory(title="Visszavont"), State.WITHDRAWN)
    secret = OrganisationFactory(title="Titkos Klaszter", slug="titkos")
    [story] = published_stories(
        1,
        title="Közös út",
        organisation=secret,
        hide_organisation=True,
        contact_email="belso@titkos.example",
        evidence=[{"title_hu": "Belsős jelentés", "title_en": "Belsős", "visibility": Visibility.OFFICE}],
    )
    translated(story)
    NamedPerson.objects.create(page=story, name="Nevesített Nóra", way=NamedPerson.Way.NAMED)
    for base in (HU, EN):
        for ending in ENDINGS:
            text = text_of(client, f"{base}{ending}")
            assert "Közös út" in text or base == EN
            assert str(dossier_of(story).number) in text
            assert [word for word in PRIVATE if word in text] == []
        assert client.get(f"{base}csv?org={secret.pk}").status_code == 404


def test_what_could_leak_is_there_to_be_found(client):
    named = OrganisationFactory(title="Titkos Klaszter", slug="titkos")
    published_stories(1, organisation=named)
    assert all("Titkos" in text_of(client, f"{HU}{ending}") for ending in ENDINGS)


@pytest.mark.parametrize("title", ["=HYPERLINK(1)", "+36 1", "-1+1", "@SUM(A1)", "\tcmd", "\rcmd"])
def test_no_spreadsheet_is_told_to_do_anything(client, title):
    published_stories(1, title=title, place_name=title, organisation=OrganisationFactory(title=title))
    [row] = table(client)
    assert {row["title"], row["place"], row["organisation"]} <= {f"'{title}", guarded(title.strip())}
    assert guarded("Alma = körte") == "Alma = körte"
    assert records(client)[0]["title"] == title


def test_separators_quotes_and_lines_stay_inside_their_cell(client):
    title = 'Egy; "kettő", három'
    published_stories(1, title=title, teaser="Első sor.\nMásodik sor; vége. " * 5)
    [row] = table(client)
    assert (row["title"], row["summary"][:22]) == (title, "Első sor.\nMásodik sor;")


def test_samples_are_marked(client):
    published_stories(1, organisation=OrganisationFactory(is_fictional=True))
    published_stories(1)
    assert [row["sample"] for row in table(client)] == ["false", "true"]


@pytest.mark.parametrize("query", ["theme=nothing", "year=%00", "sort=x", "type=%27", "cell=" + "x" * 3000])
@pytest.mark.parametrize("ending", ENDINGS)
def test_what_does_not_exist_is_refused_in_words(client, ending, query):
    response = client.get(f"{HU}{ending}?{query}")
    assert (response.status_code, response["Content-Type"]) == (404, "text/plain; charset=utf-8")


def test_an_unknown_ending_is_not_found(client):
    assert client.get(f"{HU}xlsx").status_code == 404


def test_empty_files_are_whole(client):
    assert table(client) == []
    assert records(client) == json.loads(text_of(client, f"{HU}jsonld"))["hasPart"] == []


def test_files_are_streamed_in_portions(client, monkeypatch):
    monkeypatch.setattr("clusterix.catalogue.exports.rows.AT_ONCE", 2)
    published_stories(5)
    with CaptureQueriesContext(connection) as captured:
        assert len(table(client)) == 5
    assert (
        len([query for query in captured if "catalogue_catalogueentry" in query["sql"] and "IN (" in query["sql"]]) == 3
    )


def test_whoever_has_a_file_already_is_told_so(client):
    published_stories(1)
    response = client.get(f"{HU}csv")
    assert response["Access-Control-Allow-Origin"] == "*"
    day = datetime.date.fromisoformat(response["Content-Disposition"][-15:-5])
    assert f"clusterix-hu-{day}.csv" in response["Content-Disposition"]
    assert client.get(f"{HU}csv", headers={"If-None-Match": response["ETag"]}).status_code == 304
