"""Consents over HTTP: the pages below a record, what is typed wrongly, and the register."""

import datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from clusterix.media.models import Visibility
from clusterix.organisations.roles import OfficeRole
from clusterix.submissions.models import Consent, NamedPerson
from clusterix.submissions.models.consent import Ending
from clusterix.submissions.states import State
from tests.factories.consents import agreed
from tests.factories.organisations import member_of, office_user
from tests.factories.stories import StoryFactory, bring_to, dossier_of

pytestmark = pytest.mark.django_db

# The day on which the tests were gathered; the run may go on after midnight.
TODAY = timezone.localdate()
COMING = TODAY + datetime.timedelta(days=2)
FAR = TODAY + datetime.timedelta(days=90 * 365)
GOOD = {
    "person_name": "Kitalált Anna",
    "person_contact": "anna@kitalalt.example",
    "covers_name": "on",
    "for_website": "on",
    "given_on": str(TODAY),
    "given_how": "paper",
    "language": "hu",
    "kept_at": "Iroda",
    "valid_until": "",
    "item": "",
    "guardian": "",
}


def address(name, story, *more, kind="consent"):
    return reverse(f"records:{name}_{kind}" if kind else f"records:{name}", args=[dossier_of(story).number, *more])


@pytest.fixture
def story(client):
    made = StoryFactory()
    made.persons = [NamedPerson(name="Kitalált Anna")]
    made.save_revision(user=made.author)
    client.force_login(made.author)
    return made


def test_the_form_begins_with_the_name_and_without_a_tick(story, client):
    page = client.get(address("add", story) + "?person=Kitalált Anna").content.decode()
    assert 'value="Kitalált Anna"' in page
    assert "checked" not in page
    assert story.title in page


def test_the_whole_way_over_http(story, client):
    desk = reverse("records:desk", args=[dossier_of(story).number])
    assert "Kitalált Anna" in client.get(desk).content.decode()
    response = client.post(address("add", story), GOOD)
    assert response.status_code == 302
    consent = Consent.objects.get()
    assert "Kitalált Anna" not in client.get(desk).content.decode()
    shown = client.get(address("consents", story, kind="")).content.decode()
    assert "anna@kitalalt.example" in shown
    form = client.get(address("withdraw", story, consent.pk))
    assert form.status_code == 200
    client.post(address("withdraw", story, consent.pk), {"on": str(timezone.localdate()), "how": Ending.SPOKEN})
    consent.refresh_from_db()
    assert consent.withdrawn_on == timezone.localdate()
    assert client.get(address("withdraw", story, consent.pk)).status_code == 302


@pytest.mark.parametrize(
    ("field", "change"),
    [
        ("given_on", {"given_on": str(COMING)}),
        ("valid_until", {"valid_until": str(TODAY)}),
        ("valid_until", {"valid_until": str(FAR)}),
        ("for_website", {"for_website": ""}),
        ("covers_name", {"covers_name": ""}),
        ("guardian", {"is_minor": "on"}),
        ("is_minor", {"guardian": "Szülő Sára"}),
        ("kept_at", {"kept_at": ""}),
        ("person_name", {"person_name": ""}),
        ("person_contact", {"person_contact": ""}),
        ("given_how", {"given_how": "submission"}),
        ("file", {"file": SimpleUploadedFile("x.pdf", b"<html>")}),
        ("file", {"file": SimpleUploadedFile("x.exe", b"MZ")}),
    ],
)
def test_what_cannot_be_is_explained_at_its_field_and_nothing_is_lost(story, client, field, change):
    typed = {name: value for name, value in (GOOD | change).items() if value}
    response = client.post(address("add", story), typed)
    assert response.status_code == 422
    assert list(response.context["form"].errors) == [field]
    if field != "person_contact":
        assert "anna@kitalalt.example" in response.content.decode()
    assert not Consent.objects.exists()


def test_the_signed_document_is_for_the_office(story, client):
    file = SimpleUploadedFile("Kitalált Anna.pdf", b"%PDF-1.4 signed")
    assert client.post(address("add", story), GOOD | {"kept_at": "", "file": file}).status_code == 302
    document = Consent.objects.get().document
    assert document.visibility == Visibility.OFFICE
    assert "Anna" not in document.file.name
    client.logout()
    assert client.get(document.url).status_code in (302, 403, 404)


@pytest.mark.parametrize("change", [{"on": "2015-01-01"}, {"on": str(COMING)}, {"how": ""}])
def test_a_withdrawal_has_a_possible_day(story, client, change):
    consent = agreed(story, "Kitalált Anna")
    response = client.post(
        address("withdraw", story, consent.pk), {"on": str(timezone.localdate()), "how": "mail"} | change
    )
    assert response.status_code == 422
    consent.refresh_from_db()
    assert consent.withdrawn_on is None


@pytest.mark.parametrize("role", [OfficeRole.TRANSLATOR, OfficeRole.MINISTRY_READER, None])
def test_strangers_find_nothing(story, client, role):
    consent = agreed(story, "Kitalált Anna")
    client.force_login(office_user(role) if role else member_of(StoryFactory().organisation))
    for url in (
        address("consents", story, kind=""),
        address("add", story),
        address("withdraw", story, consent.pk),
        reverse("records:all_consents"),
    ):
        response = client.get(url)
        assert response.status_code == 302
        assert "Anna" not in response.content.decode()


def test_the_officer_reads_and_changes_nothing(story, client):
    agreed(story, "Kitalált Anna")
    client.force_login(office_user(OfficeRole.DATA_PROTECTION))
    page = client.get(address("consents", story, kind="")).content.decode()
    assert "kitalalt@szemely.example" in page
    assert address("add", story) not in page
    assert client.post(address("add", story), GOOD).status_code == 302
    assert Consent.objects.count() == 1


def test_the_register_shows_what_has_to_be_done(story, client, django_assert_max_num_queries):
    agreed(story, "Kitalált Anna")
    story = bring_to(story, State.PUBLISHED)
    client.force_login(office_user(OfficeRole.DATA_PROTECTION))
    register = reverse("records:all_consents")
    assert "Kitalált Anna" not in client.get(register).content.decode()
    assert "Kitalált Anna" in client.get(f"{register}?show=all").content.decode()
    consent = Consent.objects.get()
    client.force_login(story.owner)
    client.post(address("withdraw", story, consent.pk), {"on": str(timezone.localdate()), "how": "mail"})
    client.force_login(office_user(OfficeRole.DATA_PROTECTION))
    assert "Kitalált Anna" in client.get(register).content.decode()


@pytest.mark.parametrize("kind", ["consent", "authorisation"])
def test_what_is_agreed_to_by_submitting_is_said_before(story, client, kind):
    desk = client.get(reverse("records:desk", args=[dossier_of(story).number])).content.decode()
    assert "<blockquote>" in desk
    assert story.organisation.title in desk
    assert client.get(address("add", story, kind=kind)).status_code == 200
