"""The truth table of the review link, and that looking at it changes nothing."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.core import signing
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from clusterix.reviews import domain, work
from clusterix.reviews.links import SALT, token_of
from clusterix.reviews.models import Review, ReviewAssignment
from tests.factories.reviews import review

pytestmark = pytest.mark.django_db


def address(assignment=None, *, token=None, language="hu"):
    with override(language):
        return reverse("review:work", args=[token or token_of(assignment)])


def state_of_things():
    """Every row that a visit could touch."""
    return [list(ReviewAssignment.objects.order_by("pk").values()), list(Review.objects.values())]


def as_asked(one, office):
    return 200


def after_declaring(one, office):
    work.declare(assignment=one)
    return 200


def after_sending(one, office):
    review(one)
    return 200


def after_declining(one, office):
    work.decline(assignment=one, conflict=False)
    return 410


def after_a_conflict(one, office):
    work.decline(assignment=one, conflict=True)
    return 410


def after_being_called_back(one, office):
    domain.revoke(assignment=one, user=office)
    return 410


def after_a_newer_link(one, office):
    domain.resend(assignment=one, user=office)
    return 410


def after_its_end(one, office):
    ReviewAssignment.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    return 410


def after_the_end_of_a_sent_review(one, office):
    review(one)
    return after_its_end(one, office)


def after_its_row_is_gone(one, office):
    ReviewAssignment.objects.all().delete()
    return 410


@pytest.mark.parametrize(
    "happened",
    [
        as_asked,
        after_declaring,
        after_sending,
        after_declining,
        after_a_conflict,
        after_being_called_back,
        after_a_newer_link,
        after_its_end,
        after_the_end_of_a_sent_review,
        after_its_row_is_gone,
    ],
)
def test_link_opens_only_while_it_should(client, asked, office, happened):
    path = address(asked[0])
    expected = happened(asked[0], office)
    before = state_of_things()
    response = client.get(path)
    assert response.status_code == expected
    if expected == 410:
        assert "Közös fejlesztés" not in response.content.decode()
        assert client.post(path, {"act": "declare", "agreed": "on"}).status_code == 410
    assert state_of_things() == before


@pytest.mark.parametrize(
    "forge",
    [
        lambda one: token_of(one)[:-1] + ("A" if token_of(one)[-1] != "A" else "B"),
        lambda one: signing.Signer(salt="clusterix.somewhere.else").sign_object([one.pk, one.link_version]),
        lambda one: signing.Signer(salt=SALT, key="another key").sign_object([one.pk, one.link_version]),
        lambda one: signing.Signer(salt=SALT).sign_object("nonsense"),
        lambda one: signing.Signer(salt=SALT).sign_object({"a": 1}),
        lambda one: signing.Signer(salt=SALT).sign_object(["x", "y"]),
        lambda one: signing.Signer(salt=SALT).sign("no object"),
        lambda one: f"{one.pk}",
        lambda one: "::",
    ],
    ids=[
        "tampered",
        "other purpose",
        "other key",
        "not a pair",
        "no list",
        "no numbers",
        "no object",
        "bare number",
        "empty parts",
    ],
)
def test_what_we_did_not_sign_opens_nothing(client, asked, forge):
    before = state_of_things()
    response = client.get(address(token=forge(asked[0])))
    assert response.status_code == 403
    assert asked[0].reviewer.email not in response.content.decode()
    assert state_of_things() == before


def test_link_opens_its_own_assignment_alone(client, asked):
    client.post(address(asked[0]), {"act": "declare", "agreed": "on"})
    states = dict(ReviewAssignment.objects.values_list("pk", "state"))
    assert states == {asked[0].pk: "declared", asked[1].pk: "invited"}


@pytest.mark.parametrize("method", ["get", "head"])
def test_looking_changes_nothing(client, asked, method):
    work.declare(assignment=asked[1])
    before = state_of_things()
    for assignment in asked:
        for language in ("hu", "en"):
            assert getattr(client, method)(address(assignment, language=language)).status_code == 200
    assert state_of_things() == before


def test_no_session_and_no_cookie_come_of_it(client, asked):
    path = address(asked[0])
    client.get(path)
    client.post(path, {"act": "declare", "agreed": "on"})
    client.get(path)
    assert client.cookies.keys() == set()
    assert not Session.objects.exists()
    assert client.get("/admin/").status_code == 302


def test_page_is_kept_by_nobody(client, asked):
    response = client.get(address(asked[0]))
    assert "no-store" in response["Cache-Control"]
    assert "noindex" in response["X-Robots-Tag"]
    assert response["Referrer-Policy"] == "no-referrer"
    assert '<meta name="robots" content="noindex' in response.content.decode()
    assert "canonical" not in response.content.decode()
    assert "no-store" in client.get(address(token="x"))["Cache-Control"]


def test_browsers_that_hide_the_referrer_can_send_the_form(asked):
    strict = Client(enforce_csrf_checks=True)
    response = strict.post(address(asked[0]), {"act": "declare", "agreed": "on"}, headers={"origin": "null"})
    assert response.status_code == 302


def test_addresses_say_the_language(asked):
    assert address(asked[0], language="en").startswith("/en/review/")
    assert address(asked[0], language="hu").startswith("/hu/biralat/")


def test_a_closed_link_names_whom_to_write_to(client, asked, office):
    domain.revoke(assignment=asked[0], user=office)
    assert f"mailto:{office.email}" in client.get(address(asked[0])).content.decode()


def test_unknown_act_is_refused(client, asked):
    assert client.post(address(asked[0]), {"act": "publish"}).status_code == 400
    assert client.put(address(asked[0])).status_code == 405
