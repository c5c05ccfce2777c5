"""Office roles and administrators sign in with a code beside the password; without it they reach nothing."""

import re
from urllib.parse import quote

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse
from django.utils.translation import override
from django_otp.plugins.otp_static.models import StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice
from wagtail.models import ModelLogEntry

from clusterix.organisations.accounts import closing
from clusterix.organisations.domain import set_language
from clusterix.organisations.models import User
from clusterix.organisations.refusals import Refused
from clusterix.organisations.roles import OfficeRole
from clusterix.organisations.second_factor import domain
from clusterix.organisations.second_factor.domain import Step
from tests.factories.organisations import PASSWORD, UserFactory, member_of, office_user
from tests.organisations.addresses import addresses
from tests.organisations.codes import ASK, SET_UP, code_of, pass_on, with_second_factor
from tests.organisations.links import last_mail

pytestmark = pytest.mark.django_db

HOME = "/admin/"
OWN = "organisations:second_factor"


@pytest.fixture
def required(settings):
    settings.SECOND_FACTOR_REQUIRED = True


def sign_in(client, user, way="/admin/"):
    return client.post(reverse("wagtailadmin_login"), {"username": user.email, "password": PASSWORD, "next": way})


PEOPLE = {role.value: (lambda role=role: office_user(role), True) for role in OfficeRole} | {
    "administrator": (lambda: UserFactory(is_superuser=True), True),
    "author": (None, False),
    "nobody's": (UserFactory, False),
}


@pytest.mark.parametrize("asked_for", [True, False], ids=["required", "not required"])
@pytest.mark.parametrize("set_up", [True, False], ids=["has one", "has none"])
@pytest.mark.parametrize("who", PEOPLE)
def test_who_owes_what_after_the_password(settings, organisation, client, who, set_up, asked_for):
    settings.SECOND_FACTOR_REQUIRED = asked_for
    make, needs = PEOPLE[who]
    user = make() if make else member_of(organisation)
    if set_up:
        with_second_factor(user)
    client.force_login(user)
    owed = Step.ASK if set_up else Step.SET_UP if asked_for and needs else None
    answer = client.get(HOME)
    if owed:
        assert answer["Location"] == reverse(f"second_factor:{owed}") + "?next=%2Fadmin%2F"
    else:
        assert "second-factor" not in answer.get("Location", "")


@pytest.mark.parametrize("set_up", [True, False], ids=["has one", "has none"])
def test_every_address_of_the_admin_is_closed(required, office, signed_in, set_up):
    if set_up:
        with_second_factor(office)
    client = signed_in(office)
    step = reverse(ASK if set_up else SET_UP)
    asked = 0
    for address, name in addresses(lambda pattern, argument: [1]):
        if address.startswith("/admin/second-factor/"):
            continue
        asked += 1
        assert client.get(address)["Location"].startswith(step), (address, name)
        assert client.post(address)["Location"] == step, (address, name)
        assert client.get(address, headers={"X-Requested-With": "XMLHttpRequest"}).status_code == 403, (address, name)
    assert asked > 100


def test_outside_the_admin_the_person_is_a_visitor(required, superuser, signed_in, organisation):
    organisation.unpublish()
    draft = reverse("wagtailadmin_pages:view_draft", args=[organisation.pk])
    client = signed_in(superuser)
    assert client.get(draft)["Location"].startswith(reverse(SET_UP))
    answer = client.get("/hu/")
    assert answer.status_code == 200
    assert answer.wsgi_request.user.is_anonymous
    assert client.get("/nowhere/").status_code == 404


def test_public_pages_of_visitors_depend_on_no_cookie(required, client):
    assert "Cookie" not in client.get("/robots.txt").get("Vary", "")


@pytest.mark.parametrize("language", ["hu", "en"])
def test_setting_it_up_from_the_password_to_where_one_wanted_to_go(required, office, client, language):
    set_language(user=office, language=language)
    way = reverse("organisations:registrations")
    assert sign_in(client, office, way)["Location"] == way
    step = client.get(way)["Location"]
    page = client.get(step)
    text = page.content.decode()
    assert "<svg" in text
    assert {"hu": "Kétlépcsős azonosítás beállítása", "en": "Set up the second factor"}[language] in text
    assert "no-store" in page["Cache-Control"]
    secret = TOTPDevice.objects.get(user=office)
    assert not secret.confirmed
    assert secret.config_url.replace("&", "&amp;") in text
    assert client.get(step).context["secret"] == page.context["secret"]
    done = client.post(step, {"code": code_of(office, confirmed=False), "next": way})
    assert len(done.context["codes"]) == domain.CODES
    assert f'href="{way}"' in done.content.decode()
    assert client.get(way).status_code == 200
    assert last_mail(office.email).language == language
    assert ModelLogEntry.objects.get(action="organisations.second_factor_on").user == office


