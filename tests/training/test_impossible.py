"""Values of a course that cannot be: explained at the field, and what was typed stays."""

from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils import translation

from tests.factories import vocabularies as terms
from tests.factories.forms import form_data, row_data
from tests.factories.stories import again
from tests.training.people import reads
from training.models import CoursePage
from training.models.offer import OfferedPage

pytestmark = pytest.mark.django_db

IMPOSSIBLE = {
    "min over max": ({"min_participants": "20", "max_participants": "8"}, "max_participants"),
    "nobody can come": ({"max_participants": "0"}, "max_participants"),
    "price without currency": ({"price": "1000"}, "currency"),
    "price below zero": ({"price": "-5", "currency": "HUF"}, "price"),
    "currency without price": ({"currency": "HUF"}, "price"),
    "hours below zero": ({"contact_hours": "-1"}, "contact_hours"),
    "duration without unit": ({"duration": "3"}, "duration_unit"),
    "unit without duration": ({"duration_unit": "D"}, "duration"),
    "credit without system": ({"credit": "2"}, "credit_system"),
    "system without credit": ({"credit_system": "ECTS"}, "credit"),
    "voucher limit without currency": ({"voucher": "accepted", "voucher_max": "5"}, "voucher_currency"),
    "limit of no voucher": ({"voucher": "no", "voucher_max": "5", "voucher_currency": "EUR"}, "voucher"),
    "a web page that is none": ({"web_page": "nem cím"}, "web_page"),
    "a number that is none": ({"contact_hours": "sok"}, "contact_hours"),
}


def save(client, course, **changes):
    """Send the editing form as a browser would."""
    data = form_data(course, teaser="Ez a bevezető megmarad.", description="null", **changes)
    return client.post(reverse("wagtailadmin_pages:edit", args=[course.pk]), data)


def errors_of(answer):
    return answer.context["form"].errors


@pytest.fixture
def signed_in(client, people):
    client.force_login(people["author"])
    return client


def test_a_possible_draft_is_saved(signed_in, course):
    answer = save(signed_in, course, price="0", min_participants="8", max_participants="20")
    assert answer.status_code == 302, errors_of(answer)
    draft = again(course).get_latest_revision_as_object()
    assert (draft.price, draft.max_participants, draft.teaser) == (0, 20, "Ez a bevezető megmarad.")


@pytest.mark.parametrize("case", IMPOSSIBLE)
def test_what_cannot_be_is_explained_at_its_field_and_nothing_is_lost(client, course, people, case):
    changes, field = IMPOSSIBLE[case]
    before, said = course.revisions.count(), {}
    for language in ("hu", "en"):
        client.force_login(reads(people["author"], language))
        answer = save(client, course, **changes)
        assert answer.status_code == 200
        assert "Ez a bevezető megmarad." in answer.content.decode()
        with translation.override(language):
            said[language] = list(errors_of(answer)[field])
    assert said["hu"]
    assert not set(said["hu"]) & set(said["en"])
    assert course.revisions.count() == before


def test_named_regions_have_to_be_named(signed_in, course):
    named = terms.OpenToFactory(code="region", needs_regions=True)
    assert "open_regions" in errors_of(save(signed_in, course, open_to=named.pk))
    answer = save(signed_in, course, open_to=named.pk, open_regions=[terms.county().pk])
    assert answer.status_code == 302


def test_at_most_six_competences(signed_in, course):
    keys = [terms.CompetenceFactory(code=f"cm-{number}").pk for number in range(7)]
    assert "competences" in errors_of(save(signed_in, course, competences=keys))
    assert save(signed_in, course, competences=keys[:6]).status_code == 302


def test_only_a_practice_can_be_what_it_is_built_on(signed_in, course):
    answer = save(signed_in, course, based_on_practice=course.pk)
    assert "based_on_practice" in errors_of(answer)


ROWS = {
    "an ESCO address of one's own": ("esco_skills", {"uri": "http://example.org/skill/1", "label_hu": "x"}, "uri"),
    "an ESCO skill without a label": (
        "esco_skills",
        {"uri": "http://data.europa.eu/esco/skill/0b4d9e5c-2f7a-4c1e-9d3b-5a6f7e8d9c0b"},
        "label_hu",
    ),
    "a module of no hours": ("modules", {"title": "Első", "hours": "0"}, "hours"),
    "an outcome too long": ("learning_outcomes", {"text": "x" * 241}, "text"),
    "a link without words": ("materials", {"url": "https://kepzes.example"}, "title_hu"),
}


@pytest.mark.parametrize("case", ROWS)
def test_a_row_that_cannot_be_is_explained_at_its_field(signed_in, course, case):
    relation, row, field = ROWS[case]
    answer = save(signed_in, course, **row_data(relation, row))
    assert answer.status_code == 200
    [form] = answer.context["form"].formsets[relation].forms
    assert list(form.errors) == [field]
    assert "Ez a bevezető megmarad." in answer.content.decode()


def test_rows_are_saved_with_their_competences(signed_in, course):
    terms.CompetenceFactory(code="cm-strategy")
    module = {"title": "Stratégia", "hours": "1,5", "competences": ["cm-strategy"], "single": "on"}
    answer = save(
        signed_in, course, **row_data("modules", module), **row_data("learning_outcomes", {"text": "Tervez."})
    )
    assert answer.status_code == 302, [form.errors for form in answer.context["form"].formsets["modules"].forms]
    draft = again(course).get_latest_revision_as_object()
    [row] = draft.modules.all()
    assert (row.title, row.hours, row.competences, row.single) == ("Stratégia", 1.5, ["cm-strategy"], True)
    assert "Tervez." in [row.text for row in draft.learning_outcomes.all()]


def test_a_draft_needs_a_title_alone(signed_in, course):
    assert save(signed_in, course).status_code == 302


def test_the_duration_for_machines():
    assert CoursePage(duration=Decimal("3.0000"), duration_unit="D").iso_duration == "P3D"
    assert CoursePage(duration=Decimal("4.5000"), duration_unit="H").iso_duration == "PT4.5H"
    assert CoursePage().iso_duration == ""


def test_every_fact_of_the_offer_is_a_fact_of_the_page():
    names = {field.name for field in OfferedPage._meta.get_fields()}
    assert names == set(OfferedPage.OFFER_FACTS) <= set(CoursePage.FACTS)
