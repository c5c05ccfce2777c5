"""The edit pages of all types: as quick with many rows, long vocabularies and many organisations as with few."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from clusterix.submissions.models import CoOrganisation, IndicatorValue
from clusterix.vocabularies import models as terms
from practices.models import BuildingBlock, Transfer
from tests.factories.long_vocabularies import ten_thousand
from tests.factories.organisations import OrganisationFactory, many_organisations
from tests.factories.practices import PracticeFactory
from tests.factories.records import TYPES, draft_of
from tests.factories.training import ESCO, CourseFactory
from tests.factories.vocabularies import CompetenceFactory, RegionFactory
from training.models import Announcement, CourseMaterial, CourseModule, EscoSkill, LearningOutcome

pytestmark = pytest.mark.django_db


def country(code, level=0):
    return terms.Region.objects.filter(code=code).first() or RegionFactory(code=code, level=level)


OWN_ROWS = {
    "building_blocks": lambda n: BuildingBlock(title=f"Elem {n}", purpose="<p>Mire.</p>"),
    "transfers": lambda n: Transfer(organisation=f"Régió {n}", country=country("AT"), region=country("AT11", 2)),
    "learning_outcomes": lambda n: LearningOutcome(text=f"Tud {n}."),
    "modules": lambda n: CourseModule(title=f"Modul {n}", hours=n + 1, competences=["cm-strategy"]),
    "esco_skills": lambda n: EscoSkill(uri=f"{ESCO[:-1]}{n}", label_hu="Készség"),
    "materials": lambda n: CourseMaterial(url=f"https://kepzes.example/{n}", title_hu="Diák"),
    "announced_also": lambda n: Announcement(url=f"https://mashol.example/{n}"),
}


def opened(client, record):
    """How many queries the edit page takes once all is warm, and how long it is."""
    client.force_login(record.owner)
    address = reverse("wagtailadmin_pages:edit", args=[record.pk])
    client.get(address)
    with CaptureQueriesContext(connection) as captured:
        answer = client.get(address)
    assert answer.status_code == 200
    return len(captured), len(answer.content)


def with_rows(record, **rows):
    draft = type(record).objects.get(pk=record.pk).get_latest_revision_as_object()
    for name, values in rows.items():
        setattr(draft, name, values)
    draft.save_revision(user=record.owner)
    return record


@pytest.mark.parametrize("rows", OWN_ROWS)
def test_rows_of_the_other_types_cost_no_queries_either(client, rows):
    CompetenceFactory(code="cm-strategy")
    made = [OWN_ROWS[rows](number) for number in range(8)]
    record = PracticeFactory() if hasattr(TYPES["practice"].model, rows) else CourseFactory()
    one, _size = opened(client, with_rows(record, **{rows: made[:1]}))
    assert opened(client, with_rows(record, **{rows: made}))[0] <= one


LONG = (terms.Sector, terms.Indicator, terms.Competence)


def with_indicators(record, number):
    """A draft with so many rows that hold terms of a long vocabulary, each another one."""
    chosen = terms.Indicator.objects.all()[:number]
    return with_rows(record, indicators=[IndicatorValue(indicator=one, achieved=1) for one in chosen])


def test_ten_thousand_terms_do_not_slow_the_forms(client):
    for model in LONG:
        ten_thousand(model, 100)
    story, *others = (draft_of(name) for name in TYPES)
    queries, size = opened(client, with_indicators(story, 2))
    for model in LONG:
        ten_thousand(model, 9_900, first=100)
    two = opened(client, story)
    assert two[1] < size
    # What is chosen is asked for by itself: once for each field, never for each row.
    assert two[0] <= queries + len(LONG)
    assert opened(client, with_indicators(story, 8))[0] <= two[0]
    for record in others:
        client.force_login(record.owner)
        page = client.get(reverse("wagtailadmin_pages:edit", args=[record.pk])).content.decode()
        assert page.count("Szó ") + page.count("Word ") == 0


def test_five_hundred_organisations_do_not_slow_the_forms(client):
    record = draft_of("story")
    partner = OrganisationFactory()
    few = opened(client, with_rows(record, co_organisations=[CoOrganisation(organisation=partner)]))
    many_organisations(500, beside=partner)
    many = opened(client, record)
    assert many[0] <= few[0]
    assert many[1] < few[1] + 1_000
