import html
from datetime import timedelta

import pytest
from django.db import connection
from django.db.models import ProtectedError
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone, translation
from wagtail.models import ModelLogEntry
from wagtail.users.models import UserProfile

from clusterix.organisations.models import User
from clusterix.organisations.roles import OfficeRole
from clusterix.vocabularies import changes
from clusterix.vocabularies.domain import close, reopen
from clusterix.vocabularies.groups import GROUPS, NAMES
from clusterix.vocabularies.loading import load_all
from clusterix.vocabularies.models import Criterion, Ecosystem, Indicator, Market, NationalStatus, Region, Theme
from clusterix.vocabularies.viewsets import VIEWSETS
from tests.factories.forms import form_of
from tests.factories.organisations import OrganisationFactory, member_of, office_user

pytestmark = pytest.mark.django_db
VIEWS = {viewset.model: viewset for viewset in VIEWSETS}


@pytest.fixture
def office(client):
    client.force_login(office_user(OfficeRole.OFFICE_EDITOR))
    load_all()
    return client


@pytest.mark.parametrize("language", ["hu", "en"])
def test_the_office_opens_and_saves_every_vocabulary(office, language):
    profile = UserProfile.get_for_user(User.objects.get(pk=office.session["_auth_user_id"]))
    profile.preferred_language = language
    profile.save()
    for model, name in NAMES.items():
        term = model.objects.in_order().last()
        listed = office.get(reverse(f"{name}:index")).content.decode()
        assert model.objects.in_order().first().label_hu in html.unescape(listed), name
        address = reverse(f"{name}:edit", args=[term.pk])
        assert office.get(address).status_code == office.get(reverse(f"{name}:add")).status_code == 200, name
        before = changes.written(term)
        assert office.post(address, form_of(term, label_en="Changed")).status_code == 302, name
        after = changes.written(model.objects.get(pk=term.pk))
        assert changes.differences(before, after) == [["label_en", term.label_en, "Changed"]]


@pytest.mark.parametrize("model", NAMES, ids=NAMES.values())
def test_the_office_can_change_whatever_a_term_holds(model):
    fields = set(VIEWS[model].get_form_class().base_fields)
    held = {field.name for field in (*model._meta.fields, *model._meta.many_to_many)}
    assert held - fields == {"id", "sort_hu", "sort_en", "loaded"}


def test_every_vocabulary_stands_in_one_group():
    grouped = [model for _title, held in GROUPS for model in held]
    assert len(grouped) == len(set(grouped))
    assert set(grouped) == set(NAMES)


def test_one_page_leads_to_every_vocabulary_and_tells_what_is_to_be_confirmed(office):
    page = office.get(reverse("vocabularies"))
    rows = [row for _title, rows in page.context["groups"] for row in rows]
    assert len(rows) == len(NAMES)
    assert {row["url"] for row in rows} == {reverse(f"{name}:index") for name in NAMES.values()}
    numbers = {row["url"]: (row["total"], row["doubtful"]) for row in rows}
    assert numbers[reverse("ecosystems:index")] == (14, 14)
    assert numbers[reverse("themes:index")] == (6, 0)
    assert reverse("ecosystems:index") + "?to_confirm=true" in page.content.decode()
    assert reverse("vocabularies") in office.get(reverse("wagtailadmin_home")).content.decode()


def test_the_page_of_all_vocabularies_asks_the_same_with_any_number_of_terms(office):
    office.get(reverse("vocabularies"))
    with CaptureQueriesContext(connection) as few:
        office.get(reverse("vocabularies"))
    many_themes(100)
    with CaptureQueriesContext(connection) as many:
        office.get(reverse("vocabularies"))
    assert len(many) == len(few)


def many_themes(count):
    terms = [Theme(code=f"t-{n}", label_hu=f"Szó {n}", label_en=f"Word {n}", order=9) for n in range(count)]
    for term in terms:
        term.set_sort_keys()
    Theme.objects.bulk_create(terms, batch_size=1000)


def test_ten_thousand_terms_are_listed_by_the_page(office):
    address = reverse("themes:index")
    office.get(address)
    with CaptureQueriesContext(connection) as few:
        office.get(address)
    many_themes(10_000)
    with CaptureQueriesContext(connection) as many:
        page = office.get(address)
    assert len(many) <= len(few) + 1
    assert len(page.context["object_list"]) == 50


def test_a_list_stands_in_the_order_of_its_readers_language(office):
    listed = list(office.get(reverse("markets:index")).context["object_list"])
    assert listed == list(Market.objects.in_order())
    Theme.objects.update(order=0)
    listed = [theme.code for theme in office.get(reverse("themes:index")).context["object_list"]]
    with translation.override("hu"):
        assert listed == [theme.code for theme in Theme.objects.in_order()]
    listed = office.get(reverse("themes:index") + "?ordering=-sort_hu").context["object_list"]
    assert [theme.code for theme in listed] == list(Theme.objects.order_by("-sort_hu").values_list("code", flat=True))


def test_lists_are_narrowed_down_to_what_is_open_closed_or_doubtful(office):
    address = reverse("national-statuses:index")
    close(term=NationalStatus.objects.get(code="none"))

    def listed(query):
        return {term.code for term in office.get(address + query).context["object_list"]}

    assert {"none", "p1420-ak"} <= listed("?in_use=closed")
    assert "q2025-innovation" in listed("?in_use=open") - listed("?in_use=closed")
    assert listed("?to_confirm=true") == {"p0713-pole"}


def test_a_doubtful_wording_is_said_above_its_form(office):
    doubtful, sure = Ecosystem.objects.first(), Theme.objects.first()
    assert "help-warning" in office.get(reverse("ecosystems:edit", args=[doubtful.pk])).content.decode()
    assert "help-warning" not in office.get(reverse("themes:edit", args=[sure.pk])).content.decode()


def history(name, term, client):
    return html.unescape(client.get(reverse(f"{name}:history", args=[term.pk])).content.decode())


def test_the_history_of_a_term_tells_what_was_changed_closed_and_reopened(office):
    theme = Theme.objects.get(code="skills")
    office.post(reverse("themes:edit", args=[theme.pk]), form_of(theme, label_en="Skill"))
    address = reverse("themes:delete", args=[theme.pk])
    office.post(address)
    office.post(address)
    told = history("themes", theme, office)
    assert "„New skills” → „Skill”" in told
    actions = ModelLogEntry.objects.for_instance(theme).order_by("pk").values_list("action", flat=True)
    assert list(actions) == ["vocabularies.edit", "vocabularies.close", "vocabularies.reopen"]
    theme.refresh_from_db()
    assert not theme.closed


def test_the_history_tells_of_criteria_too(office):
    term = Indicator.objects.get(code="ind-a2")
    criterion = Criterion.objects.get(code="ecei-5")
    office.post(reverse("indicators:edit", args=[term.pk]), form_of(term, criteria=[criterion.pk]))
    assert "„ecei-1-1-1” → „ecei-5”" in history("indicators", term, office)


def test_saving_without_a_change_tells_nothing(office):
    theme = Theme.objects.get(code="skills")
    office.post(reverse("themes:edit", args=[theme.pk]), form_of(theme))
    assert not ModelLogEntry.objects.for_instance(theme).exists()


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
    own = {"unit_hu": "tag", "unit_en": "members", "additive": "on"}
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
    assert office.get(address).context["view"].act.code == "close"
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
