"""The office accepts a registration, which opens a page and invites its administrator, or refuses it with a reason."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import ModelLogEntry, PageLogEntry

from clusterix.mail.models import OutboxMessage
from clusterix.organisations import checklist
from clusterix.organisations.models import Invitation, OrganisationPage, Registration, RegistrationState
from clusterix.organisations.refusals import Refused
from clusterix.organisations.registration import domain
from clusterix.organisations.roles import MemberRole, OfficeRole
from tests.factories.organisations import OrganisationFactory, UserFactory, office_user
from tests.factories.registrations import REPRESENTATIVE, waiting_registration
from tests.factories.vocabularies import NationalStatusFactory
from tests.organisations.conftest import words
from tests.organisations.links import last_mail, link_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def registration(roles):
    return waiting_registration(website="https://ujklaszter.example", mailbox="iroda@ujklaszter.example")


def act(client, registration, action, **data):
    return client.post(reverse("organisations:registration_act", args=[registration.pk, action]), data)


@pytest.mark.parametrize("language", ["hu", "en"])
def test_accepting_makes_a_draft_page_and_invites_the_administrator(office, signed_in, roles, language):
    registration = waiting_registration(language=language, mailbox="iroda@ujklaszter.example")
    answer = act(signed_in(office), registration, "accept")
    page = OrganisationPage.objects.get(title=registration.name)
    assert answer["Location"] == reverse("organisations:people", args=[page.pk])
    assert (page.live, page.locale.language_code, page.email) == (False, language, "iroda@ujklaszter.example")
    assert page.get_latest_revision_as_object().is_cluster
    figure = page.key_figures.get()
    assert (figure.kind, figure.value, figure.year) == ("members", 24, 2025)
    figure.full_clean()
    invitation = Invitation.objects.get()
    assert (invitation.organisation, invitation.role) == (page, MemberRole.ORGANISATION_ADMIN)
    assert (invitation.email, invitation.language) == (REPRESENTATIVE, language)
    registration.refresh_from_db()
    assert (registration.state, registration.organisation, registration.decided_by) == ("accepted", page, office)
    assert PageLogEntry.objects.filter(page=page.pk, action="organisations.registered", user=office).exists()


def test_both_mails_go_out_and_the_invitation_opens(office, registration):
    domain.accept(registration=registration, by=office)
    message = last_mail(REPRESENTATIVE)
    link = link_in(message)
    new = {"last_name": "Kovács", "first_name": "Anna", "language": "hu", "password": "a long pass phrase"}
    client = Client()
    assert client.post(link, new | {"again": new["password"]}).status_code == 302
    page = OrganisationPage.objects.get(title=registration.name)
    assert client.get(reverse("organisations:profile", args=[page.pk])).status_code == 200
    assert client.get(reverse("organisations:people", args=[page.pk])).status_code == 200
    assert OutboxMessage.objects.filter(to=REPRESENTATIVE, key=f"registration_accepted:{registration.pk}").exists()


@pytest.mark.parametrize("language", ["hu", "en"])
def test_refusing_needs_a_reason_which_is_mailed(office, signed_in, roles, language):
    registration = waiting_registration(language=language)
    answer = act(signed_in(office), registration, "refuse", reason="  ")
    assert answer.status_code == 409
    act(signed_in(office), registration, "refuse", reason="Nem szervezet.")
    registration.refresh_from_db()
    assert (registration.state, registration.reason) == (RegistrationState.REFUSED, "Nem szervezet.")
    message = last_mail(REPRESENTATIVE)
    assert (message.language, "Nem szervezet." in message.body) == (language, True)
    assert not OrganisationPage.objects.filter(title=registration.name).exists()
    entry = ModelLogEntry.objects.get(action="organisations.refused")
    assert (entry.user, entry.data["reason"]) == (office, "Nem szervezet.")
    assert "Nem szervezet." in str(entry.formatter.format_message(entry))


@pytest.mark.parametrize("state", [s for s in RegistrationState if s != RegistrationState.WAITING])
@pytest.mark.parametrize("action", ["accept", "refuse"])
def test_only_what_waits_is_decided(office, registration, state, action):
    Registration.objects.update(state=state)
    more = {"reason": "Nem."} if action == "refuse" else {}
    with pytest.raises(Refused):
        getattr(domain, action)(registration=registration, by=office, **more)
    assert not Invitation.objects.exists()


WHO = {
    "office editor": (lambda: office_user(OfficeRole.OFFICE_EDITOR), True),
    "administrator": (lambda: UserFactory(is_superuser=True), True),
    "who registered": (lambda: office_user(OfficeRole.OFFICE_EDITOR, email=REPRESENTATIVE), False),
    "validator": (lambda: office_user(OfficeRole.VALIDATOR), False),
    "translator": (lambda: office_user(OfficeRole.TRANSLATOR), False),
    "ministry reader": (lambda: office_user(OfficeRole.MINISTRY_READER), False),
    "data protection officer": (lambda: office_user(OfficeRole.DATA_PROTECTION), False),
    "nobody's": (UserFactory, False),
}


@pytest.mark.parametrize("who", WHO)
def test_who_decides(registration, signed_in, who):
    make, allowed = WHO[who]
    user = make()
    assert domain.may_decide(user, registration) == allowed
    act(signed_in(user), registration, "accept")
    registration.refresh_from_db()
    assert (registration.state == RegistrationState.ACCEPTED) == allowed


def test_members_and_strangers_see_nothing(registration, administrator, author, signed_in):
    for client in (signed_in(administrator), signed_in(author), Client()):
        for page in (
            reverse("organisations:registrations"),
            reverse("organisations:registration", args=[registration.pk]),
        ):
            answer = client.get(page)
            assert (answer.status_code, registration.name in answer.content.decode()) == (302, False)
        assert act(client, registration, "accept").status_code == 302
    registration.refresh_from_db()
    assert registration.state == RegistrationState.WAITING


def test_office_sees_what_cluster_databases_ask(roles):
    status = NationalStatusFactory(code="q2025-industrial")
    waiting_registration(
        members=24, sme_members=15, research_members=2, other_members=1, management_fte="0.4", national_status=status
    )
    told = Registration.objects.get()
    met = [item.met for item in checklist.of_registration(told)]
    assert met == [False, False, True, True, True, True, None, True, True]
    assert checklist.of_registration(waiting_registration(is_cluster=False)) == []
    told.national_status = NationalStatusFactory(code="none")
    assert not checklist.of_registration(told)[5].met


def test_page_tells_everything_and_warns_of_doubles(registration, office, signed_in, organisation):
    same_name = OrganisationFactory(title="ÚJ KLASZTER  Egyesület")
    same_site = OrganisationFactory(title="Régi néven", website="https://www.ujklaszter.example/rolunk")
    twin = waiting_registration(name="Más néven")
    answer = signed_in(office).get(reverse("organisations:registration", args=[registration.pk]))
    page = words(answer)
    for told in (registration.name, REPRESENTATIVE, "ügyvezető", "Faipari vállalkozások", "24 (2025)"):
        assert told in page
    assert set(answer.context["similar"]) == {same_name, same_site}
    assert answer.context["twins"] == [twin]


def test_queries_of_the_list_do_not_grow(registration, office, signed_in):
    client = signed_in(office)

    def queries():
        with CaptureQueriesContext(
            connection,
        ) as found:
            assert client.get(reverse("organisations:registrations")).status_code == 200
        return len(found)

    queries()
    few = queries()
    for number in range(15):
        waiting_registration(name=f"Szervezet {number}", email=f"p{number}@example.org")
        domain.refuse(
            registration=waiting_registration(email=f"q{number}@example.org"),
            by=UserFactory(is_superuser=True),
            reason="x",
        )
    assert queries() == few
