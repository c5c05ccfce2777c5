"""An invitation opens once, for one address, for a time; everything else is answered in words."""

import datetime
from urllib.parse import quote

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry

from clusterix.mail.models import OutboxMessage
from clusterix.organisations.invitations import domain
from clusterix.organisations.models import Invitation, Membership, User
from clusterix.organisations.refusals import Refused
from clusterix.organisations.roles import MemberRole
from tests.factories.organisations import PASSWORD, UserFactory, member_of
from tests.organisations.links import last_mail, link_in

pytestmark = pytest.mark.django_db

ANNA = "anna@example.org"
NEW = {
    "last_name": "Kovács",
    "first_name": "Anna",
    "language": "en",
    "password": "a long pass phrase",
    "again": "a long pass phrase",
}


@pytest.fixture
def invite(organisation, administrator):
    """Give a function that invites an address; it gives the invitation and the path of its link."""

    def send(email=ANNA, **fields):
        invitation = domain.invite(organisation=organisation, email=email, by=administrator, **fields)
        return invitation, link_in(last_mail(invitation.email))

    return send


def test_mail_is_in_the_chosen_language_and_says_who_invites_to_what(invite, administrator, organisation):
    invite(language="en", role=MemberRole.ORGANISATION_ADMIN, first_name="Anna", last_name="Kovács")
    message = last_mail(ANNA)
    assert message.language == "en"
    assert "Dear Anna Kovács" in message.body
    assert f"{administrator.first_name} {administrator.last_name} invites you" in message.body
    assert "organisation administrator" in message.body
    assert organisation.title in message.subject
    assert link_in(message).startswith("/en/invitation/")


def test_somebody_new_opens_an_account_and_is_in(invite, organisation):
    invitation, link = invite("Anna@Example.org", role=MemberRole.ORGANISATION_ADMIN)
    client = Client()
    assert not User.objects.filter(email=ANNA).exists()
    page = client.get(link)
    assert organisation.title in page.content.decode()
    assert "no-store" in page["Cache-Control"]
    answer = client.post(link, NEW, follow=True)
    assert answer.resolver_match.url_name == "wagtailadmin_home"
    anna = User.objects.get(email=ANNA)
    assert (anna.last_name, anna.language, anna.check_password(NEW["password"])) == ("Kovács", "en", True)
    assert Membership.objects.get(user=anna).role == MemberRole.ORGANISATION_ADMIN
    invitation.refresh_from_db()
    assert invitation.accepted_at
    assert PageLogEntry.objects.filter(page=organisation.pk, user=anna, action="organisations.joined").exists()


def test_looking_at_the_link_changes_nothing(invite):
    invitation, link = invite()
    for _ in range(3):
        assert Client().get(link).status_code == 200
    invitation.refresh_from_db()
    assert invitation.accepted_at is None
    assert not User.objects.filter(email=ANNA).exists()


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"last_name": ""}, "last_name"),
        ({"again": "another pass phrase"}, "again"),
        ({"password": "12345678", "again": "12345678"}, "password"),
        ({"password": ANNA, "again": ANNA}, "password"),
        ({"language": "de"}, "language"),
    ],
)
def test_what_is_wrong_is_said_at_the_field_and_nothing_typed_is_lost(invite, wrong, field):
    _, link = invite()
    answer = Client().post(link, NEW | wrong)
    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == {field}
    assert 'value="Anna"' in answer.content.decode()
    assert not User.objects.filter(email=ANNA).exists()


def test_somebody_with_an_account_signs_in_and_accepts(invite, organisation):
    anna = UserFactory(email=ANNA)
    _, link = invite()
    client = Client()
    page = client.get(link).content.decode()
    assert f"{reverse('wagtailadmin_login')}?next={quote(link)}" in page
    assert client.post(link, NEW).status_code == 200
    assert not Membership.objects.filter(user=anna).exists()
    answer = client.post(reverse("wagtailadmin_login"), {"username": ANNA, "password": PASSWORD, "next": link})
    assert answer["Location"] == link
    client.get(link)
    assert client.post(link).status_code == 302
    assert Membership.objects.get(user=anna).organisation == organisation
    anna.refresh_from_db()
    assert anna.check_password(PASSWORD)


