"""The shipped lists have what the sources name."""

from datetime import date

import pytest
from django.core.validators import validate_slug

from clusterix.vocabularies import models
from clusterix.vocabularies.lists import DATA, FILES, MATRIX, rows_of
from clusterix.vocabularies.loading import load_all

pytestmark = pytest.mark.django_db
COUNTS = {
    "access_routes": 4,
    "activities": 11,
    "applicabilities": 4,
    "audiences": 4,
    "canvas_cells": 9,
    "cluster_labels": 4,
    "cluster_roles": 4,
    "criteria": 33,
    "delivery_modes": 5,
    "ecosystems": 14,
    "emerging_industries": 10,
    "evidence_types": 7,
    "indicators": 62,
    "interreg_topics": 10,
    "languages": 13,
    "life_phases": 5,
    "nace_sections": 21,
    "national_statuses": 11,
    "objectives": 8,
    "open_to": 5,
    "organisation_types": 17,
    "practice_kinds": 8,
    "readiness_levels": 9,
    "s3_priorities": 20,
    "schedules": 4,
    "sectors": 20,
    "service_categories": 4,
    "service_forms": 10,
    "target_groups": 15,
    "themes": 6,
    "training_levels": 3,
    "units": 5,
    "voucher_types": 4,
}


@pytest.fixture(autouse=True)
def _loaded(db):
    load_all()


def codes(model, **where):
    return set(model.objects.filter(**where).values_list("code", flat=True))


def test_every_vocabulary_has_its_list_and_every_list_its_vocabulary():
    assert set(FILES.values()) == set(models.Term.__subclasses__())
    assert {path.stem for path in DATA.glob("*.csv")} == {*FILES, MATRIX}
    assert all(model.objects.exists() for model in FILES.values())


def test_the_lists_have_what_the_sources_name():
    assert {name: FILES[name].objects.count() for name in COUNTS} == COUNTS
    assert models.Criterion.objects.filter(scheme="excellence").count() == 29
    hungarian = models.Region.objects.filter(code__startswith="HU")
    assert [hungarian.filter(level=level).count() for level in range(4)] == [1, 3, 8, 20]


def test_every_term_is_valid_and_has_its_labels():
    for name, model in FILES.items():
        for row in rows_of(name):
            texts = [row[column] for column in row if column.startswith(("label", "unit"))]
            assert all(text.strip() == text != "" for text in texts), (name, row["code"])
            validate_slug(row["code"])
        for term in model.objects.all():
            term.clean_fields(exclude=["sort_hu", "sort_en", "loaded"])
            assert bool(term.description_hu) == bool(term.description_en), (name, term.code)


def test_no_label_stands_twice_in_a_list():
    for name, model in FILES.items():
        labels = [str(term) for term in model.objects.all()]
        assert len(set(labels)) == len(labels), name


def test_every_region_stands_in_the_one_its_code_names():
    for region in models.Region.objects.select_related("parent"):
        if region.level == 0:
            assert region.parent is None
        else:
            assert region.code.startswith(region.parent.code)
            assert region.parent.level < region.level


def test_the_demo_finds_its_countries_and_regions():
    wanted = (
        "AT AT11 AT12 AT31 AT32 BE BE2 DE DE2 DK DK03 ES21 ES51 FR FR10 GR HR IT ITH1 NO RO SE SE224 SK UA MY ID ZA"
    )
    assert set(wanted.split()) <= codes(models.Region)


def test_shares_and_averages_are_never_added_up():
    wrong = models.Indicator.objects.filter(additive=True, unit_en__in=["%", "points", "percentage points", "months"])
    assert not wrong.exists()
    assert models.Indicator.objects.filter(additive=True).exists()


def test_every_indicator_says_which_criterion_it_proves_and_where_it_comes_from():
    assert not models.Indicator.objects.exclude(criteria__scheme="excellence").exists()
    assert models.Indicator.objects.filter(criteria__scheme="accreditation").exists()
    assert set(models.Indicator.objects.values_list("origin", flat=True)) == {"european", "national", "own"}
    first = models.Indicator.objects.get(code="ind-a1")
    assert codes(models.Criterion, indicators=first, scheme="excellence") == {"ecei-1-1-0", "ecei-1-1-2"}
    assert models.Indicator.objects.filter(from_public_register=True).count() == 16


def test_criteria_know_the_labels_that_ask_for_them():
    assert models.Criterion.objects.get(code="ecei-1-2").silver is False
    assert models.Criterion.objects.get(code="ecei-2-1").silver is True
    assert models.Criterion.objects.get(code="ecei-5").gold is None


def test_competences_serve_criteria():
    strategy = models.Competence.objects.get(code="cm-strategy")
    assert strategy.criteria.count() == 6
    assert codes(models.Competence, criteria=None) == {"cm-language"}


def test_national_statuses_have_their_years():
    status = models.NationalStatus.objects.get(code="p1420-ak")
    assert (status.valid_from, status.valid_to) == (date(2016, 1, 1), date(2025, 12, 31))
    assert models.NationalStatus.objects.get(code="q2025-innovation").valid_to is None


def test_what_nobody_has_checked_says_so():
    for model in (models.Ecosystem, models.LifePhase, models.ReadinessLevel, models.NaceSection, models.IscedField):
        assert codes(model) == codes(model, to_confirm=True)
    assert codes(models.S3Priority, to_confirm=True) == codes(models.S3Priority, period="2014–2020")
    assert not models.Theme.objects.filter(to_confirm=True).exists()


def test_groups_of_people_and_modes_that_the_requirements_name():
    assert {"academic", "enterprise", "government", "ngo", "joint"} <= codes(models.TargetGroup)
    assert "on-the-spot" in codes(models.DeliveryMode, needs_place=True)
    assert "peer-forum" in codes(models.ServiceForm)
    assert codes(models.Market, in_europe=False)
    assert codes(models.OpenTo, needs_regions=True) == {"region"}
    assert codes(models.S3Priority, needs_reason=True) == {"none"}
