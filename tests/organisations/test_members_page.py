"""“Our people”: who may look after whose people, what it does, and what it costs."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import PageLogEntry

from clusterix.mail.models import OutboxMessage
from clusterix.organisations import domain as people
from clusterix.organisations.invitations import domain as invitations
from clusterix.organisations.models import Invitation, Membership
from clusterix.organisations.roles import MemberRole, OfficeRole
from tests.factories.organisations import OrganisationFactory, UserFactory, member_of, office_user

pytestmark = pytest.mark.django_db

ROLES = {
    "administrator": lambda own, other: member_of(own, MemberRole.ORGANISATION_ADMIN),
    "author": lambda own, other: member_of(own),
    "administrator of another one": lambda own, other: member_of(other, MemberRole.ORGANISATION_ADMIN),
    "former administrator": lambda own, other: _former(own),
    "nobody": lambda own, other: UserFactory(),
    "superuser": lambda own, other: UserFactory(is_superuser=True),
    **{role: lambda own, other, role=role: office_user(role) for role in OfficeRole},
}
MAY = {"administrator", "superuser", OfficeRole.OFFICE_EDITOR}


def _former(organisation):
    user = member_of(organisation, MemberRole.ORGANISATION_ADMIN)
    people.end_membership(membership=user.memberships.get(), at_once=True)
    return user


INVITED = {"email": "anna@example.org", "role": MemberRole.AUTHOR, "language": "hu"}


def _see(client, organisation, member, invitation):
    page = client.get(reverse("organisations:people", args=[organisation.pk]))
    return page.status_code == 200 and member.user.email in page.content.decode()


def _invite(client, organisation, member, invitation):
    client.post(reverse("organisations:people", args=[organisation.pk]), INVITED)
    return Invitation.objects.filter(email=INVITED["email"]).exists()


def _change_role(client, organisation, member, invitation):
    address = reverse("organisations:member_role", args=[organisation.pk, member.pk])
    client.post(address, {"role": MemberRole.ORGANISATION_ADMIN})
    return Membership.objects.get(pk=member.pk).role == MemberRole.ORGANISATION_ADMIN


def _remove(client, organisation, member, invitation):
    client.post(reverse("organisations:member_remove", args=[organisation.pk, member.pk]))
    return Membership.objects.get(pk=member.pk).ends_on is not None


def _send_again(client, organisation, member, invitation):
    client.post(reverse("organisations:invite_again", args=[organisation.pk, invitation.pk]))
    return Invitation.objects.get(pk=invitation.pk).version == 2


def _cancel(client, organisation, member, invitation):
    client.post(reverse("organisations:invite_cancel", args=[organisation.pk, invitation.pk]))
    return Invitation.objects.get(pk=invitation.pk).cancelled_at is not None


ACTS = {"see": _see, "invite": _invite, "role": _change_role, "remove": _remove, "again": _send_again, "back": _cancel}


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("role", ROLES)
def test_who_looks_after_whose_people(organisation, other, signed_in, role, act):
    member = member_of(organisation).memberships.get()
    invitation = invitations.invite(organisation=organisation, email="open@example.org")
    client = signed_in(ROLES[role](organisation, other))
    assert ACTS[act](client, organisation, member, invitation) == (role in MAY)


@pytest.mark.parametrize("act", ["role", "remove", "again", "back"])
def test_people_of_another_organisation_are_not_reached_through_the_own_one(
    organisation, other, administrator, act, signed_in
):
    member = member_of(other).memberships.get()
    invitation = invitations.invite(organisation=other, email="open@example.org")
    assert not ACTS[act](signed_in(administrator), organisation, member, invitation)


def test_refusal_is_said_at_the_form_and_nothing_typed_is_lost(organisation, administrator, author, signed_in):
    data = INVITED | {"email": author.email, "last_name": "Kovács"}
    answer = signed_in(administrator).post(reverse("organisations:people", args=[organisation.pk]), data)
    assert list(answer.context["form"].non_field_errors())
    assert answer.context["form"]["last_name"].value() == "Kovács"
    assert author.email in answer.content.decode()


@pytest.mark.parametrize(("address", "data"), [("member_role", {"role": MemberRole.AUTHOR}), ("member_remove", {})])
def test_last_administrator_does_not_go_by_accident(organisation, administrator, office, signed_in, address, data):
    member = administrator.memberships.get()
    address = reverse(f"organisations:{address}", args=[organisation.pk, member.pk])
    client = signed_in(administrator)
    assert set(client.post(address, data).context["form"].errors) == {"nobody_left"}
    member.refresh_from_db()
    assert (member.role, member.ends_on) == (MemberRole.ORGANISATION_ADMIN, None)
    assert client.post(address, data | {"nobody_left": "on"}).status_code == 302
    message = OutboxMessage.objects.get(to=office.email)
    assert reverse("organisations:people", args=[organisation.pk]) in message.body
    page = signed_in(office).get(reverse("organisations:people", args=[organisation.pk]))
    assert not page.context["has_administrator"]


def test_while_another_administrator_is_there_nothing_is_asked(organisation, administrator, signed_in):
    member_of(organisation, MemberRole.ORGANISATION_ADMIN)
    member = administrator.memberships.get()
    address = reverse("organisations:member_remove", args=[organisation.pk, member.pk])
    assert signed_in(administrator).post(address)["Location"] == reverse("front_door")
    assert not Membership.objects.current().filter(pk=member.pk).exists()


def test_keeping_the_role_needs_no_confirmation(organisation, administrator, signed_in):
    member = administrator.memberships.get()
    address = reverse("organisations:member_role", args=[organisation.pk, member.pk])
    assert signed_in(administrator).post(address, {"role": MemberRole.ORGANISATION_ADMIN}).status_code == 302


def test_who_did_it_stands_in_the_history(organisation, administrator, author, signed_in):
    client = signed_in(administrator)
    member = author.memberships.get()
    _invite(client, organisation, member, None)
    _cancel(client, organisation, member, Invitation.objects.get())
    _change_role(client, organisation, member, None)
    _remove(client, organisation, member, None)
    entries = PageLogEntry.objects.filter(page=organisation.pk, user=administrator).order_by("pk")
    actions = [entry.action.removeprefix("organisations.") for entry in entries]
    assert actions == ["invited", "uninvited", "role", "left"]
    assert "anna@example.org" in entries[0].message.lower()


def test_menu_leads_administrators_to_their_people(organisation, other, administrator, author, signed_in):
    address = reverse("organisations:our_people")
    assert address in signed_in(administrator).get(reverse("wagtailadmin_home")).content.decode()
    assert address not in signed_in(author).get(reverse("wagtailadmin_home")).content.decode()
    assert signed_in(administrator).get(address)["Location"] == reverse("organisations:people", args=[organisation.pk])
    people.add_member(user=administrator, organisation=other, role=MemberRole.ORGANISATION_ADMIN)
    page = signed_in(administrator).get(address).content.decode()
    assert organisation.title in page
    assert other.title in page
    assert signed_in(author).get(address).status_code == 200


def _queries(client, organisation):
    address = reverse("organisations:people", args=[organisation.pk])
    client.get(address)
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert client.get(address).status_code == 200
    return len(queries)


def test_queries_do_not_grow_with_people_and_invitations(organisation, administrator, signed_in):
    client = signed_in(administrator)
    member_of(organisation)
    invitations.invite(organisation=organisation, email="one@example.org", by=administrator)
    few = _queries(client, organisation)
    for number in range(30):
        member_of(organisation)
        invitations.invite(organisation=organisation, email=f"many{number}@example.org", by=UserFactory())
    assert _queries(client, organisation) == few


def test_people_stand_in_hungarian_order(organisation, administrator, signed_in):
    for name in ("Czeglédi", "Csonka", "Ágoston", "Cukor"):
        member_of(organisation, last_name=name)
    page = signed_in(administrator).get(reverse("organisations:people", args=[organisation.pk]))
    names = [one.user.last_name for one in page.context["members"] if one.user != administrator]
    assert names == ["Ágoston", "Cukor", "Czeglédi", "Csonka"]


def test_organisation_that_was_merged_has_nobody_to_look_after_it_but_the_office(
    organisation, administrator, signed_in
):
    organisation.merged_into = OrganisationFactory()
    organisation.save()
    address = reverse("organisations:people", args=[organisation.pk])
    assert signed_in(administrator).get(address).status_code == 302
