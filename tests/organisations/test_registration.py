"""An organisation registers by the public form and confirms its address; what was typed is not lost."""

import datetime

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from clusterix.mail.models import OutboxMessage
from clusterix.organisations.models import Registration, RegistrationState
from clusterix.organisations.registration.domain import FROM_ONE_PLACE, TO_ONE_MAILBOX
from clusterix.organisations.registration.forms import TRAP
from tests.factories.registrations import REPRESENTATIVE, filled_in, waiting_registration
from tests.organisations.links import last_mail, link_in

pytestmark = pytest.mark.django_db


def address(language="hu"):
    with override(language):
        return reverse("people:register")


def send(client=None, language="hu", **changes):
    return (client or Client()).post(address(language), filled_in(**changes))


@pytest.fixture
def link(office):
    assert send()["Location"] == "/hu/regisztracio/elkuldve/"
    return link_in(last_mail(REPRESENTATIVE))


@pytest.mark.parametrize(
    ("language", "word"), [("hu", "Szervezet regisztrálása"), ("en", "Register your organisation")]
)
def test_form_is_offered_in_both_languages(client, language, word):
    page = client.get(address(language))
    assert (page.status_code, word in page.content.decode()) == (200, True)
    directory = client.get({"hu": "/hu/szervezetek/", "en": "/en/organisations/"}[language])
    assert address(language) in directory.content.decode()
    signing_in = client.get(reverse("wagtailadmin_login"), headers={"Accept-Language": language}).content.decode()
    assert address(language) in signing_in


@pytest.mark.parametrize(("language", "fte"), [("hu", "0,75"), ("en", "0.75")])
def test_what_was_told_is_kept_and_the_address_is_asked_in_the_language_of_the_page(client, language, fte):
    send(client, language, management_fte=fte)
    kept = Registration.objects.get()
    assert (kept.state, kept.language, str(kept.management_fte)) == ("unconfirmed", language, "0.75")
    message = last_mail(REPRESENTATIVE)
    assert (message.language, kept.name in message.body) == (language, True)
    assert {"hu": "Kovács Anna", "en": "Anna Kovács"}[language] in message.body
    assert client.get(link_in(message)).status_code == 200


def test_office_sees_it_only_after_the_link_was_opened_and_confirmed(link, office, signed_in):
    desk = signed_in(office)
    kept = Registration.objects.get()
    inside = reverse("organisations:registration", args=[kept.pk])
    assert Client().get(link).status_code == 200
    assert desk.get(inside).status_code == 404
    assert kept.name not in desk.get(reverse("organisations:registrations")).content.decode()
    assert not OutboxMessage.objects.filter(to=office.email).exists()
    assert Client().post(link)["Location"] == link
    assert kept.name in desk.get(inside).content.decode()
    assert inside in last_mail(office.email).body
    assert kept.name in desk.get(reverse("wagtailadmin_home")).content.decode()


def test_confirming_twice_changes_nothing(link, office):
    Client().post(link)
    Client().post(link)
    assert OutboxMessage.objects.filter(to=office.email).count() == 1
    assert "Klaszter Iroda" in Client().get(link).content.decode()


@pytest.mark.parametrize("method", ["get", "post"])
def test_link_ends(link, method):
    Registration.objects.update(ends_at=timezone.now())
    answer = getattr(Client(), method)(link)
    assert answer.status_code == 410
    assert Registration.objects.get().state == RegistrationState.UNCONFIRMED


def test_link_that_was_changed_does_not_open(link):
    changed = link[:-2] + ("a/" if link[-2] != "a" else "b/")
    assert Client().get(changed).status_code == 404
    Registration.objects.all().delete()
    assert Client().get(link).status_code == 410


def test_page_of_a_link_is_for_one_person(link):
    page = Client().get(link)
    assert "no-store" in page["Cache-Control"]
    assert "noindex" in page["X-Robots-Tag"]


