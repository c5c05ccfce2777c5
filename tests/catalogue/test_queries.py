"""Proof 8: as many queries for one record as for thirty, and few of them."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from clusterix.catalogue import remembered
from clusterix.media.models import ClusterixDocument, Visibility
from tests.catalogue.reading import entry_of
from tests.factories.organisations import OrganisationFactory
from tests.factories.records import TYPES, published_quickly
from tests.factories.stories import published_stories, translated

# As in production: what is committed is in the shared memory of the process.
pytestmark = pytest.mark.django_db(transaction=True)

LIST, DETAIL = 11, 8


def cost(client, path):
    """How many queries a page takes once the memory is warm, but for the page itself and its cards (test_shown)."""
    assert client.get(path).status_code == 200
    remembered._small.forget()
    for name in [name for name in remembered._known.known if name[0] == "page"]:
        del remembered._known.known[name]
    with CaptureQueriesContext(connection) as captured:
        assert client.get(path).status_code == 200
    return len(captured)


def test_the_number_of_queries_does_not_grow(client):
    organisation = OrganisationFactory()
    document = ClusterixDocument.objects.create(title="D", file="documents/d.pdf", visibility=Visibility.PUBLIC)
    evidence = [{"title_hu": "Jelentés", "document": document}]
    [story] = published_stories(1, organisation=organisation, evidence=evidence)
    translated(story)
    paths = {
        "list": [
            *("/hu/tortenetek/", "/en/stories/?theme=innovation&sort=title", "/hu/tortenetek/?cell=obj-04.act-05"),
            *("/hu/bejegyzesek/", "/en/records/?view=matrix", "/hu/bejegyzesek/?view=map"),
        ],
        "detail": [entry_of(story, "hu").path, entry_of(story, "en").path],
        "other": [organisation.get_url(), "/hu/szervezetek/", "/sitemap-records.xml"],
    }
    first = {path: cost(client, path) for group in paths.values() for path in group}
    assert all(first[path] <= LIST for path in paths["list"]), first
    assert all(first[path] <= DETAIL for path in paths["detail"]), first
    published_stories(29, organisation=organisation, cells=[("obj-04", "act-05"), ("obj-01", "act-02")])
    assert {path: cost(client, path) for path in first} == first


@pytest.mark.parametrize("type_name", ["practice", "training"])
def test_the_other_types_take_as_few_queries_for_one_as_for_many(client, type_name):
    organisation = OrganisationFactory()
    [record] = published_quickly(type_name, organisation=organisation)
    translated(record)
    lists = TYPES[type_name].lists
    details = [entry_of(record, language).path for language in ("hu", "en")]
    first = {path: cost(client, path) for path in [*lists.values(), f"{lists['hu']}?sort=title", *details]}
    assert all(number <= (DETAIL if path in details else LIST) for path, number in first.items()), first
    published_quickly(type_name, 8, organisation=organisation)
    assert {path: cost(client, path) for path in first} == first


def test_a_page_with_more_facts_takes_no_more_queries(client):
    small, large = (
        published_stories(
            1,
            indicators=[{"achieved": number} for number in range(rows)],
            evidence=[{"title_hu": f"Forrás {number}"} for number in range(rows)],
            cells=[(f"obj-0{number + 1}", "act-01") for number in range(rows)],
            keywords=[f"kulcsszó {number}" for number in range(rows + 2)],
            themes=[f"téma-{number}" for number in range(rows)],
        )[0]
        for rows in (1, 6)
    )
    assert cost(client, entry_of(small).path) == cost(client, entry_of(large).path)
