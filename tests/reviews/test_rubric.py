import copy

import pytest
from django.core.management import call_command

from clusterix.reviews.models import Criterion, Level, Rubric
from clusterix.reviews.rubrics import RubricInUseError, load, read

pytestmark = pytest.mark.django_db


def changed():
    data = copy.deepcopy(read())
    data["criteria"]["clarity"]["levels"][0]["hu"] = "Érthetetlen."
    return data


def test_a_second_run_changes_nothing(capsys):
    call_command("load_rubric")
    before = list(Level.objects.values_list("pk", flat=True))
    call_command("load_rubric")
    assert list(Level.objects.values_list("pk", flat=True)) == before
    assert capsys.readouterr().out == "4 rubrics written, 0 as before\n"


def test_every_criterion_describes_five_levels_in_both_languages():
    load(read())
    assert Criterion.objects.count() == 18
    for criterion in Criterion.objects.prefetch_related("levels"):
        levels = list(criterion.levels.all())
        assert [level.mark for level in levels] == [1, 2, 3, 4, 5]
        assert all(level.text_hu and level.text_en for level in levels)
        assert criterion.label_hu != criterion.label_en


def test_a_lesson_has_a_rubric_of_its_own_and_other_kinds_take_the_one_of_their_type():
    load(read())
    assert Rubric.objects.current("story", "lesson").kind == "lesson"
    assert Rubric.objects.current("story", "story").kind == ""
    assert Rubric.objects.current("course", "story") is None
    assert Rubric.objects.current("story", "lesson").criteria.get(code="evidence").minimum is None


@pytest.mark.parametrize("kind", ["practice", "training"])
def test_the_weights_of_a_rubric_are_a_hundred(kind):
    load(read())
    rubric = Rubric.objects.current(kind, kind)
    assert sum(criterion.weight for criterion in rubric.criteria.all()) == 100
    assert [criterion.minimum for criterion in rubric.criteria.all()[:2]] == [3, 3]


def test_a_new_version_takes_over_and_the_old_one_stays():
    data = read()
    load(data)
    newer = copy.deepcopy(data)
    newer["rubrics"][0]["version"] = 2
    load(newer)
    assert Rubric.objects.current("story", "story").version == 2
    assert Rubric.objects.filter(type_code="story", kind="", version=1).exists()


def test_a_rubric_that_nobody_was_judged_by_follows_the_file():
    load(read())
    load(changed())
    assert set(Level.objects.filter(criterion__code="clarity", mark=1).values_list("text_hu", flat=True)) == {
        "Érthetetlen."
    }


def test_what_somebody_was_judged_by_is_not_rewritten(asked):
    with pytest.raises(RubricInUseError, match="version 2"):
        load(changed())
    assert not Level.objects.filter(text_hu="Érthetetlen.").exists()
