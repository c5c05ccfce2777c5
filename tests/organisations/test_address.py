"""One's mail address changes only when a link in the new mailbox is opened by who is signed in; the old one is told."""

import pytest
from django.core import signing
from django.test import Client
from django.urls import reverse
from wagtail.models import ModelLogEntry

from clusterix.mail.models import OutboxMessage
from clusterix.organisations.accounts import address
from clusterix.organisations.domain import set_language
from clusterix.organisations.models import User
from clusterix.organisations.refusals import Refused
from tests.factories.organisations import PASSWORD, UserFactory
from tests.organisations.codes import pass_on, with_second_factor
from tests.organisations.links import last_mail, link_in

pytestmark = pytest.mark.django_db

PAGE = "organisations:address"
NEW = "uj@example.org"


@pytest.fixture
def link(author):
    address.ask(user=author, address="Uj@Example.org")
    return link_in(last_mail(NEW), "cim")


def email_of(user):
    return User.objects.get(pk=user.pk).email


@pytest.mark.parametrize(("language", "part"), [("hu", "/hu/uj-cim/"), ("en", "/en/new-address/")])
def test_from_the_account_page_to_the_new_address(author, client, language, part):
    set_language(user=author, language=language)
    client.force_login(author)
    before = author.email
    assert reverse(PAGE) in client.get(reverse("wagtailadmin_account")).content.decode()
    assert client.get(reverse(PAGE)).status_code == 200
    client.post(reverse(PAGE), {"address": "Uj@Example.org", "password": PASSWORD})
    assert email_of(author) == before
    told = last_mail(before)
    assert (told.language, NEW in told.body, part in told.body) == (language, True, False)
    link = link_in(last_mail(NEW), part)
    assert NEW in client.get(link).content.decode()
    assert email_of(author) == before
    assert client.post(link)["Location"] == reverse("wagtailadmin_account")
    assert email_of(author) == NEW
    assert last_mail(before).key.startswith("address_changed")
    assert ModelLogEntry.objects.filter(action="organisations.address_changed", user=author).exists()
    assert client.get(reverse("wagtailadmin_home")).status_code == 200
    assert Client().login(username="Uj@example.org", password=PASSWORD)


def test_account_page_itself_changes_no_address(author, signed_in):
    data = {
        "name_email-first_name": "Bea",
        "name_email-last_name": "Kovács",
        "name_email-email": NEW,
        "locale-preferred_language": "en",
        "theme-theme": "system",
        "theme-contrast": "system",
        "theme-density": "default",
    }
    signed_in(author).post(reverse("wagtailadmin_account"), data)
    changed = User.objects.get(pk=author.pk)
    assert (changed.first_name, changed.email) == ("Bea", author.email)


@pytest.mark.parametrize(
    ("data", "field"),
    [
        ({"address": NEW, "password": "wrong"}, "password"),
        ({"address": "nem cím", "password": PASSWORD}, "address"),
        ({"address": "", "password": PASSWORD}, "address"),
    ],
)
def test_what_is_wrong_is_said_and_nobody_gets_a_mail(author, signed_in, data, field):
    answer = signed_in(author).post(reverse(PAGE), data)
    assert set(answer.context["form"].errors) == {field}
    assert not OutboxMessage.objects.exists()


def test_own_address_and_too_many_mails_are_refused(author):
    with pytest.raises(Refused):
        address.ask(user=author, address=author.email.upper())
    for number in range(address.ASKED.most):
        address.ask(user=author, address=f"p{number}@example.org")
    with pytest.raises(Refused):
        address.ask(user=author, address=NEW)


def test_a_stranger_who_gets_the_link_can_do_nothing(author, other, link, signed_in):
    stranger = UserFactory()
    for client in (Client(), signed_in(stranger)):
        assert client.get(link).status_code == 200
        assert client.post(link).status_code == 200
    assert reverse("wagtailadmin_login") in Client().get(link).content.decode()
    assert email_of(author) == author.email
    assert email_of(stranger) == stranger.email


def test_without_the_second_factor_the_link_opens_for_nobody(author, link, signed_in):
    with_second_factor(author)
    client = signed_in(author)
    client.post(link)
    assert email_of(author) == author.email
    pass_on(client, author)
    client.post(link)
    assert email_of(author) == NEW


def used(user, link, client):
    client.post(link)


def new_password(user, link, client):
    user.set_password("another long phrase")
    user.save()
    client.force_login(user)


def closed(user, link, client):
    User.objects.filter(pk=user.pk).update(is_active=False)


@pytest.mark.parametrize("way", [used, new_password, closed])
def test_link_ends(author, link, signed_in, way):
    client = signed_in(author)
    way(author, link, client)
    after = email_of(author)
    assert client.get(link).status_code == 410
    assert client.post(link).status_code == 410
    assert email_of(author) == after


def test_link_ends_with_its_day_and_when_it_was_changed(author, link, signed_in, monkeypatch):
    client = signed_in(author)
    assert client.get(link[:-2] + ("a/" if link[-2] != "a" else "b/")).status_code == 404
    monkeypatch.setattr(address, "SECONDS_OPEN", -1)
    assert client.post(link).status_code == 410
    assert email_of(author) == author.email


def test_address_of_another_account_is_refused_to_who_owns_the_mailbox_only(author, signed_in):
    taken = UserFactory(email=NEW)
    client = signed_in(author)
    answer = client.post(reverse(PAGE), {"address": NEW, "password": PASSWORD})
    assert answer.status_code == 302
    answer = client.post(link_in(last_mail(NEW), "cim"))
    assert answer.status_code == 409
    assert email_of(author) == author.email
    assert email_of(taken) == NEW


def test_token_of_another_kind_does_not_open(author, signed_in):
    token = signing.TimestampSigner(salt="something else").sign_object([author.pk, NEW, ""])
    assert signed_in(author).get(reverse("people:address", args=[token])).status_code == 404


def test_old_address_is_told_too_when_an_administrator_changes_it(superuser, author, signed_in):
    before = author.email
    data = {"email": NEW, "last_name": "Kovács", "first_name": "Anna", "preferred_language": "hu", "is_active": "on"}
    signed_in(superuser).post(reverse("wagtailusers_users:edit", args=[author.pk]), data)
    assert email_of(author) == NEW
    assert last_mail(before).key.startswith("address_changed")
