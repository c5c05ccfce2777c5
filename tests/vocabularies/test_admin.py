from datetime import timedelta

import pytest
from django.db.models import ProtectedError
from django.urls import reverse
from django.utils import timezone

from clusterix.organisations.roles import OfficeRole
from clusterix.vocabularies.domain import close, reopen
from clusterix.vocabularies.loading import FILES, load_all
from clusterix.vocabularies.models import Indicator, Region, Theme
from tests.factories.organisations import OrganisationFactory, member_of, office_user

pytestmark = pytest.mark.django_db
NAMES = {
    "themes": "themes",
    "objectives": "objectives",
    "activities": "activities",
    "regions": "regions",
    "organisation_types": "organisation-types",
    "evidence_types": "evidence-types",
    "indicators": "indicators",
}


@pytest.fixture
def office(client):
    client.force_login(office_user(OfficeRole.OFFICE_EDITOR))
    load_all()
    return client


def form_of(term, **changes):
    names = ("code", "label_hu", "label_en", "description_hu", "description_en", "uri", "order")
    values = {name: getattr(term, name) for name in names}
    return values | {"valid_from": "", "valid_to": ""} | changes


@pytest.mark.parametrize("name", FILES)
def test_the_office_finds_every_vocabulary(office, name):
    term = FILES[name].objects.first()
    assert term.label_hu in office.get(reverse(f"{NAMES[name]}:index")).content.decode()
    assert office.get(reverse(f"{NAMES[name]}:edit", args=[term.pk])).status_code == 200


def test_the_office_adds_a_term(office):
    new = Theme(code="water", label_hu="Víz", label_en="Water", order=7)
    answer = office.post(reverse("themes:add"), form_of(new))
    assert answer.status_code == 302
    assert Theme.objects.get(code="water").sort_hu


def test_the_office_changes_a_label_but_never_a_code(office):
    theme = Theme.objects.get(code="skills")
    office.post(reverse("themes:edit", args=[theme.pk]), form_of(theme, code="other", label_hu="Új tudás"))
    theme.refresh_from_db()
    assert (theme.code, theme.label_hu) == ("skills", "Új tudás")


def test_units_and_adding_up_are_the_offices_too(office):
    term = Indicator.objects.get(code="ind-a1")
    own = {"group": "A", "kind": "result", "unit_hu": "tag", "unit_en": "members", "additive": "on"}
    office.post(reverse("indicators:edit", args=[term.pk]), form_of(term, **own))
    term.refresh_from_db()
    assert (term.unit_hu, term.additive) == ("tag", True)


def test_a_term_cannot_end_before_it_begins(office):
    theme = Theme.objects.get(code="skills")
    address = reverse("themes:edit", args=[theme.pk])
    answer = office.post(address, form_of(theme, valid_from="2026-05-02", valid_to="2026-05-01"))
    assert answer.status_code == 200
    assert "valid_to" in answer.context["form"].errors


def test_deleting_a_term_that_may_be_in_use_closes_it(office):
    theme = Theme.objects.get(code="skills")
    address = reverse("themes:delete", args=[theme.pk])
    assert office.get(address).context["view"].closes
    office.post(address)
    theme.refresh_from_db()
    assert theme.closed
    assert theme not in Theme.objects.valid()


def test_an_organisation_keeps_the_region_that_was_closed(office):
    region = Region.objects.get(code="HU321")
    organisation = OrganisationFactory(seat=region)
    office.post(reverse("regions:delete", args=[region.pk]))
    organisation.refresh_from_db()
    assert organisation.seat.closed


def test_a_term_that_nobody_could_choose_yet_is_deleted(office):
    tomorrow = timezone.localdate() + timedelta(days=1)
    theme = Theme.objects.create(code="later", label_hu="Később", label_en="Later", valid_from=tomorrow)
    office.post(reverse("themes:delete", args=[theme.pk]))
    assert not Theme.objects.filter(code="later").exists()


def test_no_code_deletes_what_may_be_in_use():
    load_all()
    with pytest.raises(ProtectedError):
        Theme.objects.get(code="skills").delete()
    with pytest.raises(ProtectedError):
        Theme.objects.filter(code="skills").delete()
    assert Theme.objects.filter(code="skills").exists()


def test_a_closed_term_opens_again():
    theme = Theme.objects.create(code="t", label_hu="t", label_en="t")
    close(term=theme)
    reopen(term=theme)
    assert list(Theme.objects.valid()) == [theme]


@pytest.mark.parametrize("role", [OfficeRole.VALIDATOR, OfficeRole.TRANSLATOR, OfficeRole.MINISTRY_READER])
def test_others_of_the_office_do_not_touch_vocabularies(client, role):
    load_all()
    client.force_login(office_user(role))
    theme = Theme.objects.get(code="skills")
    for name, arguments in (("index", []), ("add", []), ("edit", [theme.pk]), ("delete", [theme.pk])):
        assert client.post(reverse(f"themes:{name}", args=arguments)).status_code == 302
    theme.refresh_from_db()
    assert not theme.closed


def test_members_of_an_organisation_do_not_either(client):
    load_all()
    client.force_login(member_of(OrganisationFactory()))
    client.post(reverse("themes:delete", args=[Theme.objects.get(code="skills").pk]))
    assert not Theme.objects.get(code="skills").closed