REQUIRED = (
    "name",
    "organisation_type",
    "seat",
    "summary",
    "last_name",
    "first_name",
    "position",
    "email",
    "authorised",
)


@pytest.mark.parametrize("missing", REQUIRED)
def test_what_is_missing_is_named_and_the_rest_is_kept(client, missing):
    answer = send(client, **{missing: ""})
    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == {missing}
    page = answer.content.decode()
    assert [value for value in ("Faipari vállalkozások", "+36 52 123 456") if value not in page] in (
        [],
        ["Faipari vállalkozások"] if missing == "summary" else [],
    )
    assert not Registration.objects.exists()


def test_everything_else_may_be_left_out(client):
    data = {name: value for name, value in filled_in().items() if name in REQUIRED}
    assert client.post(address(), data).status_code == 302


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"members": "10"}, "members"),
        ({"members": "-1"}, "members"),
        ({"members": "sok"}, "members"),
        ({"members": "24,5"}, "members"),
        ({"figures_year": ""}, "figures_year"),
        ({"figures_year": "2099"}, "figures_year"),
        ({"website": "nem cím"}, "website"),
        ({"email": "anna"}, "email"),
        ({"seat": "0"}, "seat"),
        ({"summary": "a" * 1001}, "summary"),
    ],
)
def test_impossible_values_are_explained_at_the_field(client, changes, field):
    answer = send(client, **changes)
    assert (answer.status_code, field in answer.context["form"].errors) == (422, True)
    assert next(iter(changes.values())) in answer.content.decode() or field == "seat"


def test_who_fills_in_what_nobody_sees_gets_nowhere_and_a_person_can_send_again(client):
    answer = send(client, **{TRAP: "123"})
    assert (answer.status_code, Registration.objects.exists()) == (422, False)
    page = answer.content.decode()
    assert "Faipari vállalkozások" in page
    assert 'value="123"' not in page
    assert send(client).status_code == 302


def test_too_many_from_one_place_are_answered_in_words_and_nothing_is_lost(client):
    for number in range(FROM_ONE_PLACE.most):
        assert send(client, email=f"p{number}@example.org").status_code == 302
    answer = send(client)
    assert answer.status_code == 429
    assert "Faipari vállalkozások" in answer.content.decode()
    assert Registration.objects.count() == FROM_ONE_PLACE.most
    assert client.post(address(), filled_in(), REMOTE_ADDR="203.0.113.9").status_code == 302


def test_one_mailbox_is_not_flooded_from_many_places(client):
    for number in range(TO_ONE_MAILBOX.most + 2):
        client.post(address(), filled_in(), REMOTE_ADDR=f"203.0.113.{number}")
    assert OutboxMessage.objects.filter(to=REPRESENTATIVE).count() == TO_ONE_MAILBOX.most


def test_behind_the_proxy_the_last_named_address_counts(client, settings):
    settings.BEHIND_PROXY = True
    for number in range(FROM_ONE_PLACE.most + 1):
        headers = {"X-Forwarded-For": f"198.51.100.{number}, 203.0.113.9"}
        answer = client.post(address(), filled_in(email=f"p{number}@example.org"), headers=headers)
    assert answer.status_code == 429


def test_what_nobody_confirmed_and_what_is_long_decided_is_forgotten(link):
    year = datetime.timedelta(days=365)
    waiting_registration(name="Vár", confirmed_at=timezone.now() - 2 * year)
    waiting_registration(name="Friss", state=RegistrationState.REFUSED, decided_at=timezone.now() - year / 2)
    waiting_registration(name="Régi", state=RegistrationState.REFUSED, decided_at=timezone.now() - year)
    call_command("forget_registrations")
    assert Registration.objects.filter(name="Új Klaszter Egyesület").exists()
    assert not Registration.objects.filter(name="Régi").exists()
    Registration.objects.filter(state="unconfirmed").update(ends_at=timezone.now())
    call_command("forget_registrations")
    assert set(Registration.objects.values_list("name", flat=True)) == {"Vár", "Friss"}
