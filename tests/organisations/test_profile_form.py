"""The form of a profile: what cannot be is explained at the field, in both languages, with nothing lost."""

from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.translation import override
from wagtail import hooks

from clusterix.organisations.domain import set_language
from clusterix.organisations.models import OrganisationPage, ProfileState, StatusPeriod
from clusterix.organisations.validation import check_of
from tests.factories.forms import row_data
from tests.factories.organisations import OrganisationFactory, member_of, whole_profile
from tests.factories.vocabularies import ClusterLabelFactory, NationalStatusFactory, OrganisationTypeFactory, county
from tests.organisations.conftest import words

pytestmark = pytest.mark.django_db

ROWS = ("former_names", "statuses", "labels", "references", "accreditations")

# Field, what was typed.
WRONG_FIELDS = {
    "no web address": ("website", "nem cím"),
    "no web address in English": ("website_en", "nem cím"),
    "no platform address": ("eccp_url", "nem cím"),
    "no mailbox": ("email", "iroda kukac"),
    "no phone": ("phone", "hívjon fel"),
    "founded in the future": ("founded_year", "2099"),
    "founded in no year": ("founded_year", "20100"),
    "a strategy of the future": ("strategy_year", "2099"),
    "a strategy before the founding": ("strategy_year", "1999"),
    "no registration number": ("registration_number", "C/2020/1"),
    "a number in spite of no": ("adult_education", "no"),
    "no tax number": ("tax_number", "1234"),
    "too long": ("specialisation", "x" * 1001),
}
# List, its wrong row, field of the row.
WRONG_ROWS = {
    "status ends first": ("statuses", {"starts_on": "2018-01-01", "ends_on": "2016-01-01"}, "ends_on"),
    "status without a day": ("statuses", {"starts_on": "", "ends_on": ""}, "starts_on"),
    "status of the future": ("statuses", {"starts_on": "2099-01-01", "ends_on": ""}, "starts_on"),
    "no status": ("statuses", {"status": "", "starts_on": "2016-01-01"}, "status"),
    "label ends first": ("labels", {"awarded_on": "2023-03-01", "valid_until": "2022-03-01"}, "valid_until"),
    "label without a day": ("labels", {"awarded_on": ""}, "awarded_on"),
    "label of the future": ("labels", {"awarded_on": "2099-03-01"}, "awarded_on"),
    "no certificate": ("labels", {"awarded_on": "2023-03-01", "certificate_url": "sehol"}, "certificate_url"),
    "name ends first": ("former_names", {"used_from": "2010-01-01", "used_until": "2009-01-01"}, "used_until"),
    "reference to come": ("references", {"title_hu": "Műhely", "year": "2099"}, "year"),
    "empty reference": ("references", {"title_hu": "", "year": "2020"}, "title_hu"),
    "accreditation ends first": (
        "accreditations",
        {"name_hu": "Minősített", "awarded_on": "2020-01-01", "valid_until": "2019-01-01"},
        "valid_until",
    ),
}


def form_data(organisation, **changes):
    """The form as the browser would send it back."""
    data = {"title": organisation.title, "slug": organisation.slug, "summary": "Elhangzott bemutatkozás"}
    data |= {"organisation_type": organisation.organisation_type_id or "", "seat": organisation.seat_id or ""}
    for name in ROWS:
        data |= row_data(name)
    return data | {"strategy": "", "provider_level": "", "founded_year": "2005"} | changes


def post(user, organisation, signed_in, **changes):
    address = reverse("wagtailadmin_pages:edit", args=[organisation.pk])
    return signed_in(user).post(address, form_data(organisation, **changes))


def row(name, typed):
    basis = {
        "statuses": {"status": NationalStatusFactory(code="p1420-ak").pk},
        "labels": {"label": ClusterLabelFactory(code="silver").pk},
        "former_names": {"name": "Régi név"},
    }
    return row_data(name, basis.get(name, {}) | typed)


