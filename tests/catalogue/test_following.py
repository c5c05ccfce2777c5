"""What else makes the catalogue follow: organisations, moves, lists, terms. Addresses stay (proof 7)."""

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from clusterix.catalogue import domain, following, registry
from clusterix.catalogue.carried import carriers
from clusterix.catalogue.models import CatalogueEntry, StaleRecord
from clusterix.catalogue.terms import VOCABULARIES
from clusterix.submissions.models.funding import Funding
from clusterix.vocabularies.loading import load
from clusterix.vocabularies.models import (
    Criterion,
    EvidenceType,
    FundingProgramme,
    Indicator,
    PartnerRole,
    Region,
    Sector,
    Term,
    Theme,
)
from tests.catalogue.reading import documents, entry_of
from tests.factories.home import site_pages
from tests.factories.organisations import OrganisationFactory
from tests.factories.stories import again, dossier_of, published_stories, published_story, translated
from tests.factories.vocabularies import (
    EcosystemFactory,
    FundingProgrammeFactory,
    S3PriorityFactory,
    SectorFactory,
    ThemeFactory,
)

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


def test_publishing_works_the_entries_of_a_record_out_once(monkeypatch):
    worked_out, refresh = [], domain.refresh
    monkeypatch.setattr(domain, "refresh", lambda dossier: worked_out.append(dossier.pk) or refresh(dossier))
    story = published_story()
    assert worked_out == [dossier_of(story).pk]
    assert entry_of(story).public


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


def carrying(story, **terms):
    """A story that was published with terms which the shared factory does not give it."""
    for name, term in terms.items():
        field = type(story)._meta.get_field(name)
        keys = {f"{field.m2m_field_name()}_id": story.pk, f"{field.m2m_reverse_field_name()}_id": term.pk}
        field.remote_field.through.objects.create(**keys)
    domain.refresh_keys([story.translation_key])


def renamed(term, name="Átnevezve"):
    term.label_hu = name
    with documents() as told:
        term.save()
    return {number for (number, language), document in told.items() if language == "hu" and name in document.body}


def test_whatever_vocabulary_a_record_carries_its_renamed_term_reaches_the_search():
    first, _second = published_stories(2)
    terms = {"sectors": SectorFactory(), "ecosystems": EcosystemFactory(), "s3_priorities": S3PriorityFactory()}
    carrying(first, **terms)
    for term in terms.values():
        assert renamed(term, f"Új {term.code}") == {dossier_of(first).number}


def test_a_term_in_a_row_of_a_record_reaches_the_search_too():
    [story] = published_stories(1)
    programme = FundingProgrammeFactory()
    Funding.objects.create(page=again(story), programme=programme)
    assert renamed(programme) == {dossier_of(story).number}


def test_every_vocabulary_that_records_hold_is_followed():
    held = {carrier.model for record_type in registry.types() for carrier in carriers(record_type.model)}
    assert {Theme, Sector, FundingProgramme, PartnerRole, EvidenceType, Indicator, Criterion} <= held
    assert set(VOCABULARIES.values()) == set(Term.__subclasses__())


def test_a_term_of_many_records_is_renamed_in_lists_at_once_and_in_the_search_soon(monkeypatch, client):
    stories = published_stories(3)
    monkeypatch.setattr(following, "AT_ONCE", 2)
    theme = Theme.objects.get(code="innovation")
    assert renamed(theme, "Újdonságok") == set()
    assert "Újdonságok" in client.get("/hu/tortenetek/").content.decode()
    with documents() as told:
        call_command("refresh_catalogue")
    assert all("Újdonságok" in told[dossier_of(story).number, "hu"].body for story in stories)
    assert not StaleRecord.objects.exists()


def test_a_record_waits_once_however_often_its_term_is_renamed(monkeypatch, capsys):
    published_stories(2)
    monkeypatch.setattr(following, "AT_ONCE", 0)
    theme = Theme.objects.get(code="innovation")
    for name in ("Egyik", "Másik"):
        renamed(theme, name)
    assert StaleRecord.objects.count() == 2
    call_command("refresh_catalogue")
    assert capsys.readouterr().out == "2 records brought up to date\n"
    call_command("refresh_catalogue")
    assert capsys.readouterr().out == ""


def test_renaming_costs_the_same_for_few_and_many_records(monkeypatch):
    monkeypatch.setattr(following, "AT_ONCE", 0)
    theme = ThemeFactory(code="innovation")
    costs = []
    for name in ("Egyik", "Másik"):
        published_stories(3)
        theme.label_hu = name
        with CaptureQueriesContext(connection) as queries:
            theme.save()
        costs.append(len(queries))
    assert costs[0] == costs[1]


def test_a_corrected_list_is_followed_like_a_renamed_term():
    [story] = published_stories(1)
    theme = Theme.objects.get(code="innovation")
    row = {"code": theme.code, "order": str(theme.order), "label_hu": theme.label_hu, "label_en": theme.label_en}
    Theme.objects.filter(pk=theme.pk).update(loaded=row)
    with documents() as told:
        load("themes", [row | {"label_hu": "Kijavítva"}])
    assert "Kijavítva" in told[dossier_of(story).number, "hu"].body
