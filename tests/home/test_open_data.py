"""The page about open data and the description of the dataset."""

import re

import pytest

from clusterix.catalogue.exports.tables import COLUMNS
from home.models import InformationPage, SiteTexts
from home.setup import write_information
from tests.factories.home import site_pages
from tests.factories.stories import published_stories

pytestmark = pytest.mark.django_db

PAGES = {"hu": "/hu/nyilt-adatok/", "en": "/en/open-data/"}


@pytest.fixture(autouse=True)
def _site(db):
    write_information(site_pages())


@pytest.mark.parametrize("language", PAGES)
def test_the_page_describes_every_field_and_names_the_licence(client, language):
    html = client.get(PAGES[language]).content.decode()
    assert [name for name in COLUMNS if f"<b>{name}</b>" not in html] == []
    assert f"https://creativecommons.org/licenses/by/4.0/deed.{language}" in html


@pytest.mark.parametrize("language", PAGES)
def test_every_file_that_the_page_names_is_there(client, language):
    published_stories(1)
    body = InformationPage.objects.get(slug=PAGES[language].split("/")[2]).body
    links = re.findall(r'href="(/[^"]+)"', body)
    assert len(links) == 6
    assert {link: client.get(link).status_code for link in links} == dict.fromkeys(links, 200)
    assert PAGES[language] in client.get(f"/{language}/").content.decode()


def test_the_dataset_is_described_in_both_languages_with_files_that_exist(client):
    published_stories(1)
    texts = SiteTexts.load()
    texts.office_name_hu, texts.office_name_en = "Iroda Kft.", "Office Ltd"
    texts.save()
    response = client.get("/dataset.jsonld")
    assert (response["Content-Type"], response["Access-Control-Allow-Origin"]) == ("application/ld+json", "*")
    catalogue, dataset = response.json()["@graph"]
    assert catalogue["dcat:dataset"]["@id"] == dataset["@id"] == "http://testserver/dataset.jsonld"
    assert [name["@value"] for name in dataset["dct:publisher"]["foaf:name"]] == ["Iroda Kft.", "Office Ltd"]
    assert [title["@language"] for title in dataset["dct:title"]] == ["hu", "en"]
    assert dataset["dct:title"][0]["@value"] != dataset["dct:title"][1]["@value"]
    assert dataset["dct:modified"]["@value"]
    files = [one["dcat:downloadURL"]["@id"].removeprefix("http://testserver") for one in dataset["dcat:distribution"]]
    assert len({*files}) == 6
    for one, path in zip(dataset["dcat:distribution"], files, strict=True):
        media_type = one["dcat:mediaType"]["@id"].partition("media-types/")[2]
        assert client.get(path)["Content-Type"].startswith(media_type)
    for page in dataset["dcat:landingPage"]:
        assert client.get(page["@id"].removeprefix("http://testserver")).status_code == 200


def test_a_catalogue_without_records_is_described_too(client):
    _catalogue, dataset = client.get("/dataset.jsonld").json()["@graph"]
    assert "dct:modified" not in dataset
