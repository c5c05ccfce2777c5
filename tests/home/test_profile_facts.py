"""The public profile and the directory tell every fact truthfully, in both languages."""

import re
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from clusterix.organisations import changes
from clusterix.organisations.models import (
    Accreditation,
    FormerName,
    LabelAward,
    OrganisationPage,
    ProfileCheck,
    ProviderReference,
    StatusPeriod,
)
from clusterix.organisations.roles import OfficeRole
from tests.factories.organisations import (
    KeyFigureFactory,
    OrganisationFactory,
    member_of,
    office_user,
    whole_profile,
)
from tests.factories.stories import published_stories, translated
from tests.factories.vocabularies import ClusterLabelFactory, NationalStatusFactory, SectorFactory

pytestmark = pytest.mark.django_db

FACTS = (
    "Kitalált Klaszter Nonprofit Kft.",
    "4025 Debrecen, Piac utca 1.",
    "+36 52 123 456",
    "https://kk.example/en",
    "https://eccp.example/kk",
    "Kitalált Menedzsment",
    "2008",
    "B/2020/000123",
    "Régi Klaszter",
    "2016–2018",
    "EUCLES",
    "https://eucles.example/kk",
)
HUNGARIAN = (
    *("sectors-a magyarul", "ecosystems-a magyarul", "emerging-industries-a magyarul", "markets-a magyarul"),
    *("competences-a magyarul", "languages-a magyarul", "mature magyarul", "c magyarul", "HU321 magyarul"),
    *("p1420-ak magyarul", "silver magyarul", "Kockázati műhely", "Minősített képző", "éves jelentés"),
    *("KK", "Amiben jók vagyunk.", "Ahogyan az induló vállalkozásokat segítjük."),
)
ENGLISH = (
    *("sectors-a in English", "competences-a in English", "p1420-ak in English", "silver in English"),
    *("Risk workshop", "Certified provider", "May 2012", "no longer valid", "éves jelentés"),
)


