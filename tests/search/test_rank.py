from hypothesis import given
from hypothesis import strategies as st

from clusterix.search.rank import best_of, bit_set, both, either, every, page, union

IDS = st.sets(st.integers(0, 40), max_size=12)
FOUND = st.lists(st.tuples(st.integers(1, 9), IDS), max_size=6)


def classes_of(found):
    return best_of((score, bit_set(ids)) for score, ids in found)


def scores_of(classes):
    return {number: score for score, bits in classes.items() for number in range(41) if bits >> number & 1}


def best_scores(found):
    scores = {}
    for score, ids in found:
        for number in ids:
            scores[number] = max(score, scores.get(number, 0))
    return scores


@given(FOUND)
def test_a_record_has_its_best_score_once(found):
    classes = classes_of(found)
    assert scores_of(classes) == best_scores(found)
    assert sum(bits.bit_count() for bits in classes.values()) == union(classes).bit_count()


@given(FOUND, FOUND)
def test_all_words_must_be_met_and_their_scores_add_up(first, second):
    one, two = best_scores(first), best_scores(second)
    expected = {number: one[number] + two[number] for number in one.keys() & two.keys()}
    assert scores_of(both(classes_of(first), classes_of(second))) == expected
    assert scores_of(every([classes_of(first), classes_of(second)])) == expected


@given(FOUND, FOUND)
def test_of_two_alternatives_the_better_counts(first, second):
    assert scores_of(either([classes_of(first), classes_of(second)])) == best_scores(first + second)


@given(FOUND, IDS, st.integers(0, 10), st.integers(0, 10))
def test_pages_go_from_the_best_down_and_newest_first(found, within, offset, limit):
    scores = {number: score for number, score in best_scores(found).items() if number in within}
    expected = sorted(scores.items(), key=lambda pair: (-pair[1], -pair[0]))[offset : offset + limit]
    assert page(classes_of(found), bit_set(within), offset, limit) == expected


def test_nothing_asked_finds_nothing():
    assert every([]) == {}
    assert union({}) == 0
    assert bit_set([]) == 0
