from decimal import Decimal
from itertools import pairwise
from re import findall

import pytest

from clusterix.presentation.bars import SCALE, bar_of
from clusterix.presentation.emblem import emblem_of
from clusterix.presentation.matrix import heat, matrix_of
from clusterix.presentation.records import Cell, IndicatorView, Term


def cells(*places):
    return [Cell(objective, activity) for objective, activity in places]


def test_a_dot_of_the_emblem_stands_in_the_column_of_its_activity_and_the_row_of_its_objective():
    assert emblem_of(cells((1, 1), (8, 11))).points == ((9, 9), (109, 79))


def test_the_order_of_the_cells_does_not_change_the_emblem():
    places = [(5, 1), (5, 8), (6, 2), (5, 2)]
    assert emblem_of(cells(*places)) == emblem_of(cells(*reversed(places), places[0]))


@pytest.mark.parametrize("count", [0, 1, 2, 7])
def test_all_dots_are_joined_by_as_few_lines_as_possible(count):
    emblem = emblem_of(cells(*[(number, number) for number in range(1, count + 1)]))
    assert len(findall("M", emblem.lines)) == max(count - 1, 0)


def test_dots_are_joined_to_their_nearest_neighbour():
    assert emblem_of(cells((1, 1), (1, 11), (1, 2))).lines == "M9 9L19 9M19 9L109 9"


def test_cells_outside_of_the_field_are_left_out():
    assert emblem_of(cells((0, 1), (9, 1), (1, 12), (2, 2))).points == ((19, 19),)


@pytest.mark.parametrize(("count", "step"), [(0, 0), (1, 1), (2, 1), (3, 2), (5, 3), (8, 4)])
def test_heat_has_four_steps_up_to_the_highest_count(count, step):
    assert heat(count, 8) == step


def test_heat_never_falls_and_a_single_record_is_visible():
    steps = [heat(count, 50) for count in range(1, 51)]
    assert steps[0] == 1
    assert steps[-1] == 4
    assert all(low <= high for low, high in pairwise(steps))


def matrix(counts):
    return matrix_of(
        objectives=[Term("obj-01", "People"), Term("obj-02", "Growth")],
        activities=[Term("act-01", "Talks"), Term("act-02", "Training")],
        counts=counts,
        total=3,
        address=lambda objective, activity: f"/list/?cell={objective}.{activity}",
    )


def test_a_filled_cell_opens_its_list_and_an_empty_one_leads_nowhere():
    view = matrix({("obj-02", "act-01"): 3})
    filled, empty = view.rows[1].cells
    assert (filled.count, filled.step, filled.url) == (3, 4, "/list/?cell=obj-02.act-01")
    assert filled.label == "Growth × Talks"
    assert (empty.count, empty.step, empty.url) == (0, 0, "")


def test_the_total_is_the_number_of_records_not_of_cells():
    assert matrix({("obj-01", "act-01"): 3, ("obj-01", "act-02"): 3}).total == 3


def indicator(baseline, target, achieved, unit="firms"):
    values = [None if value is None else Decimal(value) for value in (baseline, target, achieved)]
    return IndicatorView("Suppliers", unit, baseline=values[0], target=values[1], achieved=values[2])


def test_a_bar_goes_from_the_baseline_to_what_was_achieved():
    bar = bar_of(indicator(10, 40, 30))
    assert (bar.left, bar.width) == (SCALE // 4, SCALE // 2)
    assert bar.target > bar.left + bar.width > bar.baseline
    assert bar.share == 75


def test_a_fall_is_drawn_as_well_as_a_rise():
    bar = bar_of(indicator(40, None, 10))
    assert (bar.left, bar.width) == (SCALE // 4, SCALE * 3 // 4)
    assert bar.share is None


def test_marks_stay_on_the_line():
    bar = bar_of(indicator(0, 40, 30))
    assert bar.baseline == 0
    assert bar.target < SCALE


def test_values_below_zero_have_their_place():
    bar = bar_of(indicator(-10, None, 10))
    assert (bar.left, bar.width) == (0, SCALE)


@pytest.mark.parametrize("values", [(10, 40, None), (None, None, 0), (0, 0, 0), (None, None, 31)])
def test_without_a_result_or_anything_to_compare_it_with_there_is_nothing_to_draw(values):
    assert bar_of(indicator(*values)) is None


def test_a_percentage_is_compared_with_the_whole():
    assert bar_of(indicator(None, None, 31, "%")).width == SCALE * 31 // 100
    assert bar_of(indicator(0, 20, 10, "%")).width == SCALE // 10
    assert bar_of(indicator(None, None, 250, "%")).width == SCALE


def test_no_share_of_a_target_that_is_zero_or_below():
    assert bar_of(indicator(5, 0, 3)).share is None
    assert bar_of(indicator(5, -4, 3)).share is None
