"""Who may change what the site says about its office: the settings and the standing texts (docs/roles.md)."""

import pytest
from django.urls import reverse

from clusterix.organisations.roles import GRANTS, MEMBERS_GROUP, OfficeRole, also_grant
from home.models import InformationPage, SiteTexts
from home.setup import write_information
from tests.factories.home import site_pages
from tests.factories.organisations import OrganisationFactory, UserFactory, member_of, office_user

pytestmark = pytest.mark.django_db

SETTINGS = [("sitetexts", "office_name_hu"), ("accessibilitystatement", "compliance")]
PEOPLE = {
    "administrator": (lambda: UserFactory(is_superuser=True), True),
    "author": (lambda: member_of(OrganisationFactory()), False),
    **{role: (lambda role=role: office_user(role), role == OfficeRole.OFFICE_EDITOR) for role in OfficeRole},
}


@pytest.mark.parametrize("who", PEOPLE)
def test_office_editors_and_administrators_change_settings_and_standing_texts(client, who):
    write_information(site_pages())
    make, may = PEOPLE[who]
    client.force_login(make())
    addresses = [reverse("wagtailsettings:edit", args=["home", name, 1]) for name, _field in SETTINGS]
    SiteTexts.load()
    pages = InformationPage.objects.all()
    assert pages
    addresses += [reverse("wagtailadmin_pages:edit", args=[page.pk]) for page in pages]
    opened = [address for address in addresses if client.get(address).status_code == 200]
    if who == OfficeRole.TRANSLATOR:
        # Their right on pages is for translations.
        opened = [address for address in opened if "settings" in address]
    assert opened == (addresses if may else [])


def test_what_the_office_enters_is_on_the_imprint(client):
    write_information(site_pages())
    client.force_login(office_user(OfficeRole.OFFICE_EDITOR))
    names = {"office_name_hu": "Iroda", "office_name_en": "Office", "authority_hu": "Hatóság", "authority_en": "Body"}
    SiteTexts.load()
    address = reverse("wagtailsettings:edit", args=["home", "sitetexts", SiteTexts.load().pk])
    answer = client.post(address, {**names, "hosting": "Valódi Tárhely Kft., Szeged"})
    assert answer.status_code == 302
    assert "Valódi Tárhely Kft., Szeged" in client.get("/hu/impresszum/").content.decode()


def test_granting_again_adds_nothing(monkeypatch):
    monkeypatch.setitem(GRANTS, MEMBERS_GROUP, GRANTS[MEMBERS_GROUP])
    before = GRANTS[MEMBERS_GROUP].permissions
    also_grant(MEMBERS_GROUP, "home.change_sitetexts")
    also_grant(MEMBERS_GROUP, "home.change_sitetexts")
    assert GRANTS[MEMBERS_GROUP].permissions == (*before, "home.change_sitetexts")
