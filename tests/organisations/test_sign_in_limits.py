"""Passwords are not guessed: after some wrong ones even the right one waits, for that account from that place."""

import pytest
from django.core.cache import caches
from django.urls import reverse

from clusterix.mail.models import OutboxMessage
from clusterix.organisations import limits
from clusterix.organisations.forms import FAILED, FAILED_FROM_ONE_PLACE, RESETS
from tests.factories.organisations import PASSWORD, UserFactory

pytestmark = pytest.mark.django_db


def sign_in(client, user, password=PASSWORD, **more):
    data = {"username": getattr(user, "email", user), "password": password}
    return client.post(reverse("wagtailadmin_login"), data, **more)


def fail(client, user, times, **more):
    for _number in range(times):
        assert sign_in(client, user, "wrong", **more).status_code == 200


@pytest.mark.parametrize(("language", "words"), [("hu", "Túl sok sikertelen"), ("en", "Too many failed")])
def test_after_too_many_wrong_passwords_the_right_one_waits_and_the_page_says_so(author, client, language, words):
    fail(client, author, FAILED.most)
    answer = sign_in(client, author, headers={"Accept-Language": language})
    assert (answer.status_code, words in answer.content.decode()) == (200, True)
    assert sign_in(client, author.email.upper()).status_code == 200


def test_one_before_the_last_is_let_in_and_begins_anew(author, client):
    fail(client, author, FAILED.most - 1)
    assert sign_in(client, author).status_code == 302
    client.logout()
    fail(client, author, FAILED.most - 1)
    assert sign_in(client, author).status_code == 302


def test_neither_others_nor_other_places_wait(author, administrator, client):
    fail(client, author, FAILED.most)
    assert sign_in(client, administrator).status_code == 302
    client.logout()
    assert sign_in(client, author, REMOTE_ADDR="203.0.113.9").status_code == 302


def test_many_accounts_are_not_tried_from_one_place(client, author):
    for _number in range(FAILED_FROM_ONE_PLACE.most):
        FAILED_FROM_ONE_PLACE.count("127.0.0.1")
    assert sign_in(client, author).status_code == 200
    assert sign_in(client, author, REMOTE_ADDR="203.0.113.9").status_code == 302


def test_time_passes(author, client, monkeypatch):
    fail(client, author, FAILED.most)
    assert sign_in(client, author).status_code == 200
    later = limits.time.time() + FAILED.seconds + 1
    monkeypatch.setattr(limits.time, "time", lambda: later)
    assert sign_in(client, author).status_code == 302


def test_empty_fields_are_no_tries(author, client):
    for _number in range(FAILED.most + 1):
        sign_in(client, author, "")
    assert sign_in(client, author).status_code == 302


def test_a_mailbox_is_not_flooded_with_links_for_a_new_password(author, client):
    for _number in range(RESETS.most + 3):
        client.post(reverse("wagtailadmin_password_reset"), {"email": author.email})
    assert OutboxMessage.objects.filter(to=author.email).count() <= RESETS.most


def test_cache_tells_nobody_who_tried(db):
    FAILED.count(UserFactory(email="anna@example.org").email, "203.0.113.9")
    assert not [key for key in caches["limits"]._cache if "anna" in key or "203" in key]