def test_wrong_code_sets_nothing_up(required, office, signed_in):
    client = signed_in(office)
    client.get(reverse(SET_UP))
    right = code_of(office, confirmed=False)
    answer = client.post(reverse(SET_UP), {"code": f"{(int(right) + 500000) % 1000000:06}"})
    assert (answer.status_code, "code" in answer.context["form"].errors) == (422, True)
    assert not domain.has_one(office)
    assert client.get(HOME)["Location"].startswith(reverse(SET_UP))


def test_being_asked_at_every_sign_in(required, office, client):
    with_second_factor(office)
    sign_in(client, office)
    assert client.get(HOME)["Location"] == f"{reverse(ASK)}?next={quote(HOME, safe='')}"
    before = client.session.session_key
    assert pass_on(client, office)["Location"] == HOME
    assert client.session.session_key != before
    assert client.get(HOME).status_code == 200
    assert client.get(reverse(ASK))["Location"] == HOME
    client.post(reverse("wagtailadmin_logout"))
    sign_in(client, office)
    assert client.get(HOME).status_code == 302


def test_code_works_once_and_guessing_is_slowed_down(office, signed_in):
    with_second_factor(office)
    code = code_of(office)
    assert signed_in(office).post(reverse(ASK), {"code": code}).status_code == 302
    client = signed_in(office)
    assert client.post(reverse(ASK), {"code": code}).status_code == 422
    TOTPDevice.objects.update(throttling_failure_count=8)
    answer = client.post(reverse(ASK), {"code": "000000"}, headers={"Accept-Language": "hu"})
    assert "Túl sok hibás kód" in answer.content.decode()
    assert client.get(HOME).status_code == 302


def test_wrong_tries_are_remembered(office, signed_in):
    with_second_factor(office)
    code_of(office)
    for wrong in ("x", "abcd-efgh"):
        signed_in(office).post(reverse(ASK), {"code": wrong})
    with pytest.raises(Refused, match=r"\d\d:\d\d:\d\d"):
        domain.check(user=office, code="abcd-efgh")


def test_recovery_code_works_once_however_it_is_typed_and_is_told(office, signed_in):
    codes = with_second_factor(office)
    client = signed_in(office)
    assert client.post(reverse(ASK), {"code": f" {codes[0].upper()} "}).status_code == 302
    assert client.get(HOME).status_code == 200
    assert domain.codes_left(office) == domain.CODES - 1
    assert last_mail(office.email).key.startswith("second_factor_code_used")
    assert signed_in(office).post(reverse(ASK), {"code": codes[0]}).status_code == 422


def test_code_of_somebody_else_does_not_open(office, superuser, signed_in):
    codes = with_second_factor(office)
    with_second_factor(superuser)
    for code in (codes[0], code_of(office)):
        with pytest.raises(Refused):
            domain.check(user=superuser, code=code)
    assert StaticToken.objects.filter(device__user=office).count() == domain.CODES


@pytest.mark.parametrize("way", ["https://evil.example/", "//evil.example/", "javascript:alert(1)"])
def test_nobody_is_led_to_another_site(office, signed_in, way):
    with_second_factor(office)
    answer = signed_in(office).post(reverse(ASK), {"code": code_of(office), "next": way})
    assert answer["Location"] == HOME


def test_who_has_no_code_at_hand_can_sign_out(office, signed_in):
    with_second_factor(office)
    client = signed_in(office)
    assert client.post(reverse("second_factor:leave"))["Location"] == reverse("wagtailadmin_login")
    assert client.get(reverse(ASK))["Location"].startswith(reverse("wagtailadmin_login"))


