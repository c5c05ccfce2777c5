"""Values of a practice that cannot be: explained at the field, and what was typed stays."""

import json

import pytest
from django.urls import reverse
from django.utils import timezone, translation
from wagtail.users.models import UserProfile

from practices.models import GoodPracticePage
from practices.models.facts import DescribedPractice
from tests.factories import vocabularies as terms
from tests.factories.forms import form_data, row_data
from tests.factories.stories import again

pytestmark = pytest.mark.django_db

NEXT_YEAR = str(timezone.localdate().year + 1)
IMPOSSIBLE = {
    "cost without currency": ({"cost_setup_amount": "1000", "cost_setup_year": "2016"}, "cost_setup_currency"),
    "cost without year": ({"cost_run_amount": "1000", "cost_run_currency": "EUR"}, "cost_run_year"),
    "currency without cost": ({"cost_run_currency": "EUR"}, "cost_run_amount"),
    "cost below zero": (
        {"cost_setup_amount": "-1", "cost_setup_currency": "EUR", "cost_setup_year": "2016"},
        "cost_setup_amount",
    ),
    "a year that is none": (
        {"cost_setup_amount": "1", "cost_setup_currency": "EUR", "cost_setup_year": "20166"},
        "cost_setup_year",
    ),
    "fewer than no people": ({"fte_setup": "-0,5"}, "fte_setup"),
    "people that are no number": ({"fte_run": "kettő"}, "fte_run"),
    "a project of no project": ({"from_interreg": "false", "interreg_project": "CLUSTERIX"}, "from_interreg"),
    "running after its end": ({"status_now": "running", "period_end": "2016-08-31"}, "status_now"),
    "ended and going on": ({"status_now": "ended", "ongoing": "on"}, "status_now"),
}


def save(client, practice, **changes):
    """Send the editing form as a browser would."""
    data = form_data(practice, teaser="Ez a bevezető megmarad.", description="null", **changes)
    return client.post(reverse("wagtailadmin_pages:edit", args=[practice.pk]), data)


def errors_of(answer):
    return answer.context["form"].errors


@pytest.fixture
def signed_in(client, people):
    client.force_login(people["author"])
    return client


def test_a_possible_draft_is_saved(signed_in, practice):
    cost = {"cost_run_amount": "3 000 000", "cost_run_currency": "HUF", "cost_run_year": "2016"}
    answer = save(signed_in, practice, fte_run="0,5", in_charge="false", from_interreg="true", **cost)
    assert answer.status_code == 302, errors_of(answer)
    draft = again(practice).get_latest_revision_as_object()
    assert (draft.fte_run, draft.in_charge, draft.from_interreg) == (0.5, False, True)
    assert (draft.cost_run_amount, draft.cost_run_year) == (3000000, 2016)


@pytest.mark.parametrize("case", IMPOSSIBLE)
def test_what_cannot_be_is_explained_at_its_field_and_nothing_is_lost(client, practice, people, case):
    changes, field = IMPOSSIBLE[case]
    before, said = practice.revisions.count(), {}
    for language in ("hu", "en"):
        UserProfile.objects.update_or_create(user=people["author"], defaults={"preferred_language": language})
        people["author"].__dict__.pop("wagtail_userprofile", None)
        client.force_login(people["author"])
        answer = save(client, practice, **changes)
        assert answer.status_code == 200
        assert "Ez a bevezető megmarad." in answer.content.decode()
        with translation.override(language):
            said[language] = list(errors_of(answer)[field])
    assert said["hu"]
    assert not set(said["hu"]) & set(said["en"])
    assert practice.revisions.count() == before


def typed(text):
    """What the editor sends for one paragraph."""
    block = {"key": "a", "text": text, "type": "unstyled", "depth": 0, "inlineStyleRanges": [], "entityRanges": []}
    return json.dumps({"blocks": [block], "entityMap": {}})


ROWS = {
    "a transfer to come": ("transfers", {"organisation": "Vas", "year": NEXT_YEAR}, "year"),
    "a transfer nowhere": ("transfers", {"year": "2016"}, "country"),
    "a block of which too much is told": (
        "building_blocks",
        {"title": "Igények", "purpose": typed("x" * 721)},
        "purpose",
    ),
}


@pytest.mark.parametrize("case", ROWS)
def test_a_row_that_cannot_be_is_explained_at_its_field(signed_in, practice, case):
    relation, row, field = ROWS[case]
    answer = save(signed_in, practice, **row_data(relation, row))
    assert answer.status_code == 200
    [form] = answer.context["form"].formsets[relation].forms
    assert list(form.errors) == [field]
    assert "Ez a bevezető megmarad." in answer.content.decode()


def test_a_region_lies_in_its_country(signed_in, practice):
    hungary, austria = terms.RegionFactory(code="HU", level=0), terms.RegionFactory(code="AT", level=0)
    region = terms.RegionFactory(code="HU32", level=2)
    wrong = save(signed_in, practice, **row_data("transfers", {"country": austria.pk, "region": region.pk}))
    [form] = wrong.context["form"].formsets["transfers"].forms
    assert list(form.errors) == ["region"]
    right = save(signed_in, practice, **row_data("transfers", {"country": hungary.pk, "region": region.pk}))
    assert right.status_code == 302


def test_a_draft_needs_a_title_alone(signed_in, practice):
    assert save(signed_in, practice).status_code == 302


def test_every_fact_of_the_mixin_is_a_fact_of_the_page():
    names = {field.name for field in DescribedPractice._meta.get_fields()}
    assert names == set(DescribedPractice.PRACTICE_FACTS) <= set(GoodPracticePage.FACTS)
