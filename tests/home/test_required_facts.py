"""What imprint, privacy notice and accessibility statement need from the office."""

import pytest
from django.utils.translation import override

from clusterix.organisations.roles import OfficeRole
from home.demo.office import clear_settings, fill_settings
from home.models import AccessibilityStatement, SiteTexts
from home.required_facts import missing_facts
from home.setup import write_information
from tests.factories.home import site_pages
from tests.factories.organisations import office_user

pytestmark = pytest.mark.django_db

LACKING = "Ami az oldalról szóló nyilvános lapokról hiányzik"
ADDRESSES = ["/hu/impresszum/", "/hu/adatkezelesi-tajekoztato/", "/hu/akadalymentesitesi-nyilatkozat/", "/en/imprint/"]


def start_page(client, user):
    client.force_login(user)
    return client.get("/admin/", follow=True).content.decode()


@pytest.fixture
def office(db):
    return office_user(OfficeRole.OFFICE_EDITOR)


def test_the_office_reads_what_is_missing_and_is_led_to_where_it_is_entered(client, office):
    html = start_page(client, office)
    assert LACKING in html
    assert "a működtető postacíme" in html
    assert "/admin/settings/home/sitetexts/" in html
    assert "/admin/settings/home/accessibilitystatement/" in html


def test_nothing_is_said_once_all_is_there(client, office):
    fill_settings()
    assert missing_facts() == []
    assert LACKING not in start_page(client, office)


def test_the_demo_leaves_no_required_fact_open(client):
    write_information(site_pages())
    for words in ("még nincs megadva", "not given yet"):
        assert any(words in client.get(address).content.decode() for address in ADDRESSES)
    fill_settings()
    pages = [client.get(address).content.decode() for address in ADDRESSES]
    assert [page for page in pages if "még nincs megadva" in page or "not given yet" in page] == []
    assert "Kitalált Klaszterügynökség" in pages[0]


def test_the_demo_fills_only_what_is_empty_and_takes_only_its_own_away():
    texts = SiteTexts.load()
    texts.hosting = "Valódi Tárhely Kft."
    texts.save()
    fill_settings()
    assert SiteTexts.objects.get().hosting == "Valódi Tárhely Kft."
    AccessibilityStatement.objects.update(approved_by="Valódi Vezető")
    clear_settings()
    texts, facts = SiteTexts.objects.get(), AccessibilityStatement.objects.get()
    assert (texts.hosting, texts.operator_hu, texts.email) == ("Valódi Tárhely Kft.", "", "")
    assert (facts.approved_by, facts.made_on, facts.body_url) == ("Valódi Vezető", None, "")


def test_names_of_what_is_missing_are_written_in_the_readers_language():
    with override("hu"):
        (_model, names), *_more = missing_facts()
    assert "a működtető postacíme" in names
