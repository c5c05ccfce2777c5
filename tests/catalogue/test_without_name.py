"""Proof 7: a lesson published without name shows its organisation nowhere."""

import json

import pytest
from django.http import HttpResponse
from wagtail.images.tests.utils import get_test_image_file

from clusterix.catalogue.exports import FORMATS
from clusterix.catalogue.models import CatalogueEntry
from clusterix.media.models import ClusterixImage
from tests.catalogue.reading import entry_of
from tests.crawler import FILE, crawl
from tests.factories.organisations import OrganisationFactory
from tests.factories.records import TYPES, published_quickly
from tests.factories.stories import dossier_of, take, translated, updated

pytestmark = pytest.mark.django_db

NAME, ENGLISH_NAME, SLUG = "Titokzatos Klaszter", "Mysterious Cluster", "titokzatos"
TITLE, ENGLISH_TITLE = "Amit ma másként tennénk", "What we would do differently"
SEARCHES = [f"/{path}?q={words}" for path in ("hu/kereses/", "en/search/") for words in ("titokzatos", "mysterious")]


def lesson(type_name="story", **fields):
    organisation = OrganisationFactory(title=NAME, slug=SLUG)
    translated(organisation, words={"title": ENGLISH_NAME})
    image = ClusterixImage.objects.create(
        title=NAME, file=get_test_image_file(f"{SLUG}.png"), alt_hu="Gép", alt_en="Machine"
    )
    if type_name == "story":
        fields["story_kind"] = "lesson"
    [story] = published_quickly(
        type_name,
        organisation=organisation,
        title=TITLE,
        hero_image=image,
        other_title=ENGLISH_TITLE,
        **fields,
    )
    return story


def tells(text):
    return [word for word in (NAME, ENGLISH_NAME, SLUG) if word.lower() in text.lower()]


def pages_that_tell(pages):
    """Pages that name the organisation together with the record, or below the record's address."""
    return [path for path, text in pages.items() if (TITLE in text or ENGLISH_TITLE in text) and tells(text)]


def test_the_walk_would_notice_the_name(client):
    story = lesson()
    pages = crawl(client, *SEARCHES)
    found = pages_that_tell(pages)
    assert {entry_of(story, "hu").path, entry_of(story, "en").path, "/hu/tortenetek/", *SEARCHES} <= {*pages}
    assert {entry_of(story, "hu").path, "/hu/tortenetek/", "/hu/", SEARCHES[0], "/hu/szervezetek/titokzatos/"} <= set(
        found
    )


def test_nothing_public_names_the_organisation_of_a_record_without_name(client):
    story = lesson(hide_organisation=True)
    pages = crawl(client, *SEARCHES)
    assert pages_that_tell(pages) == []
    translated(story, words={"title": ENGLISH_TITLE})
    pages = crawl(client, *SEARCHES)
    own = [path for path, text in pages.items() if TITLE in text or ENGLISH_TITLE in text]
    assert {entry_of(story, "hu").path, entry_of(story, "en").path, "/hu/", "/en/", "/hu/tortenetek/"} <= set(own)
    assert pages_that_tell(pages) == []
    assert not [
        path for path in pages if path.startswith((entry_of(story).path, entry_of(story, "en").path)) and tells(path)
    ]
    # The record counts nowhere as one of the organisation's.
    assert f"org={story.organisation.pk}" not in json.dumps([*pages])
    assert not any(tells(repr(vars(entry))) for entry in CatalogueEntry.objects.all())


@pytest.mark.parametrize("type_name", ["practice", "training"])
def test_the_other_types_keep_the_name_as_well(client, type_name):
    record = lesson(type_name)
    place = TYPES[type_name].lists["hu"]
    assert {entry_of(record).path, place} <= {*pages_that_tell(crawl(client, *SEARCHES))}
    updated(record, hide_organisation=True)
    pages = crawl(client, *SEARCHES)
    assert {entry_of(record, "hu").path, entry_of(record, "en").path, place} <= {*pages}
    assert pages_that_tell(pages) == []


def test_a_record_that_loses_its_name_later_is_without_it_everywhere(client):
    story = lesson()
    assert pages_that_tell(crawl(client))
    updated(story, hide_organisation=True)
    assert pages_that_tell(crawl(client, *SEARCHES)) == []


def test_the_tombstone_does_not_tell_either(client):
    story = lesson(hide_organisation=True)
    path = entry_of(story).path
    take(story, "withdraw")
    response = client.get(path)
    assert (response.status_code, tells(response.content.decode())) == (410, [])
    assert TITLE in response.content.decode()
    assert dossier_of(story).state == "withdrawn"


class Leaking:
    """A client to which files and feeds with two filters, and nothing else, tell the name."""

    def __init__(self, client):
        self.client, self.told = client, set()

    def get(self, path):
        """The answer, with the name in it where it is planted."""
        response = self.client.get(path)
        if FILE.search(path.partition("?")[0]) and path.count("=") == 2:
            text = b"".join(response) if response.streaming else response.content
            planted = HttpResponse(text + f"{TITLE} {NAME}".encode(), headers=response.headers)
            self.told.add(path)
            return planted
        return response


def test_the_walk_would_notice_a_name_that_only_files_with_two_filters_tell(client):
    lesson(hide_organisation=True)
    leaking = Leaking(client)
    pages = crawl(leaking)
    assert set(pages_that_tell(pages)) == leaking.told
    files = [path.partition("?") for path in pages if FILE.search(path.partition("?")[0])]
    walked = {(address, query.count("=")) for address, _mark, query in files}
    for ending in ("atom", *FORMATS):
        for language in ("hu", "en"):
            numbers = {
                number
                for address, number in walked
                if address.startswith(f"/{language}/") and address.endswith(f".{ending}")
            }
            assert {0, 1, 2} <= numbers, (language, ending)
