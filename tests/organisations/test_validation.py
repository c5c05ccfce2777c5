"""The one step of a profile: submitted by its people, validated or returned by the office."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import PageLogEntry

from clusterix.mail.models import OutboxMessage
from clusterix.organisations import figures, validation
from clusterix.organisations.domain import set_language
from clusterix.organisations.models import OrganisationPage, ProfileCheck, ProfileState
from clusterix.organisations.profile import missing
from clusterix.organisations.refusals import Refused
from clusterix.organisations.roles import MemberRole, OfficeRole
from tests.factories.organisations import OrganisationFactory, UserFactory, member_of, office_user, whole_profile
from tests.factories.vocabularies import county
from tests.organisations.conftest import words

pytestmark = pytest.mark.django_db


def fresh(page):
    return OrganisationPage.objects.get(pk=page.pk)


def changed(organisation, **values):
    """The profile with a draft that says something else."""
    page = fresh(organisation)
    for name, value in values.items():
        setattr(page, name, value)
    page.save_revision()
    return fresh(page)


@pytest.fixture
def waiting(organisation, author, office):
    page = changed(organisation, summary="Új bemutatkozás", email="iroda@pelda.example")
    validation.submit(organisation=page, user=author)
    return fresh(page)


def state_of(organisation):
    return validation.check_of(organisation).state


def test_a_submitted_profile_is_published_by_the_office(waiting, office, author):
    assert (state_of(waiting), waiting.summary == "Új bemutatkozás") == (ProfileState.WAITING, False)
    assert [check.organisation for check in validation.waiting()] == [waiting]
    check = validation.validate(organisation=waiting, user=office, seen=waiting.latest_revision_id)
    page = fresh(waiting)
    assert (page.summary, page.has_unpublished_changes) == ("Új bemutatkozás", False)
    assert (check.state, check.verified_by, check.verified_revision) == ("validated", office, page.live_revision)
    assert not validation.waiting()


def test_who_has_to_move_hears_of_it_in_the_own_language(waiting, office, author):
    told = OutboxMessage.objects.get(to=office.email)
    assert "Kitalált Klaszter" in told.subject
    assert reverse("organisations:profile", args=[waiting.pk]) in told.body
    set_language(user=author, language="en")
    validation.send_back(organisation=waiting, user=office, reason="Hiányzik a tagok listája.")
    mail = OutboxMessage.objects.get(to=author.email)
    assert (mail.language, "Hiányzik a tagok listája." in mail.body) == ("en", True)
    assert mail.subject.startswith("Please correct your profile")


def test_a_returned_profile_may_be_submitted_again(waiting, office, author):
    validation.send_back(organisation=waiting, user=office, reason="Röviden.")
    assert state_of(waiting) == ProfileState.RETURNED
    validation.submit(organisation=waiting, user=author)
    check = validation.check_of(waiting)
    assert (check.state, check.reason) == (ProfileState.WAITING, "")
    assert OutboxMessage.objects.filter(to=office.email).count() == 2


def test_what_the_office_has_not_seen_is_not_published(waiting, office):
    seen = waiting.latest_revision_id
    later = changed(waiting, summary="Még újabb")
    with pytest.raises(Refused):
        validation.validate(organisation=later, user=office, seen=seen)
    assert fresh(waiting).summary not in ("Még újabb", "Új bemutatkozás")


def test_a_return_needs_a_reason_and_a_profile_that_waits(waiting, office, author):
    with pytest.raises(Refused):
        validation.send_back(organisation=waiting, user=office, reason="  ")
    validation.validate(organisation=waiting, user=office, seen=waiting.latest_revision_id)
    for act, values in (("send_back", {"reason": "Mégsem"}), ("validate", {"seen": fresh(waiting).latest_revision_id})):
        with pytest.raises(Refused):
            getattr(validation, act)(organisation=waiting, user=office, **values)
    with pytest.raises(Refused):
        validation.submit(organisation=waiting, user=author)


def test_all_that_is_missing_is_named_at_once_by_what_the_organisation_is(organisation, author):
    page = changed(organisation, seat=None, is_cluster=True, is_provider=True)
    with pytest.raises(Refused) as refused:
        validation.submit(organisation=page, user=author)
    assert [(gap.label, gap.tab) for gap in refused.value.problems] == [
        ("Székhely", "contact"),
        ("Szervezeti e-mail-cím", "contact"),
        ("Hivatalos név", "about"),
        ("Cím", "contact"),
        ("Telefon", "contact"),
        ("Honlap", "contact"),
        ("Kompetenciaterületek", "provider"),
        ("Nyelvek", "provider"),
        ("Kiszolgált régiók", "provider"),
        ("Ágazatok", "sorting"),
        ("Fejlődési szakasz", "cluster"),
        ("Tagok száma", "figures"),
    ]
    assert validation.check_of(page).state == ProfileState.VALIDATED


ASKED, NUMBER = "adult_education", "registration_number"


@pytest.mark.parametrize(
    ("provider", "seat", "answer", "number", "lacks"),
    [
        (True, "HU321", "", "", [ASKED]),
        (True, "HU", "", "", [ASKED]),
        (True, "HU321", "", "B/2020/000123", []),
        (True, "HU321", "no", "", []),
        (True, "HU321", "yes", "", [NUMBER]),
        (True, "HU321", "yes", "B/2020/000123", []),
        (True, "AT12", "", "", []),
        (True, "AT12", "yes", "", [NUMBER]),
        (False, "HU321", "", "", []),
        (False, "HU321", "yes", "", []),
    ],
)
def test_a_provider_in_hungary_says_whether_the_act_holds_for_it(roles, provider, seat, answer, number, lacks):
    facts = {"adult_education": answer, "registration_number": number}
    page = whole_profile(is_provider=provider, seat=county(seat), **facts)
    names = {str(page._meta.get_field(name).verbose_name).upper(): name for name in (ASKED, NUMBER)}
    assert [names[gap.label.upper()] for gap in missing(page)] == lacks


def test_a_whole_profile_lacks_nothing(roles):
    organisation = whole_profile()
    page = changed(organisation, summary="Más")
    assert validation.submit(organisation=page, user=member_of(organisation)).state == ProfileState.WAITING


def test_a_new_name_leaves_the_old_one_in_the_profile(waiting, office):
    page = changed(waiting, title="Új Név Klaszter")
    validation.validate(organisation=page, user=office, seen=page.latest_revision_id)
    page = fresh(page)
    assert (page.title, [row.name for row in page.former_names.all()]) == ("Új Név Klaszter", ["Kitalált Klaszter"])
    assert fresh(page).get_latest_revision_as_object().former_names.all()[0].name == "Kitalált Klaszter"


def test_a_profile_that_was_never_public_remembers_no_name(roles, office):
    draft = OrganisationFactory(live=False, email="a@b.example")
    validation.validate(organisation=draft, user=office, seen=draft.latest_revision_id)
    page = fresh(draft)
    assert (page.live, list(page.former_names.all())) == (True, [])


# Who may do what: read where the profile stands, submit, decide, keep the figures.
TABLE = {
    "author": (True, True, False, True),
    "administrator": (True, True, False, True),
    "stranger": (False, False, False, False),
    "office": (True, False, True, True),
    "office and author": (True, True, False, True),
    OfficeRole.VALIDATOR: (False, False, False, False),
    OfficeRole.TRANSLATOR: (False, False, False, False),
    OfficeRole.MINISTRY_READER: (False, False, False, False),
    OfficeRole.DATA_PROTECTION: (False, False, False, False),
    "superuser": (True, False, True, True),
    "closed account": (False, False, False, False),
}


def person(role, organisation, other):
    if role == "author":
        return member_of(organisation)
    if role == "administrator":
        return member_of(organisation, MemberRole.ORGANISATION_ADMIN)
    if role == "stranger":
        return member_of(other, MemberRole.ORGANISATION_ADMIN)
    if role in ("office", "office and author"):
        user = office_user(OfficeRole.OFFICE_EDITOR)
        if role != "office":
            organisation.memberships.create(user=user)
        return user
    if role == "superuser":
        return UserFactory(is_superuser=True)
    if role == "closed account":
        return office_user(OfficeRole.OFFICE_EDITOR, is_active=False)
    return office_user(role)


@pytest.mark.parametrize("role", TABLE)
def test_truth_table_of_acts(role, organisation, other):
    user = person(role, organisation, other)
    asked = (validation.may_read, validation.may_submit, validation.may_validate, figures.may_update)
    assert tuple(ask(user, organisation) for ask in asked) == TABLE[role]


@pytest.mark.parametrize("role", [role for role in TABLE if role != "closed account"])
def test_truth_table_over_http(role, waiting, other, signed_in):
    _read, _submit, decide, _figures = TABLE[role]
    client = signed_in(person(role, waiting, other))
    address = reverse("organisations:act", args=[waiting.pk, "return"])
    client.post(address, {"reason": "Indok"}, follow=True)
    assert state_of(waiting) == (ProfileState.RETURNED if decide else ProfileState.WAITING)


def test_nobody_publishes_the_own_profile_by_wagtails_way(organisation, office):
    assert organisation.permissions_for_user(office).can_publish()
    organisation.memberships.create(user=office)
    assert not fresh(organisation).permissions_for_user(office).can_publish()


def test_the_page_offers_what_the_person_may_do(waiting, author, office, signed_in):
    address = reverse("organisations:profile", args=[waiting.pk])
    validate = reverse("organisations:act", args=[waiting.pk, "validate"])
    assert validate not in signed_in(author).get(address).content.decode()
    page = signed_in(office).get(address)
    assert validate in page.content.decode()
    answer = signed_in(office).post(validate, {"seen": waiting.latest_revision_id}, follow=True)
    assert words(answer)
    assert fresh(waiting).summary == "Új bemutatkozás"
    assert validate not in signed_in(office).get(address).content.decode()


def test_a_refused_return_keeps_nothing_half_done(waiting, office, signed_in):
    address = reverse("organisations:act", args=[waiting.pk, "return"])
    answer = signed_in(office).post(address, {"reason": " "})
    assert answer.status_code == 409
    assert [str(message) for message in answer.context["messages"]]
    assert state_of(waiting) == ProfileState.WAITING


def test_the_queue_and_start_pages_tell_what_waits(waiting, author, office, signed_in):
    home = reverse("wagtailadmin_home")
    link = reverse("organisations:profile", args=[waiting.pk])
    assert link in signed_in(author).get(home).content.decode()
    assert link in signed_in(office).get(home).content.decode()
    assert link in signed_in(office).get(reverse("organisations:queue")).content.decode()
    assert signed_in(author).get(reverse("organisations:queue"), follow=True).request["PATH_INFO"] == home


def test_the_queue_costs_the_same_however_long_it_is(roles, office, signed_in):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            signed_in(office).get(reverse("organisations:queue"))
        return len(captured)

    def one_more():
        page = OrganisationFactory()
        ProfileCheck.objects.create(organisation=page, state=ProfileState.WAITING, submitted_by=member_of(page))

    one_more()
    queries()
    one = queries()
    for _ in range(4):
        one_more()
    assert queries() == one


def test_every_step_stands_in_the_history(waiting, office):
    validation.send_back(organisation=waiting, user=office, reason="Röviden.")
    said = [entry.message for entry in PageLogEntry.objects.filter(action__startswith="organisations.")]
    assert len(said) == 2
    assert any("Röviden." in str(message) for message in said)
