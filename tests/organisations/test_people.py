"""People join, change role and leave; the office is told when nobody is left."""

import datetime

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from wagtail.models import PageLogEntry

from clusterix.mail.models import OutboxMessage
from clusterix.organisations import domain
from clusterix.organisations.permissions import organisations_of
from clusterix.organisations.refusals import Refused
from clusterix.organisations.roles import MEMBERS_GROUP, MemberRole
from tests.factories.organisations import UserFactory, member_of

pytestmark = pytest.mark.django_db


def in_members_group(user):
    return user.groups.filter(name=MEMBERS_GROUP).exists()


def test_joining_gives_the_way_in_and_leaving_takes_it(organisation, office):
    anna = UserFactory()
    membership = domain.add_member(user=anna, organisation=organisation, by=office)
    assert in_members_group(anna)
    assert list(organisations_of(anna)) == [organisation]
    yesterday = timezone.localdate() - datetime.timedelta(days=1)
    membership.starts_on = yesterday
    membership.save()
    domain.end_membership(membership=membership, on=yesterday, by=office)
    assert not in_members_group(anna)
    assert not organisations_of(anna).exists()


def test_the_last_day_still_counts(organisation):
    anna = UserFactory()
    membership = domain.add_member(user=anna, organisation=organisation)
    domain.end_membership(membership=membership)
    assert in_members_group(anna)


def test_who_works_for_two_keeps_the_way_in(organisation, other):
    anna = UserFactory()
    early = timezone.localdate() - datetime.timedelta(days=3)
    first = domain.add_member(user=anna, organisation=organisation, starts_on=early)
    domain.add_member(user=anna, organisation=other)
    domain.end_membership(membership=first, on=early)
    assert in_members_group(anna)


@pytest.mark.parametrize("reason", ["twice", "closed", "ended"])
def test_joining_is_refused_in_words(organisation, reason):
    anna = UserFactory(is_active=reason != "closed")
    if reason == "twice":
        domain.add_member(user=anna, organisation=organisation)
    if reason == "ended":
        organisation.ended_on = timezone.localdate()
        organisation.save()
    with pytest.raises(Refused) as refused:
        domain.add_member(user=anna, organisation=organisation)
    assert str(refused.value)


def test_leaving_twice_or_before_joining_is_refused(organisation):
    membership = domain.add_member(user=UserFactory(), organisation=organisation)
    with pytest.raises(Refused):
        domain.end_membership(membership=membership, on=timezone.localdate() - datetime.timedelta(days=1))
    domain.end_membership(membership=membership)
    with pytest.raises(Refused):
        domain.end_membership(membership=membership)


@pytest.mark.parametrize("way", ["leaves", "role"])
def test_office_is_told_when_the_last_administrator_is_gone(organisation, administrator, office, way):
    membership = administrator.memberships.get()
    if way == "leaves":
        domain.end_membership(membership=membership)
    else:
        domain.change_role(membership=membership, role=MemberRole.AUTHOR)
    message = OutboxMessage.objects.get(to=office.email)
    assert organisation.title in message.subject
    assert str(administrator) in message.body


def test_office_is_not_told_while_another_administrator_is_there(organisation, administrator, office):
    member_of(organisation, MemberRole.ORGANISATION_ADMIN)
    domain.end_membership(membership=administrator.memberships.get())
    assert not OutboxMessage.objects.filter(to=office.email).exists()


def test_what_happened_can_be_read_in_the_history(organisation, office, signed_in):
    anna = UserFactory(first_name="Anna", last_name="Kovács")
    membership = domain.add_member(user=anna, organisation=organisation, by=office)
    domain.change_role(membership=membership, role=MemberRole.ORGANISATION_ADMIN, by=office)
    domain.end_membership(membership=membership, by=office)
    with override("en"):
        said = [entry.message for entry in PageLogEntry.objects.filter(page=organisation.pk, user=office)]
    assert any("joined as author" in sentence for sentence in said)
    assert any("became organisation administrator" in sentence for sentence in said)
    assert any("left on" in sentence for sentence in said)
    history = signed_in(office).get(reverse("wagtailadmin_pages:history", args=[organisation.pk]))
    assert "Kovács Anna" in history.content.decode()


def test_member_is_told_of_a_new_role_and_of_the_end_in_the_own_language(organisation):
    anna = UserFactory()
    domain.set_language(user=anna, language="en")
    membership = domain.add_member(user=anna, organisation=organisation)
    domain.change_role(membership=membership, role=MemberRole.ORGANISATION_ADMIN)
    domain.end_membership(membership=membership)
    mails = OutboxMessage.objects.filter(to=anna.email).order_by("pk")
    assert [message.language for message in mails] == ["en", "en"]
    assert "as organisation administrator" in mails[0].body
    assert "Anna Vezetéknév" in mails[0].body
    assert "no longer belong" in mails[1].subject


def test_who_is_removed_at_once_loses_the_rights_the_same_day(organisation):
    anna = UserFactory()
    membership = domain.add_member(user=anna, organisation=organisation)
    domain.end_membership(membership=membership, at_once=True)
    assert membership.ends_on == timezone.localdate()
    assert not in_members_group(anna)
    assert not organisations_of(anna).exists()


def test_forgotten_password_is_answered_through_the_outbox_in_the_persons_language(client, roles):
    anna = UserFactory(email="anna@example.org")
    anna.set_unusable_password()
    anna.save()
    domain.set_language(user=anna, language="en")
    client.post(reverse("wagtailadmin_password_reset"), {"email": "Anna@example.org"})
    client.post(reverse("wagtailadmin_password_reset"), {"email": "nobody@example.org"})
    assert mail.outbox == []
    message = OutboxMessage.objects.get()
    assert (message.to, message.language) == ("anna@example.org", "en")
    assert "/admin/password_reset/confirm/" in message.body


def test_closed_account_gets_no_link(client, roles):
    UserFactory(email="anna@example.org", is_active=False)
    client.post(reverse("wagtailadmin_password_reset"), {"email": "anna@example.org"})
    assert not OutboxMessage.objects.exists()
