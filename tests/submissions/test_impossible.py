"""What cannot be is explained at its field, in the language of the form, and nothing that was typed is lost."""

import html
from inspect import signature

import pytest
from django.urls import reverse
from django.utils import translation
from wagtail.users.models import UserProfile

from clusterix.vocabularies.models import FundingProgramme, ReadinessLevel
from stories.models import SuccessStoryPage
from tests.factories.forms import form_data, row_data
from tests.factories.organisations import OrganisationFactory, member_of
from tests.factories.records import draft_of
from tests.factories.stories import StoryFactory
from tests.factories.vocabularies import (
    ActivityFactory,
    EvidenceTypeFactory,
    IndicatorFactory,
    ObjectiveFactory,
    UnitFactory,
)

pytestmark = pytest.mark.django_db


def term(model, code, **fields):
    return model.objects.get_or_create(code=code, defaults={"label_hu": code, "label_en": code, **fields})[0]


def indicator(**row):
    return lambda: row_data("indicators", {"indicator": IndicatorFactory(code="ind-a1").pk} | row)


def funding(**row):
    return lambda: row_data("funding", {"programme": term(FundingProgramme, "ginop").pk} | row)


def same_cells():
    cell = {"objective": ObjectiveFactory(code="obj-04").pk, "activity": ActivityFactory(code="act-05").pk}
    return row_data("cells", cell, dict(cell))


def falling_readiness():
    levels = {number: term(ReadinessLevel, f"trl-{number}", order=number).pk for number in (3, 7)}
    return {"trl_start": levels[7], "trl_end": levels[3]}


def own_organisation(story):
    return row_data("co_organisations", {"organisation": story.get_parent().pk})


def itself(story):
    return row_data("related", {"record": story.pk})


# What is typed (or a function that gives it, of the story where it has an argument), where the answer stands (form, or
# list of rows), and at which field.
CASES = {
    "end before start": ({"period_start": "2016-05-01", "period_end": "2014-05-01"}, "", "period_end"),
    "a date that is none": ({"period_start": "tavaly tavasszal"}, "", "period_start"),
    "a day that no month has": ({"period_start": "2016-02-31"}, "", "period_start"),
    "ongoing with an end": ({"period_end": "2016-05-01", "ongoing": "on"}, "", "period_end"),
    "a video without encryption": ({"video_url": "http://video.example/1"}, "", "video_url"),
    "a video at no address": ({"video_url": "a csatornánkon"}, "", "video_url"),
    "falling readiness": (falling_readiness, "", "trl_end"),
    "influenced without currency": (
        {"influenced_amount": "12", "influenced_year": "2016"},
        "",
        "influenced_currency",
    ),
    "influenced without year": ({"influenced_amount": "12", "influenced_currency": "HUF"}, "", "influenced_year"),
    "currency without amount": ({"influenced_currency": "HUF"}, "", "influenced_amount"),
    "no address": ({"contact_email": "iroda kukac klaszter"}, "", "contact_email"),
    "text beyond its limit": ({"teaser": "x" * 529}, "", "teaser"),
    "number without indicator": (lambda: row_data("indicators", {"achieved": "12"}), "indicators", "indicator"),
    "a unit of another indicator": (
        lambda: indicator(achieved="3", unit=UnitFactory().pk)(),
        "indicators",
        "unit",
    ),
    "no number": (indicator(achieved="sok"), "indicators", "achieved"),
    "achieved before baseline": (indicator(baseline_year="2016", achieved_year="2014"), "indicators", "achieved_year"),
    "follow-up before achieved": (
        indicator(achieved_year="2016", follow_up_year="2015"),
        "indicators",
        "follow_up_year",
    ),
    "year to come": (indicator(achieved="3", achieved_year="2099"), "indicators", "achieved_year"),
    "year of five digits": (indicator(achieved="3", achieved_year="20166"), "indicators", "achieved_year"),
    "comparison with nobody": (
        indicator(comparison="3", comparison_year="2016", comparison_source="KSH"),
        "indicators",
        "comparison_group_hu",
    ),
    "comparison without source": (
        indicator(comparison="3", comparison_year="2016", comparison_group_hu="A többi"),
        "indicators",
        "comparison_source",
    ),
    "comparison without value": (indicator(comparison_source="KSH"), "indicators", "comparison"),
    "money from nowhere": (lambda: row_data("funding", {"reference": "X-1"}), "funding", "programme"),
    "amount without currency": (funding(amount="100", year="2016"), "funding", "currency"),
    "amount without year": (funding(amount="100", currency="HUF"), "funding", "year"),
    "less than nothing": (funding(amount="-100", currency="HUF", year="2016"), "funding", "amount"),
    "more than all of it": (funding(intensity="120"), "funding", "intensity"),
    "last year before the first": (funding(start_year="2016", end_year="2014"), "funding", "end_year"),
    "evidence without a title": (
        lambda: row_data("evidence", {"evidence_type": EvidenceTypeFactory().pk, "visibility": "public"}),
        "evidence",
        "title_hu",
    ),
    "evidence of no kind": (
        lambda: row_data("evidence", {"title_hu": "Jelentés", "visibility": "public"}),
        "evidence",
        "evidence_type",
    ),
    "link without a title": (lambda: row_data("related", {"url": "https://pelda.hu/"}), "related", "title_hu"),
    "own organisation contributes": (own_organisation, "co_organisations", "organisation"),
    "related to itself": (itself, "related", "record"),
    "half a cell": (
        lambda: row_data("cells", {"objective": ObjectiveFactory(code="obj-04").pk}),
        "cells",
        "activity",
    ),
    "target before baseline": (indicator(baseline_year="2016", target_year="2014"), "indicators", "target_year"),
    "comparison without year": (
        indicator(comparison="3", comparison_source="KSH", comparison_group_hu="A többi"),
        "indicators",
        "comparison_year",
    ),
    "number too long to store": (indicator(achieved="1" * 25), "indicators", "achieved"),
    "influenced less than nothing": (
        {"influenced_amount": "-1", "influenced_currency": "HUF", "influenced_year": "2016"},
        "",
        "influenced_amount",
    ),
    "less than none of it": (funding(intensity="-1"), "funding", "intensity"),
    "year before all records": (funding(amount="100", currency="HUF", year="1216"), "funding", "year"),
    "partner at no address": (
        lambda: row_data("partners", {"name": "Cég", "link": "cég honlapja"}),
        "partners",
        "link",
    ),
    "number with two signs": (indicator(achieved="1.234,5.6"), "indicators", "achieved"),
    "related to nothing": (lambda: row_data("related", {"title_hu": "Valami"}), "related", "record"),
}


