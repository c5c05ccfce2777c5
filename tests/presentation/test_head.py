"""What machines read in the head of public pages."""

import io
import json

import html5lib
import pytest
from django.urls import reverse
from django.utils.timezone import localdate
from PIL import Image

from clusterix.presentation import share_picture
from clusterix.presentation.share_picture import Shared, draw
from tests.catalogue.reading import entry_of
from tests.factories.organisations import OrganisationFactory
from tests.factories.stories import let_through, published_stories, take, translated
from tests.factories.training import CourseFactory, RunFactory
from tests.presentation.vocabulary import problems
from training.models import CourseRun

pytestmark = pytest.mark.django_db
HOST = "http://testserver"


class Head:
    """The head of a page as a browser understands it."""

    def __init__(self, client, path, status=200):
        response = client.get(path)
        assert response.status_code == status
        tree = html5lib.parse(response.content.decode(), namespaceHTMLElements=False)
        self.meta = {
            tag.get("property") or tag.get("name"): tag.get("content")
            for tag in tree.iter("meta")
            if tag.get("content") is not None
        }
        self.links = {(tag.get("rel"), tag.get("hreflang")): tag.get("href") for tag in tree.iter("link")}
        scripts = [tag for tag in tree.iter("script") if tag.get("type") == "application/ld+json"]
        self.data = {block["@type"]: block for block in (json.loads(tag.text) for tag in scripts)}

    def languages(self):
        return {code: url for (rel, code), url in self.links.items() if rel == "alternate" and code}


@pytest.fixture
def story():
    organisation = OrganisationFactory(title="Alföldi Klaszter", slug="alfoldi")
    [story] = published_stories(1, organisation=organisation, title="Beszállítók <b>&amp;</b> „gyártók”")
    translated(story)
    return story


def test_both_languages_of_a_record_name_each_other_and_themselves(client, story):
    paths = {language: HOST + entry_of(story, language).path for language in ("hu", "en")}
    for language, url in paths.items():
        head = Head(client, url)
        assert head.links["canonical", None] == url
        assert head.languages() == paths | {"x-default": paths["hu"]}
        assert head.meta["og:locale"] == {"hu": "hu_HU", "en": "en_GB"}[language]


def test_a_record_can_be_shared(client, story):
    head = Head(client, entry_of(story).path)
    told = {name: head.meta[f"og:{name}"] for name in ("type", "site_name", "title", "url")}
    path = entry_of(story).path
    assert told == {"type": "article", "site_name": "Clusterix Showcase", "title": story.title, "url": HOST + path}
    assert head.meta["twitter:card"] == "summary_large_image"
    assert story.teaser.startswith(head.meta["description"].rstrip("…"))
    response = client.get(head.meta["og:image"])
    assert response["Content-Type"] == "image/png"
    assert Image.open(io.BytesIO(response.content)).size == (1200, 630)


@pytest.mark.parametrize("path", ["/hu/", "/en/", "/hu/tortenetek/", "/en/records/", "/hu/szervezetek/alfoldi/"])
def test_every_page_has_a_description_and_a_picture(client, story, path):
    head = Head(client, path)
    assert len(head.meta["description"]) > 20
    assert head.links["canonical", None] == HOST + path
    assert head.languages()["x-default"].startswith(f"{HOST}/hu/")
    assert client.get(head.meta["og:image"])["Content-Type"] == "image/png"


def test_what_is_no_page_of_its_own_is_not_offered(client, story):
    [other] = published_stories(1)
    for path, status in (("/hu/nincs-ilyen/", 404), (entry_of(other, "en").path, 200)):
        head = Head(client, path, status)
        assert head.meta["robots"] == "noindex"
        assert head.languages() == {}
        assert head.data == {}