@pytest.mark.parametrize("language", ["hu", "en"])
@pytest.mark.parametrize("case", WRONG_FIELDS)
def test_an_impossible_value_is_explained_at_its_field(case, language, organisation, author, signed_in):
    field, typed = WRONG_FIELDS[case]
    set_language(user=author, language=language)
    also = {"strategy_year": {"strategy": "yes"}, "adult_education": {"registration_number": "B/2020/000123"}}
    changes = {field: typed} | also.get(field, {})
    answer = post(author, organisation, signed_in, **changes)
    form = answer.context["form"]
    assert list(form.errors) == [field]
    with override(language):
        assert str(form.errors[field][0]) in unescape(answer.content.decode())
    assert form[field].value() == typed
    assert form["summary"].value() == "Elhangzott bemutatkozás"
    assert not OrganisationPage.objects.get(pk=organisation.pk).has_unpublished_changes


@pytest.mark.parametrize("language", ["hu", "en"])
@pytest.mark.parametrize("case", WRONG_ROWS)
def test_an_impossible_row_is_explained_at_its_field(case, language, organisation, author, signed_in):
    name, typed, field = WRONG_ROWS[case]
    set_language(user=author, language=language)
    answer = post(author, organisation, signed_in, **row(name, typed))
    errors = answer.context["form"].formsets[name].forms[0].errors
    assert list(errors) == [field]
    with override(language):
        assert str(errors[field][0]) in unescape(answer.content.decode())
    assert not OrganisationPage.objects.get(pk=organisation.pk).has_unpublished_changes


def test_a_year_without_a_strategy_is_asked_about(organisation, author, signed_in):
    answer = post(author, organisation, signed_in, strategy_year="2015")
    assert list(answer.context["form"].errors) == ["strategy"]


def test_eleven_references_are_too_many(organisation, author, signed_in):
    rows = [{"title_hu": f"Műhely {n}"} for n in range(11)]
    answer = post(author, organisation, signed_in, **row_data("references", *rows))
    assert answer.context["form"].formsets["references"].non_form_errors()


def test_a_draft_needs_a_name_alone(organisation, author, signed_in):
    answer = post(author, organisation, signed_in, summary="", seat="", organisation_type="", founded_year="")
    assert answer.status_code == 302
    assert OrganisationPage.objects.get(pk=organisation.pk).get_latest_revision_as_object().summary == ""


def test_saving_and_submitting_in_one_click(organisation, author, signed_in):
    whole = {"email": "iroda@pelda.example", **row("statuses", {"starts_on": "2016-01-01", "ends_on": "2018-01-01"})}
    whole |= {"registration_number": " b/2020/000123 ", "action-submit-profile": "1"}
    answer = post(author, organisation, signed_in, **whole)
    assert answer.headers["Location"] == reverse("organisations:profile", args=[organisation.pk])
    page = OrganisationPage.objects.get(pk=organisation.pk)
    draft = page.get_latest_revision_as_object()
    assert check_of(page).state == ProfileState.WAITING
    assert draft.registration_number == "B/2020/000123"
    assert [(row.status.code, row.ends_on.year) for row in draft.statuses.all()] == [("p1420-ak", 2018)]
    assert not StatusPeriod.objects.exists()


def test_what_is_missing_is_told_after_the_text_was_saved(organisation, author, signed_in):
    changes = {"seat": "", "action-submit-profile": "1"}
    address = reverse("wagtailadmin_pages:edit", args=[organisation.pk])
    answer = signed_in(author).post(address, form_data(organisation, **changes), follow=True)
    assert "Székhely" in words(answer)
    assert "#tab-contact" in answer.content.decode()
    draft = OrganisationPage.objects.get(pk=organisation.pk).get_latest_revision_as_object()
    assert draft.summary == "Elhangzott bemutatkozás"


