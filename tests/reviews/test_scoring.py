import pytest

from clusterix.reviews.scoring import Hint, Judgement, Mark, advise

WEIGHTS = {"evidence": 20, "clarity": 20, "contribution": 20}


def judged(*marks, recommendation="accept", minimum=3, weights=WEIGHTS):
    rows = tuple(Mark(code, weight, minimum, mark) for (code, weight), mark in zip(weights.items(), marks, strict=True))
    return Judgement(rows, recommendation)


@pytest.mark.parametrize(
    ("marks", "score"),
    [((1, 1, 1), 0), ((3, 3, 3), 50), ((5, 5, 5), 100), ((5, 4, 3), 75), ((4, 4, 3), pytest.approx(66.67, abs=0.01))],
)
def test_score_is_between_0_and_100(marks, score):
    assert judged(*marks).score == score


def test_score_follows_the_weights():
    weights = {"evidence": 5, "clarity": 20, "contribution": 20}
    assert judged(1, 5, 5, weights=weights).score == pytest.approx(100 * 40 / 45)


@pytest.mark.parametrize(("mark", "minimum", "missed"), [(2, 3, True), (3, 3, False), (1, None, False), (5, 3, False)])
def test_minimum(mark, minimum, missed):
    assert judged(mark, 3, 3, minimum=minimum).misses_minimum is (missed)


GOOD, FAIR, WEAK, TOP, LOW = (4, 4, 4), (4, 3, 3), (2, 3, 3), (5, 5, 5), (1, 2, 2)


@pytest.mark.parametrize(
    ("reviews", "hint"),
    [
        ([], Hint.NONE),
        ([judged(*GOOD), judged(*GOOD)], Hint.VALIDATE),
        ([judged(*GOOD)], Hint.VALIDATE),
        ([judged(*TOP), judged(*TOP)], Hint.FEATURE),
        ([judged(3, 5, 5), judged(3, 5, 5)], Hint.VALIDATE),
        ([judged(*FAIR), judged(*FAIR)], Hint.REVISE),
        ([judged(*GOOD), judged(*FAIR)], Hint.REVISE),
        ([judged(2, 5, 5), judged(*GOOD)], Hint.REVISE),
        ([judged(*LOW), judged(*WEAK)], Hint.DECLINE),
        ([judged(*LOW), judged(*TOP)], Hint.REVISE),
        ([judged(*TOP), judged(4, 4, 3)], Hint.THIRD),
        ([judged(*GOOD), judged(*GOOD, recommendation="decline")], Hint.THIRD),
        ([judged(*GOOD), judged(*GOOD, recommendation="major")], Hint.VALIDATE),
        ([judged(*TOP), judged(4, 4, 3), judged(*GOOD)], Hint.VALIDATE),
        ([judged(*TOP), judged(*FAIR), judged(*FAIR)], Hint.REVISE),
    ],
)
def test_hint(reviews, hint):
    assert advise(reviews) == hint


def test_nothing_is_hidden_from_a_minimum_by_a_third_review():
    assert advise([judged(*TOP), judged(*TOP), judged(2, 5, 5)]) == Hint.REVISE