def html_of(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def queries_of(client, address):
    client.get(address)
    with CaptureQueriesContext(connection) as captured:
        html_of(client, address)
    return len(captured)


def test_the_profile_shows_every_fact_and_nothing_private(client):
    html = html_of(client, whole_profile().url)
    assert [text for text in FACTS + HUNGARIAN if text not in html] == []
    assert "12345678-1-42" not in html


def test_the_translation_shows_the_same_facts_with_its_own_words(client):
    organisation = whole_profile()
    words = {"specialisation": "What we are good at.", "entrepreneurship": "How we help start-ups."}
    english = translated(organisation, words=words)
    html = html_of(client, english.url)
    assert [text for text in FACTS + ENGLISH + tuple(words.values()) if text not in html] == []
    assert "Amiben jók vagyunk." not in html
    assert "12345678-1-42" not in html


def test_facts_stand_once_and_follow_the_original(client):
    organisation = whole_profile()
    english = translated(organisation)
    for model in (FormerName, StatusPeriod, LabelAward, ProviderReference, Accreditation):
        assert model.objects.count() == 1
    page = OrganisationPage.objects.get(pk=organisation.pk)
    copy = OrganisationPage.objects.get(pk=english.pk)
    assert [page.sectors.count(), copy.sectors.count()] == [1, 0]
    page.founded_year = 2011
    page.sectors = [SectorFactory(code="energy")]
    page.save_revision().publish()
    html = html_of(client, english.url)
    assert "2011" in html
    assert "energy in English" in html
    assert "sectors-a in English" not in html


def test_facts_of_a_role_are_shown_to_those_alone_who_have_it(client):
    html = html_of(client, whole_profile(is_provider=False, is_cluster=False).url)
    assert "B/2020/000123" not in html
    assert "Kitalált Menedzsment" not in html
    assert "silver magyarul" in html


def test_a_draft_is_not_shown_before_its_validation(client):
    organisation = whole_profile()
    page = OrganisationPage.objects.get(pk=organisation.pk)
    page.cmo_name = "Készülő Menedzsment"
    page.save_revision()
    assert "Készülő Menedzsment" not in html_of(client, organisation.url)
    draft = page.get_latest_revision_as_object()
    response = draft.make_preview_request(preview_mode="")
    assert "Készülő Menedzsment" in response.render().content.decode()


def test_the_profile_says_when_it_was_verified_and_not_by_whom(client):
    organisation = whole_profile()
    editor = office_user(OfficeRole.OFFICE_EDITOR, last_name="Titoktartó")
    ProfileCheck.objects.create(organisation=organisation, verified_on=date(2026, 3, 5), verified_by=editor)
    html = html_of(client, organisation.url)
    assert "2026.\xa0március\xa05." in html
    assert "Titoktartó" not in html


def test_the_profile_costs_the_same_however_much_it_tells(client):
    organisation = whole_profile()
    english = translated(organisation)
    published_stories(1, organisation=organisation, author=member_of(organisation))
    one = [queries_of(client, page.url) for page in (organisation, english)]
    page = OrganisationPage.objects.get(pk=organisation.pk)
    day = date(2014, 1, 1)
    page.statuses = [StatusPeriod(status=NationalStatusFactory(code=f"s-{n}"), starts_on=day) for n in range(9)]
    page.labels = [LabelAward(label=ClusterLabelFactory(code=f"l-{n}"), awarded_on=day) for n in range(9)]
    page.sectors = [SectorFactory(code=f"sector-{n}") for n in range(9)]
    page.save_revision().publish()
    for year in range(2010, 2020):
        KeyFigureFactory(organisation=organisation, year=year)
    assert [queries_of(client, page.url) for page in (organisation, english)] == one
    assert max(one) <= 21


def test_the_directory_leaves_out_what_became_part_of_another(client):
    editor = office_user(OfficeRole.OFFICE_EDITOR)
    first, second = OrganisationFactory(title="Beolvadt Klaszter"), OrganisationFactory(title="Nagy Klaszter")
    absorbed, going_on = [(page, translated(page)) for page in (first, second)]
    changes.merge(source=first, target=second, user=editor)
    for number, address in enumerate(("/hu/szervezetek/", "/en/organisations/")):
        html = html_of(client, address)
        assert f'href="{absorbed[number].url}"' not in html
        assert f'href="{going_on[number].url}"' in html
    assert client.get(first.url).status_code == 301


def test_the_directory_shows_the_end_of_an_organisation(client):
    organisation = OrganisationFactory(title="Megszűnt Klaszter")
    changes.end(organisation=organisation, user=office_user(OfficeRole.OFFICE_EDITOR), on=date(2020, 6, 30))
    assert "2020.\xa0június\xa030." in html_of(client, "/hu/szervezetek/")


def test_the_directory_is_narrowed_down_by_what_organisations_are(client):
    today = timezone.localdate()
    status = NationalStatusFactory(code="q2025-registered")
    past = NationalStatusFactory(code="p1420-regional")
    one = OrganisationFactory(title="Bejegyzett Klaszter", is_cluster=True)
    one.statuses = [
        StatusPeriod(status=past, starts_on=date(2014, 1, 1), ends_on=date(2020, 12, 31)),
        StatusPeriod(status=status, starts_on=today),
    ]
    one.sectors = [SectorFactory(code="energy")]
    one.save_revision().publish()
    OrganisationFactory(title="Képző Kft.", is_provider=True)

    def shown(query):
        return re.findall(r'card-title"><a [^>]*>([^<]+)', html_of(client, f"/hu/szervezetek/?{query}"))

    assert shown("kind=cluster") == shown("status=q2025-registered") == shown("sector=energy") == [one.title]
    assert shown("kind=provider") == ["Képző Kft."]
    assert shown("kind=provider&sector=energy") == shown("kind=nonsense") == []
    assert shown("status=p1420-regional") == []
    assert shown("") == ["Bejegyzett Klaszter", "Képző Kft."]
    html = html_of(client, "/hu/szervezetek/?kind=provider&sector=energy")
    assert "q2025-registered magyarul (1)" in html
    assert 'value="provider" selected' in html


def test_narrowing_down_costs_the_same_however_long_the_directory_is(client):
    address = "/hu/szervezetek/?kind=cluster"
    whole_profile()
    one = queries_of(client, address)
    for _ in range(3):
        whole_profile()
    assert queries_of(client, address) == one
    assert one <= 16
