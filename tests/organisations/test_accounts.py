"""Accounts in the admin, for administrators: e-mail, Hungarian order of names, language."""

import pytest
from django.urls import reverse

from clusterix.mail.models import OutboxMessage
from clusterix.organisations import domain
from clusterix.organisations.models import User
from tests.factories.organisations import PASSWORD, UserFactory

pytestmark = pytest.mark.django_db

ADD = "wagtailusers_users:add"
ANNA = {
    "email": "Anna@Example.org",
    "last_name": "Kovács",
    "first_name": "Anna",
    "preferred_language": "en",
    "password1": "",
    "password2": "",
}


def test_new_account_gets_a_link_in_its_language_instead_of_a_password(superuser, signed_in):
    signed_in(superuser).post(reverse(ADD), ANNA)
    anna = User.objects.get(email="anna@example.org")
    assert not anna.has_usable_password()
    message = OutboxMessage.objects.get()
    assert (message.to, message.language) == (anna.email, "en")


def test_new_account_with_a_password_gets_no_mail(superuser, signed_in, client):
    signed_in(superuser).post(reverse(ADD), ANNA | {"password1": PASSWORD, "password2": PASSWORD})
    assert not OutboxMessage.objects.exists()
    assert client.login(username="anna@example.org", password=PASSWORD)


def test_weak_password_and_taken_address_are_refused(superuser, signed_in):
    UserFactory(email="anna@example.org")
    answer = signed_in(superuser).post(reverse(ADD), ANNA | {"password1": "12345", "password2": "12345"})
    assert answer.status_code == 200
    assert {"email", "password2"} <= set(answer.context["form"].errors)


def test_account_is_changed(superuser, signed_in):
    anna = UserFactory(last_name="Régi")
    domain.set_language(user=anna, language="en")
    address = reverse("wagtailusers_users:edit", args=[anna.pk])
    client = signed_in(superuser)
    assert client.get(address).context["form"]["preferred_language"].value() == "en"
    client.post(address, ANNA | {"email": anna.email, "is_active": "on", "preferred_language": "hu"})
    anna = User.objects.get(pk=anna.pk)
    assert (anna.last_name, anna.language, anna.is_active) == ("Kovács", "hu", True)
    assert anna.check_password(PASSWORD)


def test_form_asks_for_the_family_name_first(superuser, signed_in):
    page = signed_in(superuser).get(reverse(ADD)).content.decode()
    assert page.index('name="email"') < page.index('name="last_name"') < page.index('name="first_name"')


def test_list_shows_address_and_language(superuser, signed_in):
    domain.set_language(user=UserFactory(email="anna@example.org"), language="en")
    client = signed_in(superuser)
    page = client.get(reverse("wagtailusers_users:index")).content.decode()
    assert "anna@example.org" in page
    assert "angol" in page.lower()
    found = client.get(reverse("wagtailusers_users:index"), {"q": "anna@"}).content.decode()
    assert "anna@example.org" in found


@pytest.mark.parametrize("address", ["wagtailusers_users:index", ADD, "wagtailusers_groups:index"])
def test_neither_office_nor_members_manage_accounts(office, author, signed_in, address):
    for user in (office, author):
        assert signed_in(user).get(reverse(address)).status_code == 302


@pytest.mark.parametrize(
    ("language", "expected"),
    [("hu", ["Belépés", "e-mail-cím", "Jelszó"]), ("en", ["Sign in", "e-mail address", "Password"])],
)
def test_sign_in_asks_for_the_address_in_both_languages(client, db, language, expected):
    page = client.get(reverse("wagtailadmin_login"), headers={"Accept-Language": language}).content.decode()
    assert [words for words in expected if words.lower() not in page.lower()] == []
    assert "Wagtail" not in page.split("</h1>")[0].split("<h1")[1]


def test_sign_in_works_with_the_address_in_any_case(author, client):
    author.email = "anna@example.org"
    author.save()
    data = {"username": "Anna@Example.ORG", "password": PASSWORD}
    assert client.post(reverse("wagtailadmin_login"), data).status_code == 302
    assert client.get(reverse("wagtailadmin_home")).status_code == 200


def test_wrong_password_is_answered_in_words(author, client):
    data = {"username": author.email, "password": "wrong"}
    answer = client.post(reverse("wagtailadmin_login"), data, headers={"Accept-Language": "en"})
    assert "e-mail address and password" in answer.content.decode()


@pytest.mark.parametrize("language", ["hu", "en"])
def test_admin_speaks_the_persons_language(author, signed_in, language):
    domain.set_language(user=author, language=language)
    page = signed_in(User.objects.get(pk=author.pk)).get(reverse("wagtailadmin_home")).content.decode()
    assert f'<html lang="{language}"' in page
    assert "Clusterix Showcase" in page
    assert "wagtail.org" not in page
