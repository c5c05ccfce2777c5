import re

import pytest

from tests.factories.home import site_pages
from tests.factories.stories import StoryFactory, published_story

pytestmark = pytest.mark.django_db


def addresses(client, section):
    return re.findall(r"<loc>http://[^/]+(\S+?)</loc>", client.get(f"/sitemap-{section}.xml").content.decode())


def test_map_names_its_sections(client):
    site_pages()
    text = client.get("/sitemap.xml").content.decode()
    assert re.findall(r"<loc>http://testserver(\S+?)</loc>", text) == [
        "/sitemap-pages.xml",
        "/sitemap-lists.xml",
        "/sitemap-records.xml",
    ]


def test_standing_pages_of_both_languages_are_on_the_map(client):
    pages = site_pages()
    on_map = addresses(client, "pages")
    assert {page.url for page in (*pages.home.values(), *pages.organisations.values())} <= set(on_map)
    assert len(on_map) == len(set(on_map))


def test_records_are_on_the_map_once_by_their_permanent_address(client):
    public, draft = published_story(), StoryFactory()
    (address,) = addresses(client, "records")
    assert re.fullmatch(rf"/hu/[a-z-]+/{public.dossier.pk}-[a-z0-9-]+/", address)
    assert not [path for path in addresses(client, "pages") if public.slug in path or draft.slug in path]


def test_map_costs_the_same_for_many_records(client, django_assert_num_queries):
    published_story()
    with django_assert_num_queries(2) as before:
        client.get("/sitemap-records.xml")
    published_story()
    with django_assert_num_queries(len(before.captured_queries)):
        client.get("/sitemap-records.xml")
