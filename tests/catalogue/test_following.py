"""What else makes the catalogue follow: organisations, moves, lists, terms. Addresses stay (proof 7)."""

import pytest

from clusterix.catalogue.models import CatalogueEntry
from clusterix.vocabularies.models import Region
from tests.catalogue.reading import documents, entry_of
from tests.factories.home import site_pages
from tests.factories.organisations import OrganisationFactory
from tests.factories.stories import again, dossier_of, published_stories, translated

pytestmark = pytest.mark.django_db


def addresses():
    return sorted(CatalogueEntry.objects.public().values_list("path", flat=True))


def test_renaming_an_organisation_renames_it_on_its_records_and_changes_no_address(client):
    first, second = published_stories(2)
    translated(first)
    before, organisation = addresses(), again(first.organisation)
    organisation.title, organisation.slug = "Új Név Klaszter", "uj-nev"
    organisation.save_revision().publish()
    assert entry_of(first).organisation_name == entry_of(second).organisation_name == "Új Név Klaszter"
    assert addresses() == before
    assert "Új Név Klaszter" in client.get(entry_of(first).path).content.decode()


def test_each_language_has_its_own_name_of_the_organisation():
    [story] = published_stories(1)
    translated(story.organisation, words={"title": "Name Cluster"})
    assert entry_of(story, "en").organisation_name == "Name Cluster"
    assert entry_of(story, "hu").organisation_name == story.organisation.title


def test_moving_a_record_changes_its_organisation_and_no_address(client):
    [story] = published_stories(1)
    other, before = OrganisationFactory(), addresses()
    again(story).move(other, pos="last-child")
    assert addresses() == before
    assert entry_of(story).organisation_name == other.title
    assert f"org:{other.pk}" in entry_of(story).codes
    page = client.get(entry_of(story).path).content.decode()
    assert other.title in page
    assert story.organisation.title not in page


def test_merging_an_organisation_changes_no_address(client):
    stories = published_stories(2)
    english = translated(stories[0])
    old, new, before = again(stories[0].organisation), OrganisationFactory(title="Egyesült Klaszter"), addresses()
    translated(new)
    for story in stories:
        again(story).move(new, pos="last-child")
    english_home = new.get_translation(english.locale)
    again(english).move(english_home, pos="last-child")
    old.merged_into = again(new)
    old.save()
    assert addresses() == before
    assert {entry_of(story).organisation_name for story in stories} == {"Egyesült Klaszter"}
    assert [client.get(path).status_code for path in before] == [200] * 4


def test_renaming_the_list_moves_all_addresses_below_it():
    [story] = published_stories(1)
    page = site_pages().stories["hu"]
    page.slug = "sikerek"
    page.save_revision().publish()
    assert entry_of(story).path.startswith("/hu/sikerek/")
    assert entry_of(story, "en").path.startswith("/en/stories/")


def test_a_renamed_term_reaches_lists_at_once_and_the_search(client):
    [story] = published_stories(1)
    region = Region.objects.get(code="HU321")
    region.label_hu = "Hajdúság"
    with documents() as told:
        region.save()
    assert "Debrecen, Hajdúság" in client.get("/hu/tortenetek/").content.decode()
    assert "Hajdúság" in told[dossier_of(story).number, "hu"].body


def test_a_region_above_is_renamed_for_the_records_inside_it():
    [story] = published_stories(1)
    country = Region.objects.get(code="HU")
    country.label_en = "Magyarland"
    with documents() as told:
        country.save()
    assert "Magyarland" in told[dossier_of(story).number, "en"].body
    with documents() as told:
        country.save()
    assert told == {}