def test_an_app_that_is_set_up_is_not_replaced_without_code_and_password(office, signed_in):
    with_second_factor(office)
    client = signed_in(office)
    assert client.get(reverse(SET_UP))["Location"] == reverse(ASK)
    assert client.post(reverse(SET_UP), {"code": "000000"})["Location"] == reverse(ASK)
    pass_on(client, office)
    client.get(reverse(SET_UP))
    new = code_of(office, confirmed=False)
    assert "password" in client.post(reverse(SET_UP), {"code": new, "password": "wrong"}).context["form"].errors
    old = TOTPDevice.objects.get(user=office, confirmed=True)
    client.post(reverse(SET_UP), {"code": new, "password": PASSWORD})
    assert TOTPDevice.objects.get(user=office) != old
    assert client.get(HOME).status_code == 200


def test_own_page_gives_new_codes_for_the_password(author, signed_in):
    client = signed_in(author)
    assert reverse(OWN) in client.get(reverse("wagtailadmin_account")).content.decode()
    assert reverse(SET_UP) in client.get(reverse(OWN)).content.decode()
    before = with_second_factor(author)
    pass_on(client, author)
    assert client.post(reverse(OWN), {"password": "wrong", "new_codes": ""}).context["form"].errors
    codes = client.post(reverse(OWN), {"password": PASSWORD, "new_codes": ""}).context["codes"]
    assert not set(codes) & set(before)
    assert domain.codes_left(author) == domain.CODES


def test_only_who_does_not_need_it_switches_it_off(required, author, office, signed_in):
    for user, allowed in ((author, True), (office, False)):
        with_second_factor(user)
        client = signed_in(user)
        pass_on(client, user)
        client.post(reverse(OWN), {"password": PASSWORD, "switch_off": ""})
        assert domain.has_one(user) != allowed
        assert ("switch_off" in client.get(reverse(OWN)).content.decode()) is False
    assert last_mail(author.email).key.startswith("second_factor_off")


def test_another_administrator_resets_it(superuser, office, signed_in):
    with_second_factor(office)
    client, theirs = signed_in(superuser), signed_in(office)
    pass_on(theirs, office)
    address = reverse("organisations:reset_second_factor", args=[office.pk])
    assert address in client.get(reverse("wagtailusers_users:index")).content.decode()
    assert client.get(address).status_code == 200
    assert domain.has_one(office)
    client.post(address)
    assert not domain.has_one(office)
    assert domain.codes_left(office) == 0
    entry = ModelLogEntry.objects.get(action="organisations.second_factor_reset")
    assert (entry.user, entry.object_id) == (superuser, str(office.pk))
    assert last_mail(office.email).key.startswith("second_factor_reset")


def test_session_that_was_under_way_sets_it_up_anew_after_a_reset(required, superuser, office, signed_in):
    with_second_factor(office)
    theirs = signed_in(office)
    pass_on(theirs, office)
    domain.reset(user=office, by=superuser)
    assert theirs.get(HOME)["Location"].startswith(reverse(SET_UP))


@pytest.mark.parametrize("who", ["office", "author", "administrator", "themselves"])
def test_nobody_else_resets_it(office, author, administrator, superuser, signed_in, who):
    person = superuser if who == "themselves" else UserFactory(is_superuser=True)
    by = {"office": office, "author": author, "administrator": administrator, "themselves": superuser}[who]
    with_second_factor(person)
    client = signed_in(by)
    if by == person:
        pass_on(client, by)
    client.post(reverse("organisations:reset_second_factor", args=[person.pk]))
    assert domain.has_one(person)
    with pytest.raises(Refused):
        domain.reset(user=person, by=by)


def test_who_runs_the_machine_resets_the_last_administrator(superuser):
    with_second_factor(superuser)
    call_command("reset_second_factor", superuser.email.upper())
    assert not domain.has_one(superuser)
    for address in (superuser.email, "nobody@example.org"):
        with pytest.raises(CommandError):
            call_command("reset_second_factor", address)


def test_closing_an_account_forgets_the_secret(author):
    with_second_factor(author)
    closing.close(user=author, by=author)
    assert not TOTPDevice.objects.filter(user=author).exists()


def test_drawing_has_no_inline_style_and_carries_no_text(office):
    from clusterix.organisations.second_factor.qr import drawing

    drawn = drawing('otpauth://totp/"><script>?secret=ABC')
    assert not re.search(r"style=|script|ABC", drawn)


def test_history_of_the_account_says_it_in_words(office):
    with_second_factor(office)
    entry = ModelLogEntry.objects.get(action="organisations.second_factor_on")
    with override("hu"):
        assert "beállítva" in str(entry.formatter.format_message(entry))
    assert User.objects.get(pk=office.pk).email == office.email