def test_the_office_makes_a_profile_and_goes_to_its_validation(office, organisation, signed_in):
    index = organisation.get_parent()
    address = reverse("wagtailadmin_pages:add", args=["organisations", "organisationpage", index.pk])
    page = signed_in(office).get(address).content.decode()
    assert 'name="action-check-profile"' in page
    assert 'name="action-publish"' not in page
    new = OrganisationFactory.build(title="Új Klaszter", slug="uj-klaszter")
    new.organisation_type, new.seat = OrganisationTypeFactory(code="cluster"), county()
    signed_in(office).post(address, form_data(new, **{"action-check-profile": "1"}))
    made = OrganisationPage.objects.get(title="Új Klaszter")
    assert not made.live


@pytest.mark.parametrize("language", ["hu", "en"])
def test_the_tabs_are_named_in_words(organisation, author, signed_in, language):
    set_language(user=author, language=language)
    page = signed_in(author).get(reverse("wagtailadmin_pages:edit", args=[organisation.pk])).content.decode()
    for code in ("about", "contact", "sorting", "status", "figures", "cluster", "provider", "address"):
        assert f'id="tab-{code}"' in page
    assert ("Klaszterként" if language == "hu" else "As a cluster") in page
    assert 'name="action-submit-profile"' in page
    assert 'name="action-publish"' not in page


def test_the_form_costs_the_same_for_one_row_and_for_ten(roles, signed_in):
    organisation = whole_profile()
    client = signed_in(member_of(organisation))
    address = reverse("wagtailadmin_pages:edit", args=[organisation.pk])

    def queries():
        with CaptureQueriesContext(connection) as captured:
            assert client.get(address).status_code == 200
        return len(captured)

    queries()
    one = queries()
    page = OrganisationPage.objects.get(pk=organisation.pk)
    status, day = NationalStatusFactory(code="p1420-ak"), page.statuses.first().starts_on
    page.statuses = [StatusPeriod(status=status, starts_on=day) for _ in range(10)]
    page.labels = [
        type(page.labels.first())(label=ClusterLabelFactory(code=f"label-{n}"), awarded_on=day) for n in range(10)
    ]
    page.save_revision().publish()
    assert queries() == one


def test_the_form_costs_the_same_however_many_organisations_there_are(organisation, author, signed_in):
    client, address = signed_in(author), reverse("wagtailadmin_pages:edit", args=[organisation.pk])

    def queries():
        with CaptureQueriesContext(connection) as captured:
            client.get(address)
        return len(captured)

    queries()
    one = queries()
    for _ in range(5):
        OrganisationFactory()
    assert queries() == one


def test_an_autosave_that_crosses_a_save_leaves_what_was_saved(organisation, author, signed_in):
    organisation.save_revision(user=author, log_action=True)
    overwritten = OrganisationPage.objects.get(pk=organisation.pk).latest_revision

    def save_meanwhile(request, page):
        saved = OrganisationPage.objects.get(pk=page.pk).get_latest_revision_as_object()
        saved.summary = "Végleges bemutatkozás"
        saved.save_revision(user=author, log_action=True)

    with hooks.register_temporarily("before_edit_page", save_meanwhile):
        answer = signed_in(author).post(
            reverse("wagtailadmin_pages:edit", args=[organisation.pk]),
            form_data(organisation, summary="Félig beírt", overwrite_revision_id=overwritten.pk),
            headers={"accept": "application/json"},
        )
    assert answer.status_code == 400
    newest = OrganisationPage.objects.get(pk=organisation.pk).get_latest_revision_as_object()
    assert newest.summary == "Végleges bemutatkozás"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("B/2020/000123", "B/2020/000123"),
        (" e/2021/000045 ", "E/2021/000045"),
        ("b / 2020 / 123", "B/2020/123"),
        ("", ""),
    ],
)
def test_a_registration_number_is_read_as_people_write_it(typed, kept, organisation, author, signed_in):
    answer = post(author, organisation, signed_in, registration_number=typed, adult_education="yes")
    assert answer.status_code == 302
    page = OrganisationPage.objects.get(pk=organisation.pk).get_latest_revision_as_object()
    assert (page.registration_number, page.adult_education) == (kept, "yes")
