"""The office's lists: organisations, their people, what happens to an organisation. Others see nothing of it."""

import re

import pytest
from django.urls import reverse
from django.utils import timezone

from clusterix.mail.models import OutboxMessage
from clusterix.organisations.domain import set_language
from clusterix.organisations.models import Membership, OrganisationPage
from clusterix.organisations.roles import MemberRole, OfficeRole
from tests.factories.organisations import OrganisationFactory, UserFactory, member_of, office_user

pytestmark = pytest.mark.django_db

LIST = "memberships:index"


def invitation(organisation, **fields):
    return {
        "email": "Anna@example.org",
        "last_name": "Kovács",
        "first_name": "Anna",
        "language": "en",
        "organisation": organisation.pk,
        "role": MemberRole.AUTHOR,
    } | fields


def test_office_invites_somebody_to_any_organisation(office, organisation, signed_in):
    answer = signed_in(office).post(reverse("memberships:add"), invitation(organisation), follow=True)
    assert answer.redirect_chain[-1][0] == reverse("organisations:people", args=[organisation.pk])
    assert "anna@example.org" in answer.content.decode()
    message = OutboxMessage.objects.get(to="anna@example.org")
    assert message.language == "en"
    assert not Membership.objects.filter(user__email="anna@example.org").exists()


def test_second_invitation_is_refused_in_words(office, organisation, signed_in):
    client = signed_in(office)
    for _ in range(2):
        answer = client.post(reverse("memberships:add"), invitation(organisation), follow=True)
    assert OutboxMessage.objects.filter(to="anna@example.org").count() == 1
    assert list(answer.context["form"].non_field_errors())
    assert answer.context["form"]["last_name"].value() == "Kovács"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("hu", {"Meghívás", "Meghívó küldése", "A meghívót nem küldtük el. A hiba alább olvasható."}),
        ("en", {"Invite somebody", "Send the invitation", "The invitation was not sent. What is wrong stands below."}),
    ],
)
def test_the_form_speaks_of_an_invitation_and_not_of_a_membership(office, organisation, signed_in, language, words):
    set_language(user=office, language=language)
    page = signed_in(office).post(reverse("memberships:add"), invitation(organisation, email="")).content.decode()
    assert {word for word in words if word not in page} == set()
    assert not re.search("Új: Tagság|New: Membership|Tagság létrehozása|Létrehozás", page)


def test_office_changes_role_and_end(office, organisation, signed_in):
    membership = member_of(organisation).memberships.get()
    address = reverse("memberships:edit", args=[membership.pk])
    client = signed_in(office)
    client.post(address, {"role": MemberRole.ORGANISATION_ADMIN, "ends_on": ""})
    client.post(address, {"role": MemberRole.ORGANISATION_ADMIN, "ends_on": timezone.localdate().isoformat()})
    membership.refresh_from_db()
    assert (membership.role, membership.ends_on) == (MemberRole.ORGANISATION_ADMIN, timezone.localdate())
    answer = client.post(address, {"role": MemberRole.ORGANISATION_ADMIN, "ends_on": ""})
    assert "ends_on" in answer.context["form"].errors


def test_nobody_deletes_a_membership(office, superuser, organisation, signed_in):
    membership = member_of(organisation).memberships.get()
    for user in (office, superuser):
        signed_in(user).post(reverse("memberships:delete", args=[membership.pk]), follow=True)
    assert Membership.objects.filter(pk=membership.pk).exists()


def test_lists_show_people_and_numbers(office, organisation, author, signed_in):
    client = signed_in(office)
    people = client.get(reverse(LIST)).content.decode()
    assert author.email in people
    narrowed = client.get(reverse(LIST), {"organisation": organisation.pk}).content.decode()
    assert author.email in narrowed
    assert author.email in client.get(reverse(LIST), {"q": author.last_name}).content.decode()
    assert organisation.title in client.get(reverse("organisation-list:index")).content.decode()


@pytest.mark.parametrize("address", [LIST, "memberships:add"])
@pytest.mark.parametrize("role", [None, OfficeRole.VALIDATOR, OfficeRole.TRANSLATOR, OfficeRole.DATA_PROTECTION])
def test_others_find_no_people(organisation, signed_in, address, role):
    user = office_user(role) if role else member_of(organisation, MemberRole.ORGANISATION_ADMIN)
    answer = signed_in(user).get(reverse(address), follow=True)
    assert [str(message) for message in answer.context["messages"]] != []
    assert answer.resolver_match.url_name == "wagtailadmin_home"
    assert reverse(LIST) not in signed_in(user).get(reverse("wagtailadmin_home")).content.decode()


def test_member_finds_the_own_organisation_alone_in_the_list(author, organisation, signed_in):
    OrganisationFactory(title="Idegen Kör")
    page = signed_in(author).get(reverse("organisation-list:index")).content.decode()
    assert organisation.title in page
    assert "Idegen Kör" not in page


def test_office_ends_an_organisation(office, organisation, signed_in):
    address = reverse("organisations:end", args=[organisation.pk])
    client = signed_in(office)
    assert client.get(address).status_code == 200
    client.post(address, {"on": timezone.localdate().isoformat()})
    assert OrganisationPage.objects.get(pk=organisation.pk).ended_on == timezone.localdate()
    again = client.post(address, {"on": timezone.localdate().isoformat()})
    assert list(again.context["form"].non_field_errors())


def test_office_merges_organisations(office, organisation, other, signed_in):
    address = reverse("organisations:merge", args=[organisation.pk])
    client = signed_in(office)
    assert 'name="target"' in client.get(address).content.decode()
    client.post(address, {"target": other.title})
    assert OrganisationPage.objects.get(pk=organisation.pk).merged_into == other


@pytest.mark.parametrize("what", ["organisations:end", "organisations:merge"])
def test_members_end_and_merge_nothing(author, organisation, other, signed_in, what):
    data = {"target": other.pk, "on": timezone.localdate().isoformat()}
    signed_in(author).post(reverse(what, args=[organisation.pk]), data)
    page = OrganisationPage.objects.get(pk=organisation.pk)
    assert (page.ended_on, page.merged_into) == (None, None)


def test_buttons_are_for_the_office(office, author, organisation, signed_in):
    address = reverse("wagtailadmin_explore", args=[organisation.pk])
    merge = reverse("organisations:merge", args=[organisation.pk])
    assert merge in signed_in(office).get(address).content.decode()
    assert merge not in signed_in(author).get(address).content.decode()


def test_there_is_no_public_api(client, db):
    for address in ("/api/", "/api/v2/pages/", "/api/v3/", "/hu/api/", "/en/api/v2/pages/"):
        assert client.get(address).status_code == 404


def test_admin_api_is_closed_to_strangers(client, db, roles):
    for user in (None, UserFactory()):
        if user:
            client.force_login(user)
        assert client.get("/admin/api/main/pages/").status_code in (302, 401, 403)
