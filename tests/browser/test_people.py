"""An organisation registers without scripts and is let in; the second factor; nothing of it is a barrier."""

import pytest
from django.urls import reverse

from clusterix.organisations.domain import set_language
from clusterix.organisations.models import OrganisationPage, Registration
from clusterix.organisations.rights import sync
from clusterix.organisations.roles import OfficeRole
from tests.factories.organisations import PASSWORD, office_user
from tests.factories.registrations import REPRESENTATIVE, filled_in, waiting_registration
from tests.organisations.codes import code_of
from tests.organisations.links import last_mail, link_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

BUTTON = "main form button[type=submit]"


@pytest.fixture
def office(db):
    sync()
    return office_user(OfficeRole.OFFICE_EDITOR)


def fill_in(page, data):
    """Type or choose what a browser would send."""
    for name, value in data.items():
        field = page.locator(f"[name={name}]")
        if value == "on":
            field.check()
        elif field.evaluate("element => element.tagName") == "SELECT":
            field.select_option(str(value))
        else:
            field.fill(value)


@pytest.mark.parametrize(("language", "width"), [("hu", 360), ("en", 1280)])
def test_organisation_registers_and_is_let_in(person, office, language, width):
    data = filled_in(management_fte={"hu": "0,75", "en": "0.75"}[language])
    anna = person(language=language, width=width, javascript=False)
    found = []

    def look():
        found.extend(anna.barriers())
        assert not anna.spills_sideways()

    anna.go({"hu": "/hu/regisztracio/", "en": "/en/register/"}[language])
    anna.page.locator(BUTTON).click()
    look()
    fill_in(anna.page, data)
    anna.page.locator(BUTTON).click()
    look()
    anna.go(link_in(last_mail(REPRESENTATIVE)))
    look()
    anna.page.locator(BUTTON).click()
    look()
    desk = person(language="hu")
    desk.sign_in(office)
    desk.go(reverse("organisations:registration", args=[Registration.objects.get().pk]))
    desk.page.get_by_role("button", name="Elfogadás").click()
    desk.page.wait_for_url("**/people/")
    assert OrganisationPage.objects.filter(title=data["name"]).exists()
    assert found == []


@pytest.mark.parametrize("width", [360, 1280])
def test_pages_of_the_office_are_no_barrier(person, office, width):
    one = waiting_registration(members=24, management_fte="0.75")
    desk = person(width=width)
    desk.sign_in(office)
    names = ("registrations", "second_factor", "address")
    found = []
    for address in [
        *(reverse(f"organisations:{name}") for name in names),
        f"/admin/organisations/registrations/{one.pk}/",
    ]:
        desk.go(address)
        found += desk.barriers()
        found += [f"{address} is wider than the window"] if desk.spills_sideways() else []
    assert found == []


@pytest.mark.parametrize(("language", "width"), [("hu", 360), ("en", 1280)])
def test_second_factor_from_setting_up_to_being_asked(person, office, settings, language, width):
    settings.SECOND_FACTOR_REQUIRED = True
    set_language(user=office, language=language)
    anna = person(language=language, width=width)
    found = []
    anna.sign_in(office)
    anna.go(reverse("wagtailadmin_home"))
    found += anna.barriers()
    anna.page.locator("#id_code").fill(code_of(office, confirmed=False))
    anna.page.locator(BUTTON).first.click()
    anna.page.locator(".second-factor__codes").wait_for()
    found += anna.barriers()
    again = person(language=language, width=width)
    again.go(reverse("wagtailadmin_login"))
    again.page.locator("#id_username").fill(office.email)
    again.page.locator("#id_password").fill(PASSWORD)
    again.page.locator(BUTTON).click()
    again.page.locator("#id_code").wait_for()
    found += again.barriers()
    assert not again.spills_sideways()
    again.page.locator("#id_code").fill(code_of(office))
    again.page.locator(BUTTON).first.click()
    again.page.wait_for_url("**/admin/")
    assert found == []