def test_a_story_is_an_article_in_the_words_of_schema_org(client, story):
    head = Head(client, entry_of(story).path)
    article = head.data["Article"]
    assert [*problems(article), *problems(head.data["BreadcrumbList"])] == []
    assert article["headline"] == story.title
    assert article["author"]["name"] == "Alföldi Klaszter"
    assert article["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert article["datePublished"] == localdate(entry_of(story).published_at).isoformat()
    steps = [step["name"] for step in head.data["BreadcrumbList"]["itemListElement"]]
    assert steps[-1] == story.title
    assert len(steps) == 3


def test_a_training_is_a_course_with_its_runs(client):
    course = let_through(CourseFactory(competences=["cm-strategy"], price=0))
    RunFactory(course=course, online_url="https://kepzes.example/online", seats=20, free_seats=3, price=50000)
    RunFactory(course=course, status=CourseRun.Status.CANCELLED)
    data = Head(client, entry_of(course).path).data["Course"]
    assert [*problems(data)] == []
    assert data["provider"]["name"] == course.organisation.title
    assert data["offers"]["category"] == "Free"
    assert [run["eventStatus"].rpartition("/")[2] for run in data["hasCourseInstance"]] == [
        "EventScheduled",
        "EventCancelled",
    ]
    assert data["hasCourseInstance"][0]["remainingAttendeeCapacity"] == 3


def test_organisations_and_the_home_page_tell_what_they_are(client, story):
    organisation = Head(client, "/hu/szervezetek/alfoldi/").data["Organization"]
    website = Head(client, "/en/").data["WebSite"]
    assert [*problems(organisation), *problems(website)] == []
    assert organisation["name"] == "Alföldi Klaszter"


def test_the_check_against_the_vocabulary_would_notice():
    wrong = {"@type": "Course", "colour": "red", "provider": {"@type": "Place"}, "offers": "much", "x": {"@type": "Y"}}
    assert len([*problems(wrong)]) == 4


def test_a_record_without_name_names_nobody_to_machines(client):
    organisation = OrganisationFactory(title="Titokzatos Klaszter")
    [story] = published_stories(1, organisation=organisation, story_kind="lesson", hide_organisation=True)
    assert "author" not in Head(client, entry_of(story).path).data["Article"]


def test_the_picture_goes_with_the_record(client, story):
    entry = entry_of(story)
    old = reverse("share_picture", args=[entry.number, "0" * 16])
    current = client.get(old)
    assert current.status_code == 302
    assert client.get(current.url).status_code == 200
    take(story, "withdraw")
    assert client.get(current.url).status_code == 404


def test_a_picture_is_drawn_once(client, story, monkeypatch):
    address = Head(client, entry_of(story).path).meta["og:image"]
    first = client.get(address).content
    monkeypatch.setattr("clusterix.catalogue.share_views.draw", lambda picture: b"drawn again")
    assert client.get(address).content == first


def test_long_titles_and_hungarian_letters_fit():
    def inked(title):
        image = Image.open(io.BytesIO(draw(Shared(title, "lesson", "Tanulság")))).convert("L")
        return image.crop((0, 100, 750, 500)).point(lambda value: 255 if value < 90 else 0).getbbox()

    assert inked("") is None
    left, _top, right, bottom = inked("Megszentségteleníthetetlenségeskedéseitekért " * 30)
    assert (left >= 60, right <= 700, bottom <= 400) == (True, True, True)
    assert inked("ő") is not None


def test_colours_are_those_of_the_pages(settings):
    tokens = (settings.ROOT / "static" / "css" / "tokens.css").read_text()
    for kind, (colour, tint) in share_picture.KINDS.items():
        assert not kind or f".kind-{kind} {{ --kind: {colour}; --kind-tint: {tint}; }}" in tokens


def test_an_article_without_a_photo_has_its_share_picture(client):
    [story] = published_stories(1)
    head = Head(client, entry_of(story).path)
    [image] = head.data["Article"]["image"]
    assert (image.startswith(f"{HOST}/"), image.endswith(".png")) == (True, True)
    assert client.get(image).status_code == 200
