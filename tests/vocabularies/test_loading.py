import csv
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from clusterix.vocabularies import models
from clusterix.vocabularies.domain import close, european_matrix
from clusterix.vocabularies.loading import FILES, load, load_all, rows_of

pytestmark = pytest.mark.django_db

ROWS = [
    {"code": "water", "order": "1", "label_hu": "Víz", "label_en": "Water"},
    {"code": "glass", "order": "2", "label_hu": "Üveg", "label_en": "Glass"},
]


def rows(**changes):
    """ROWS, with other values for the term "water"."""
    return [ROWS[0] | changes, ROWS[1]]


def water():
    return models.Theme.objects.get(code="water")


def everything():
    return {name: list(model.objects.order_by("pk").values()) for name, model in FILES.items()}


def test_the_lists_have_what_the_sources_name():
    load_all()
    counts = {name: model.objects.count() for name, model in FILES.items()}
    assert counts | {"regions": 0} == {
        "themes": 6,
        "objectives": 8,
        "activities": 11,
        "regions": 0,
        "organisation_types": 17,
        "evidence_types": 7,
        "indicators": 62,
    }
    hungarian = models.Region.objects.filter(code__startswith="HU")
    assert [hungarian.filter(level=level).count() for level in range(4)] == [1, 3, 8, 20]


def test_every_region_stands_in_the_one_its_code_names():
    load_all()
    for region in models.Region.objects.select_related("parent"):
        if region.level == 0:
            assert region.parent is None
        else:
            assert region.code.startswith(region.parent.code)
            assert region.parent.level < region.level


def test_a_second_load_changes_nothing():
    load_all()
    before = everything()
    reports = load_all()
    assert everything() == before
    assert {(report.added, report.changed, report.closed, report.kept) for report in reports} == {(0, 0, 0, 0)}


def test_no_term_lacks_a_label_or_a_unit():
    for name in FILES:
        for row in rows_of(name):
            assert all(
                row[column].strip() == row[column] != "" for column in row if column.startswith(("label", "unit"))
            )


def test_shares_and_averages_are_never_added_up():
    load_all()
    wrong = models.Indicator.objects.filter(additive=True, unit_en__in=["%", "points", "percentage points", "months"])
    assert not wrong.exists()
    assert models.Indicator.objects.filter(additive=True).exists()


def test_a_corrected_label_reaches_a_term_that_nobody_has_changed():
    load("themes", ROWS)
    report = load("themes", rows(label_hu="Vízgazdálkodás"))
    assert report.changed == 1
    assert water().label_hu == "Vízgazdálkodás"
    assert water().sort_hu > models.Theme.objects.get(code="glass").sort_hu


def test_what_the_office_wrote_survives_while_the_rest_follows():
    load("themes", ROWS)
    models.Theme.objects.filter(code="water").update(label_hu="Vizeink")
    report = load("themes", rows(label_hu="Vízgazdálkodás", label_en="Water management"))
    assert (water().label_hu, water().label_en) == ("Vizeink", "Water management")
    assert report.kept == 1
    assert load("themes", rows(label_hu="Vízügy", label_en="Water management")).kept == 1
    assert water().label_hu == "Vizeink"


def test_a_term_the_office_had_first_keeps_its_words():
    models.Theme.objects.create(code="water", label_hu="Saját", label_en="Own")
    load("themes", ROWS)
    load("themes", rows(label_hu="Vízgazdálkodás"))
    assert (water().label_hu, water().label_en) == ("Saját", "Own")


def test_a_term_that_left_the_list_is_closed_and_comes_back():
    load("themes", ROWS)
    assert load("themes", ROWS[1:]).closed == 1
    assert not models.Theme.objects.valid().filter(code="water").exists()
    assert load("themes", ROWS[1:]).closed == 0
    load("themes", ROWS)
    assert models.Theme.objects.valid().filter(code="water").exists()


def test_a_term_closed_by_the_office_stays_closed():
    load("themes", ROWS)
    close(term=water())
    load("themes", ROWS)
    assert water().closed


def test_the_offices_own_terms_are_left_alone():
    own = models.Theme.objects.create(code="own", label_hu="Saját", label_en="Own")
    assert load("themes", ROWS).closed == 0
    own.refresh_from_db()
    assert own.valid_to is None


def test_a_mistake_in_a_list_loads_nothing_at_all(tmp_path):
    for name in (*FILES, "matrix_2010"):
        with (tmp_path / f"{name}.csv").open("w", newline="", encoding="utf-8") as file:
            shipped = rows_of(name)
            writer = csv.DictWriter(file, shipped[0])
            writer.writeheader()
            writer.writerows(shipped)
    wrong = (tmp_path / "indicators.csv").read_text(encoding="utf-8").replace(",yes,", ",maybe,", 1)
    (tmp_path / "indicators.csv").write_text(wrong, encoding="utf-8")
    with pytest.raises(KeyError):
        load_all(tmp_path)
    assert not models.Theme.objects.exists()


def test_the_european_matrix_is_whole():
    load_all()
    matrix = european_matrix()
    assert len(matrix) == 8 * 11
    assert matrix["obj-05", "act-03"] == 3
    assert matrix["obj-01", "act-06"] == 1
    assert {level for (objective, _), level in matrix.items() if objective == "obj-08"} == {1}


def test_a_corrected_intensity_follows_the_file():
    load_all()
    models.MatrixIntensity.objects.update(level=1)
    assert load_all()[-1].changed > 0
    assert european_matrix()["obj-05", "act-03"] == 3


def test_the_command_says_what_it_did(capsys):
    call_command("load_vocabularies")
    assert "indicators: 62 added, 0 changed, 0 closed, 0 kept as edited" in capsys.readouterr().out


def test_validity_includes_the_last_day():
    today = timezone.localdate()
    term = models.Theme.objects.create(code="t", label_hu="t", label_en="t", valid_to=today)
    assert models.Theme.objects.valid().get() == term
    assert not models.Theme.objects.valid(on=today + timedelta(days=1)).exists()
