import csv
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone, translation
from wagtail.models import ModelLogEntry

from clusterix.vocabularies import models
from clusterix.vocabularies.domain import close, european_matrix
from clusterix.vocabularies.lists import FILES, rows_of
from clusterix.vocabularies.loading import load, load_all
from tests.factories.vocabularies import EcosystemFactory

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


def test_a_second_load_changes_nothing():
    load_all()
    before = everything()
    reports = load_all()
    assert everything() == before
    assert {(report.added, report.changed, report.closed, report.kept) for report in reports} == {(0, 0, 0, 0)}


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
    call_command("load_vocabularies")
    assert capsys.readouterr().out == "44 of 44 lists are as they were.\n"


def test_the_command_names_each_value_that_it_changes(capsys):
    load_all()
    term = models.Theme.objects.get(code="skills")
    models.Theme.objects.filter(pk=term.pk).update(label_hu="Régi", loaded=term.loaded | {"label_hu": "Régi"})
    call_command("load_vocabularies")
    assert "themes: 0 added, 1 changed" in (out := capsys.readouterr().out)
    assert "  skills label_hu: Régi -> Új készségek" in out


def test_validity_includes_the_last_day():
    today = timezone.localdate()
    term = models.Theme.objects.create(code="t", label_hu="t", label_en="t", valid_to=today)
    assert models.Theme.objects.valid().get() == term
    assert not models.Theme.objects.valid(on=today + timedelta(days=1)).exists()


SECTORS = [{"code": "ict", "label_hu": "IKT", "label_en": "ICT", "ecosystems": "digital;health"}]


def ecosystems_of(code):
    return set(models.Sector.objects.get(code=code).ecosystems.values_list("code", flat=True))


@pytest.fixture
def ecosystems():
    return {code: EcosystemFactory(code=code) for code in ("digital", "health", "mobility")}


def test_a_column_of_several_codes_makes_and_changes_links(ecosystems):
    load("sectors", SECTORS)
    assert ecosystems_of("ict") == {"digital", "health"}
    report = load("sectors", [SECTORS[0] | {"ecosystems": "digital;mobility"}])
    assert ecosystems_of("ict") == {"digital", "mobility"}
    assert report.changes == [("ict", "ecosystems", "digital;health", "digital;mobility")]


def test_links_that_the_office_has_set_stay(ecosystems):
    load("sectors", SECTORS)
    models.Sector.objects.get(code="ict").ecosystems.set([ecosystems["mobility"]])
    report = load("sectors", [SECTORS[0] | {"ecosystems": "digital"}])
    assert (report.kept, report.changed) == (1, 0)
    assert ecosystems_of("ict") == {"mobility"}


def test_a_list_may_not_name_what_does_not_exist(ecosystems):
    with pytest.raises(KeyError):
        load("sectors", [SECTORS[0] | {"ecosystems": "digital;nothing"}])
    with pytest.raises(KeyError):
        load("regions", [{"code": "XX1", "label_hu": "x", "label_en": "x", "parent": "XX", "level": "1"}])
    assert not models.Sector.objects.exists()


def test_children_may_stand_before_their_parents():
    county = {"code": "HU321", "label_hu": "a", "label_en": "a", "parent": "HU32", "level": "3"}
    load(
        "regions",
        [
            county,
            county | {"code": "HU32", "parent": "HU", "level": "2"},
            county | {"code": "HU", "parent": "", "level": "0"},
        ],
    )
    assert models.Region.objects.get(code="HU321").parent.parent.code == "HU"


def test_a_column_that_is_new_in_a_list_reaches_the_terms_that_nobody_has_changed():
    load("indicators", [bare := {"code": "ind-a1", "label_hu": "a", "label_en": "a", "group": "A", "kind": "result"}])
    load("indicators", [bare | {"origin": "european"}])
    assert models.Indicator.objects.get().origin == "european"


def test_what_a_list_changes_is_logged_at_the_term():
    load("themes", ROWS)
    assert not ModelLogEntry.objects.for_instance(water()).exists()
    load("themes", rows(label_hu="Vízgazdálkodás"))
    entry = ModelLogEntry.objects.for_instance(water()).get()
    with translation.override("en"):
        assert "Label in Hungarian: “Víz” → “Vízgazdálkodás”" in entry.message


def many(count):
    return [{"code": f"t-{n}", "label_hu": f"Szó {n}", "label_en": f"Word {n}"} for n in range(count)]


def queries_of(rows):
    with CaptureQueriesContext(connection) as queries:
        load("themes", rows)
    return len([query for query in queries if "SAVEPOINT" not in query["sql"]])


def test_ten_thousand_terms_take_a_few_more_queries_than_ten():
    few, again = queries_of(many(10)), queries_of(many(10))
    assert queries_of(many(10_000)) - few < 200
    assert queries_of(many(10_000)) <= again
    assert models.Theme.objects.count() == 10_000
