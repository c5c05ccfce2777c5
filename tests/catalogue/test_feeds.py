"""Atom feeds of any list: what is in them, what never is, and that they stay what was subscribed to."""

import datetime
from xml.etree import ElementTree

import pytest

from clusterix.submissions.states import State
from tests.catalogue.reading import entry_of
from tests.factories.organisations import OrganisationFactory
from tests.factories.practices import PracticeFactory
from tests.factories.stories import StoryFactory, bring_to, dossier_of, let_through, published_stories, translated

pytestmark = pytest.mark.django_db

HU, EN = "/hu/bejegyzesek/feed.atom", "/en/records/feed.atom"
ATOM = "{http://www.w3.org/2005/Atom}"


def read(client, address):
    response = client.get(address)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    return ElementTree.fromstring(response.content)


def titles(feed):
    return [entry.findtext(f"{ATOM}title") for entry in feed.iter(f"{ATOM}entry")]


def links(element):
    return {(link.get("rel"), link.get("hreflang"), link.get("href")) for link in element.findall(f"{ATOM}link")}


def test_the_newest_records_of_all_kinds_come_first(client):
    published_stories(1, title="Erdő")
    let_through(PracticeFactory(title="Gyakorlat"))
    assert titles(read(client, HU)) == ["Gyakorlat", "Erdő"]
    assert titles(read(client, f"{HU}?sort=title&page=1")) == ["Gyakorlat", "Erdő"]


def test_any_filter_of_the_list_can_be_followed(client):
    published_stories(1, title="Erdő", themes=["innovation"])
    published_stories(1, title="Víz", themes=["skills"])
    let_through(PracticeFactory(title="Gyakorlat"))
    assert titles(read(client, f"{HU}?theme=skills&type=story")) == ["Víz"]
    listing = client.get("/hu/tortenetek/?theme=skills&sort=title").context["listing"]
    assert listing.feed_url == f"{HU}?type=story&theme=skills"
    html = client.get("/hu/tortenetek/?theme=skills").content.decode()
    assert (
        '<link rel="alternate" type="application/atom+xml" href="/hu/bejegyzesek/feed.atom?type=story&amp;theme=skills"'
        in html
    )
    assert html.count("feed.atom") == 2


def test_the_feed_leads_to_itself_to_its_list_and_to_its_twin(client):
    published_stories(1, themes=["skills"])
    feed = read(client, f"{HU}?theme=skills")
    assert links(feed) >= {
        ("alternate", None, "http://testserver/hu/bejegyzesek/?theme=skills"),
        ("self", None, f"http://testserver{HU}?theme=skills"),
        ("alternate", "en", f"http://testserver{EN}?theme=skills"),
        ("license", None, "https://creativecommons.org/licenses/by/4.0/"),
    }
    assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == "hu"
    for _rel, _language, href in links(feed):
        if "testserver" in href:
            assert client.get(href.removeprefix("http://testserver")).status_code == 200


def test_an_entry_says_what_the_list_says(client):
    [story] = published_stories(1, title="Szél & <víz>", other_title="Wind & water")
    entry = entry_of(story)
    [shown] = read(client, HU).iter(f"{ATOM}entry")
    assert shown.findtext(f"{ATOM}title") == "Szél & <víz>"
    assert links(shown) == {("alternate", None, f"http://testserver{entry.path}")}
    assert shown.findtext(f"{ATOM}author/{ATOM}name") == story.organisation.title
    assert datetime.datetime.fromisoformat(shown.findtext(f"{ATOM}published")) == entry.published_at
    assert shown.findtext(f"{ATOM}id").endswith(f":hu/{entry.number}")
    assert titles(read(client, EN)) == ["Wind & water"]
    translated(story, words={"title": "The wind"})
    assert titles(read(client, EN)) == ["The wind"]


def test_a_new_title_keeps_the_identity_of_the_entry(client):
    [story] = published_stories(1)
    before = [entry.findtext(f"{ATOM}id") for entry in read(client, HU).iter(f"{ATOM}entry")]
    entry = entry_of(story)
    entry.title, entry.path = "Más cím", "/hu/tortenetek/1-mas-cim/"
    entry.save()
    assert [entry.findtext(f"{ATOM}id") for entry in read(client, HU).iter(f"{ATOM}entry")] == before


def test_only_what_is_public_is_in_a_feed_and_no_name_that_was_held_back(client):
    StoryFactory(title="Piszkozat")
    bring_to(StoryFactory(title="Bírálat alatt"), State.IN_REVIEW)
    bring_to(StoryFactory(title="Visszavont"), State.WITHDRAWN)
    secret = OrganisationFactory(title="Titkos Klaszter")
    published_stories(
        1, title="Névtelen", organisation=secret, hide_organisation=True, contact_email="x@titkos.example"
    )
    for address in (HU, EN):
        text = client.get(address).content.decode()
        for word in ("Piszkozat", "Bírálat alatt", "Visszavont", "Titkos", "titkos", "@"):
            assert word not in text
    assert titles(read(client, HU)) == ["Névtelen"]
    assert client.get(f"{HU}?org={secret.pk}").status_code == 404


@pytest.mark.parametrize("query", ["theme=nothing", "year=%00", "type=x", "view=x", "page=-1", "theme=" + "x" * 5000])
def test_what_does_not_exist_is_refused_in_words_and_never_widens_the_feed(client, query):
    published_stories(1)
    response = client.get(f"{HU}?{query}")
    assert (response.status_code, response["Content-Type"]) == (404, "text/plain; charset=utf-8")
    assert "szűrő" in response.content.decode()


def test_characters_that_xml_cannot_hold_are_left_out(client):
    published_stories(1, title="Függőleges\x0b tabulátor", teaser="Jel\x01zés " * 10)
    assert titles(read(client, HU)) == ["Függőleges tabulátor"]


def test_an_empty_feed_is_a_feed(client):
    assert titles(read(client, HU)) == []


def test_whoever_has_the_feed_already_is_told_so_until_something_changes(client):
    published_stories(1)
    etag = client.get(HU)["ETag"]
    assert client.get(HU, headers={"If-None-Match": etag}).status_code == 304
    published_stories(1)
    assert client.get(HU, headers={"If-None-Match": etag}).status_code == 200


@pytest.mark.parametrize("address", [HU, "/hu/bejegyzesek/data.csv", "/dataset.jsonld"])
def test_a_new_release_is_noticed(client, monkeypatch, address):
    published_stories(1)
    etag = client.get(address)["ETag"]
    assert client.get(address, headers={"If-None-Match": etag}).status_code == 304
    monkeypatch.setattr("clusterix.release.fingerprint", lambda: "next")
    assert client.get(address, headers={"If-None-Match": etag}).status_code == 200


def test_the_list_of_all_records_has_every_kind(client):
    [story] = published_stories(1)
    practice = let_through(PracticeFactory())
    listing = client.get("/hu/bejegyzesek/").context["listing"]
    assert {card.number for card in listing.cards} == {dossier_of(story).number, dossier_of(practice).number}
    narrowed = client.get("/en/records/?type=practice").context["listing"]
    assert [card.type_code for card in narrowed.cards] == ["practice"]
    assert [active.label for active in narrowed.active] == ["Good practices"]
    assert [(option.code, option.count) for option in narrowed.facets[0].options] == [("story", 1), ("practice", 1)]


def test_a_list_of_one_kind_cannot_be_asked_for_another(client):
    published_stories(1)
    view = client.get("/hu/tortenetek/?type=practice").context["listing"]
    assert view.problem
    assert (view.total, view.active) == (1, ())
    assert not client.get("/hu/tortenetek/?type=story").context["listing"].problem