@pytest.fixture
def author():
    return member_of(OrganisationFactory())


@pytest.fixture
def story(author):
    return StoryFactory(organisation=author.memberships.get().organisation, author=author)


@pytest.mark.parametrize("language", ["hu", "en"])
@pytest.mark.parametrize("case", CASES)
def test_what_cannot_be_is_explained_at_its_field(client, author, story, case, language):
    typed, rows, field = CASES[case]
    if callable(typed):
        typed = typed(story) if signature(typed).parameters else typed()
    UserProfile.objects.update_or_create(user=author, defaults={"preferred_language": language})
    client.force_login(author)
    before = story.latest_revision_id
    answer = client.post(
        reverse("wagtailadmin_pages:edit", args=[story.pk]), form_data(story, title="Megmaradt cím", **typed)
    )
    form = answer.context["form"]
    bound = form.formsets[rows].forms[0] if rows else form
    page = html.unescape(answer.content.decode())
    with translation.override(language):
        assert str(bound.errors[field][0]) in page
    assert "Megmaradt cím" in page
    for name, value in typed.items():
        if isinstance(value, str) and value and value != "on" and not name.endswith("_FORMS"):
            assert value in page, name
    story.refresh_from_db()
    assert story.latest_revision_id == before


# What every type shares is tried with every type, in one of the languages each.
SHARED = (
    "end before start",
    "a date that is none",
    "falling readiness",
    "influenced without currency",
    "influenced without year",
    "number without indicator",
    "no number",
    "achieved before baseline",
    "target before baseline",
    "amount without currency",
    "amount without year",
    "evidence of no kind",
    "link without a title",
    "own organisation contributes",
    "related to itself",
    "half a cell",
)


@pytest.mark.parametrize(("type_name", "language"), [("practice", "hu"), ("training", "en")])
@pytest.mark.parametrize("case", SHARED)
def test_what_cannot_be_is_explained_in_the_other_types_as_well(client, author, case, type_name, language):
    record = draft_of(type_name, organisation=author.memberships.get().organisation, author=author)
    test_what_cannot_be_is_explained_at_its_field(client, author, record, case, language)


@pytest.mark.parametrize("language", ["hu", "en"])
def test_a_cell_stands_on_a_record_once(client, author, story, language):
    UserProfile.objects.update_or_create(user=author, defaults={"preferred_language": language})
    client.force_login(author)
    answer = client.post(reverse("wagtailadmin_pages:edit", args=[story.pk]), form_data(story, **same_cells()))
    page = html.unescape(answer.content.decode())
    for words in {
        "hu": ["Ugyanaz kétszer szerepel. Kérjük, az egyiket törölje.", "Ez fentebb már szerepel."],
        "en": ["The same stands here twice. Please delete one of the two.", "This stands above already."],
    }[language]:
        assert words in page


def test_what_could_not_be_read_says_that_and_nothing_else(client, author, story):
    client.force_login(author)
    typed = {"influenced_amount": "sok", "influenced_currency": "HUF"} | funding(amount="kevés", currency="EUR")()
    form = client.post(reverse("wagtailadmin_pages:edit", args=[story.pk]), form_data(story, **typed)).context["form"]
    assert len(form.errors["influenced_amount"]) == 1
    assert len(form.formsets["funding"].forms[0].errors["amount"]) == 1


def test_a_draft_saves_with_a_title_and_anything_else_missing(client, author, story):
    client.force_login(author)
    answer = client.post(reverse("wagtailadmin_pages:edit", args=[story.pk]), form_data(story, title="Csak cím"))
    assert answer.status_code == 302
    assert type(story).objects.get(pk=story.pk).get_latest_revision_as_object().title == "Csak cím"


def test_a_text_between_the_aim_and_the_limit_is_taken(client, author, story):
    client.force_login(author)
    answer = client.post(reverse("wagtailadmin_pages:edit", args=[story.pk]), form_data(story, teaser="x" * 528))
    assert answer.status_code == 302


def test_a_new_record_does_not_name_its_own_organisation(client, author):
    client.force_login(author)
    organisation = author.memberships.get().organisation
    record = SuccessStoryPage(title="Új történet", locale=organisation.locale)
    data = form_data(record, slug="uj", **row_data("co_organisations", {"organisation": organisation.pk}))
    address = reverse("wagtailadmin_pages:add", args=["stories", "successstorypage", organisation.pk])
    form = client.post(address, data).context["form"]
    assert "organisation" in form.formsets["co_organisations"].forms[0].errors