@pytest.mark.parametrize("has_account", [True, False])
def test_invitation_is_for_one_address_alone(invite, signed_in, has_account):
    if has_account:
        UserFactory(email=ANNA)
    _, link = invite()
    stranger = UserFactory(email="bela@example.org")
    client = signed_in(stranger)
    assert "bela@example.org" in client.get(link).content.decode()
    assert client.post(link, NEW).status_code == 409
    assert not Membership.objects.filter(user=stranger).exists()
    assert not Membership.objects.filter(user__email=ANNA).exists()


def test_link_works_once(invite):
    _, link = invite()
    Client().post(link, NEW)
    answer = Client().post(link, NEW)
    assert answer.status_code == 410
    assert reverse("wagtailadmin_login") in answer.content.decode()
    assert Membership.objects.filter(user__email=ANNA).count() == 1


def end_time(invitation):
    Invitation.objects.filter(pk=invitation.pk).update(ends_at=timezone.now() - datetime.timedelta(seconds=1))


@pytest.mark.parametrize(
    "way",
    [
        end_time,
        lambda invitation: domain.cancel(invitation=invitation),
        lambda invitation: domain.send_again(invitation=invitation),
        lambda invitation: invitation.delete(),
    ],
    ids=["too old", "called back", "sent again", "gone"],
)
@pytest.mark.parametrize("method", ["get", "post"])
def test_link_that_has_ended_says_what_to_do(invite, way, method):
    invitation, link = invite()
    way(invitation)
    answer = getattr(Client(), method)(link, NEW if method == "post" else {})
    assert answer.status_code == 410
    assert "Klaszter Iroda" in answer.content.decode()
    assert not User.objects.filter(email=ANNA).exists()


def test_link_that_was_changed_does_not_open(invite):
    _, link = invite()
    changed = link[:-2] + ("a/" if link[-2] != "a" else "b/")
    assert Client().get(changed).status_code == 404


def test_newer_link_works_after_sending_again(invite):
    invitation, link = invite()
    end_time(invitation)
    domain.send_again(invitation=invitation)
    newer = link_in(last_mail(ANNA))
    assert newer != link
    assert Client().post(newer, NEW).status_code == 302


def test_closed_account_cannot_accept(invite):
    UserFactory(email=ANNA, is_active=False)
    _, link = invite()
    assert Client().get(link).status_code == 410
    assert Client().post(link, NEW).status_code == 410
    assert not Membership.objects.filter(user__email=ANNA).exists()


@pytest.mark.parametrize("reason", ["member", "invited", "ended"])
def test_inviting_is_refused_in_words(organisation, reason):
    if reason == "member":
        member_of(organisation, email=ANNA)
    if reason == "invited":
        domain.invite(organisation=organisation, email=ANNA)
    if reason == "ended":
        organisation.ended_on = timezone.localdate()
        organisation.save()
    before = OutboxMessage.objects.count()
    with pytest.raises(Refused) as refused:
        domain.invite(organisation=organisation, email="Anna@example.org")
    assert str(refused.value)
    assert OutboxMessage.objects.count() == before


def test_organisation_that_ended_meanwhile_takes_nobody(invite, organisation):
    _, link = invite()
    organisation.ended_on = timezone.localdate()
    organisation.save()
    assert Client().post(link, NEW).status_code == 409
    assert not User.objects.filter(email=ANNA).exists()
    assert Invitation.objects.get().accepted_at is None


@pytest.mark.parametrize("verb", [domain.send_again, domain.cancel])
def test_accepted_invitation_is_neither_sent_again_nor_called_back(invite, verb):
    invitation, link = invite()
    Client().post(link, NEW)
    with pytest.raises(Refused):
        verb(invitation=invitation)
