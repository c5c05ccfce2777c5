import re

import pytest
from wagtail.models import Site

from tests.factories.home import site_pages
from tests.factories.stories import StoryFactory, published_story, translated

pytestmark = pytest.mark.django_db


def addresses(client, section):
    """The paths on a part of the map; all of them on the host that was asked."""
    found = re.findall(r"<loc>(\S+?)</loc>", client.get(f"/sitemap-{section}.xml").content.decode())
    assert all(one.startswith("http://testserver/") for one in found)
    return [one.removeprefix("http://testserver") for one in found]


def twins(client, section):
    """The path of each entry, with the paths of its alternates by language."""
    text = client.get(f"/sitemap-{section}.xml").content.decode()
    link = re.compile(r'hreflang="([\w-]+)" href="http://testserver(\S+?)"')
    entries = re.findall(r"<loc>http://testserver(\S+?)</loc>(.*?)</url>", text, re.DOTALL)
    return {path: dict(link.findall(rest)) for path, rest in entries}


def test_map_names_its_sections(client):
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
    with django_assert_num_queries(3) as before:
        client.get("/sitemap-records.xml")
    published_story()
    with django_assert_num_queries(len(before.captured_queries)):
        client.get("/sitemap-records.xml")


def test_all_parts_have_the_host_that_was_asked_whatever_the_site_is_called(client):
    pages = site_pages()
    Site.objects.update(hostname="elsewhere.example", port=80)
    Site.clear_site_root_paths_cache()
    assert pages.home["hu"].url in addresses(client, "pages")
    assert "/hu/temak/" in addresses(client, "lists")
    assert "elsewhere.example" not in client.get("/sitemap.xml").content.decode()


def test_every_address_names_its_twins(client):
    pages = site_pages()
    alone, both = published_story(), published_story()
    translated(both)
    standing, lists, records = (twins(client, section) for section in ("pages", "lists", "records"))
    home = {code: page.url for code, page in pages.home.items()}
    assert standing[home["en"]] == standing[home["hu"]] == home | {"x-default": home["hu"]}
    assert lists["/en/themes/"] == {"hu": "/hu/temak/", "en": "/en/themes/", "x-default": "/hu/temak/"}
    numbered = {path: found for path, found in records.items() if f"/{both.dossier.pk}-" in path}
    assert len(numbered) == 2
    for found in numbered.values():
        assert set(numbered) == set(found.values())
        assert found["x-default"] == found["hu"]
    assert [found for path, found in records.items() if f"/{alone.dossier.pk}-" in path] == [{}]
    for part in (standing, lists, records):
        for path, found in part.items():
            assert all(part[twin] == found for twin in found.values()), path


def test_pages_of_content_apps_are_on_the_map(client):
    found = addresses(client, "lists")
    assert {"/hu/kriteriumok-es-kepzesek/", "/en/criteria-and-trainings/", "/hu/munkalapok/"} <= set(found)
    assert len([path for path in found if path.startswith("/en/worksheets/")]) > 1
    assert {client.get(path).status_code for path in found} == {200}
