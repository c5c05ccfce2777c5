"""Naming one of hundreds of organisations in the forms of the office."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.html import escape

from clusterix.organisations import changes
from clusterix.organisations.choosing import MOST, OFFERS, OrganisationField, matching, written
from clusterix.organisations.models import Invitation
from clusterix.organisations.roles import MemberRole, OfficeRole
from tests.factories.organisations import OrganisationFactory, many_organisations, member_of, office_user
from tests.factories.stories import again, translated

pytestmark = pytest.mark.django_db


@pytest.fixture
def organisation():
    found = OrganisationFactory(title="Győri Járműklaszter", short_name="GYJK")
    translated(found, words={"title": "Győr Vehicle Cluster"})
    return again(found)


@pytest.fixture
def office(client):
    user = office_user(OfficeRole.OFFICE_EDITOR)
    client.force_login(user)
    return user


def addresses(organisation):
    return {
        "invite": reverse("memberships:add"),
        "merge": reverse("organisations:merge", args=[organisation.pk]),
        "list": reverse("memberships:index"),
    }


def opened(client, address):
    client.get(address)
    with CaptureQueriesContext(connection) as captured:
        answer = client.get(address)
    assert answer.status_code == 200
    return len(captured), len(answer.content)


@pytest.mark.parametrize("name", ["invite", "merge", "list"])
def test_five_hundred_organisations_do_not_slow_the_forms_of_the_office(client, office, organisation, name):
    member_of(organisation)
    address = addresses(organisation)[name]
    few = opened(client, address)
    many_organisations(500, beside=organisation)
    many = opened(client, address)
    assert many[0] <= few[0]
    assert many[1] < few[1] + 1_000


def invited(client, organisation, typed):
    data = {"organisation": typed, "email": "uj@example.org", "role": MemberRole.AUTHOR, "language": "hu"}
    return client.post(addresses(organisation)["invite"], data)


@pytest.mark.parametrize(
    "typed", ["Győri Járműklaszter", "  gyori   jarmuklaszter ", "Győr Vehicle Cluster", "gyjk", "{pk}", "Bármi [{pk}]"]
)
def test_an_organisation_is_found_by_its_whole_name_in_any_language_and_by_its_number(
    client, office, organisation, typed
):
    many_organisations(3, beside=organisation)
    assert invited(client, organisation, typed.format(pk=organisation.pk)).status_code == 302
    assert Invitation.objects.get().organisation == organisation


def test_what_is_not_found_is_told_with_what_is_similar_and_nothing_typed_is_lost(client, office, organisation):
    page = invited(client, organisation, "járműklaszter").content.decode()
    assert escape(f"Hasonlók: {written(organisation)}") in page
    assert 'value="járműklaszter"' in page
    assert 'value="uj@example.org"' in page
    page = invited(client, organisation, "Sehol").content.decode()
    assert "Itt nincs „Sehol” nevű szervezet." in page
    assert not Invitation.objects.exists()


def test_of_two_with_one_name_one_is_chosen_by_its_number(client, office, organisation):
    twin = OrganisationFactory(title=organisation.title, slug="masik")
    page = invited(client, organisation, organisation.title).content.decode()
    assert written(twin) in page
    assert written(organisation) in page
    assert invited(client, organisation, written(twin)).status_code == 302
    assert Invitation.objects.get().organisation == twin


def test_a_name_that_ends_like_a_number_is_a_name_first(organisation):
    named = OrganisationFactory(title=f"Emlékprogram [{organisation.pk}]")
    assert OrganisationField(offer="at-work").clean(named.title) == named


@pytest.mark.parametrize("typed", ["9" * 30, "²", "[]", "[-1]", "\u0661"])
def test_odd_numbers_are_no_organisations(client, office, organisation, typed):
    assert invited(client, organisation, typed).status_code == 200
    assert not Invitation.objects.exists()


def test_merging_knows_the_other_one_by_its_name_and_not_itself(client, office, organisation):
    other = OrganisationFactory(title="Másik Klaszter")
    address = addresses(organisation)["merge"]
    page = client.post(address, {"target": organisation.title}).content.decode()
    assert "nevű szervezet" in page
    assert client.post(address, {"target": "másik klaszter"}).status_code == 302
    assert again(organisation).merged_into == other


def test_those_that_have_ended_are_on_offer_only_where_lists_are_narrowed_down(organisation, office):
    member_of(organisation)
    changes.end(organisation=organisation, user=office)
    offered = {name: matching(offer(), "járm") for name, offer in OFFERS.items()}
    assert offered == {"at-work": [], "with-people": [organisation]}


def test_the_list_of_people_is_narrowed_down_by_a_typed_name(client, office, organisation):
    here, there = member_of(organisation), member_of(OrganisationFactory())
    page = client.get(addresses(organisation)["list"], {"organisation": "gyjk"}).content.decode()
    assert here.email in page
    assert there.email not in page
    page = client.get(addresses(organisation)["list"], {"organisation": organisation.pk}).content.decode()
    assert there.email not in page
    assert f'value="{written(organisation)}"' in page


def asked(client, words, offer="at-work"):
    return client.get(reverse("organisations:suggestions", args=[offer]), {"q": words})


def test_suggestions_begin_with_names_that_begin_so(client, office, organisation):
    later = OrganisationFactory(title="A járműipar Győrben")
    assert asked(client, "gyor").json() == {"terms": [written(organisation), written(later)]}
    assert asked(client, "vehicle gyo").json() == {"terms": [written(organisation)]}
    assert asked(client, " ").json() == {"terms": []}
    assert asked(client, "gyor", "mind").status_code == 404


def test_suggestions_cost_the_same_however_many_there_are(client, office, organisation):
    asked(client, "gyor")
    with CaptureQueriesContext(connection) as few:
        assert len(asked(client, "gyor").json()["terms"]) == 1
    many_organisations(500, beside=organisation)
    with CaptureQueriesContext(connection) as many:
        assert len(asked(client, "sokadik").json()["terms"]) == MOST
    assert len(many) <= len(few)


def test_members_and_translators_are_told_nothing(client, organisation):
    for user in (member_of(organisation, MemberRole.ORGANISATION_ADMIN), office_user(OfficeRole.TRANSLATOR)):
        client.force_login(user)
        assert asked(client, "gyor").status_code == 404
