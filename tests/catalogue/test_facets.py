"""The bit sets against counting by hand, on made-up catalogues."""

import datetime

from hypothesis import given
from hypothesis import strategies as st

from clusterix.catalogue.facets import NEWEST, TITLE, YEAR, Shelf, ids_to_set, row_of

VALUES = {"theme": "abcd", "region": "xyz", "year": "123"}
CODES = [f"{facet}:{value}" for facet, values in VALUES.items() for value in values]
START = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)

rows = st.tuples(st.sets(st.sampled_from(CODES)), st.text("0123", max_size=3), st.integers(0, 3), st.integers(0, 3))
catalogues = st.dictionaries(st.integers(1, 70), rows, max_size=25)
choices = st.fixed_dictionaries({facet: st.sets(st.sampled_from(values)) for facet, values in VALUES.items()})


def shelf_of(catalogue):
    return Shelf().with_changes({pk: made(pk, row) for pk, row in catalogue.items()})


def made(pk, row):
    codes, title, year, age = row
    return row_of(pk, codes, title, year, START - datetime.timedelta(days=age))


def fits(codes, chosen, ignoring=""):
    return all(
        not values or facet == ignoring or codes & {f"{facet}:{value}" for value in values}
        for facet, values in chosen.items()
    )


@given(catalogues, choices)
def test_what_fits_all_choices_is_what_a_walk_through_finds(catalogue, chosen):
    found = shelf_of(catalogue).choose(chosen)
    assert found == ids_to_set(pk for pk, (codes, *_) in catalogue.items() if fits(codes, chosen))


@given(catalogues, choices, st.sampled_from(sorted(VALUES)))
def test_counts_ignore_the_choices_in_their_own_facet(catalogue, chosen, facet):
    shelf = shelf_of(catalogue)
    counts = shelf.counts(facet, shelf.choose(chosen, ignoring=facet))
    by_hand = {
        value: sum(f"{facet}:{value}" in codes and fits(codes, chosen, facet) for codes, *_ in catalogue.values())
        for value in VALUES[facet]
    }
    assert counts == {value: count for value, count in by_hand.items() if count}


def test_values_of_few_records_among_thousands_are_counted_exactly():
    codes = {pk: {"theme:a", f"org:{pk // 3}"} for pk in range(1, 3000)}
    shelf = shelf_of({pk: (found, str(pk), 0, 0) for pk, found in codes.items()})
    some = ids_to_set([3, 4, 700, 2999])
    for _ in range(2):
        assert shelf.counts("org", some) == {"1": 2, "233": 1, "999": 1}
        assert shelf.counts("theme", some) == {"a": 4}
        assert set(shelf.counts("org", shelf.everything).values()) == {2, 3}
    shelf = shelf.with_changes({4: None, 5: made(5, ({"org:9000"}, "", 0, 0))})
    assert shelf.counts("org", some) == {"1": 1, "233": 1, "999": 1}
    assert shelf.counts("org", ids_to_set([3, 4, 5])) == {"1": 1, "9000": 1}


@given(catalogues, catalogues, st.sets(st.integers(1, 70)))
def test_a_shelf_that_followed_changes_equals_one_made_anew(before, changed, gone):
    shelf = shelf_of(before).with_changes(
        {pk: made(pk, row) for pk, row in changed.items()} | dict.fromkeys(gone - set(changed))
    )
    after = shelf_of({pk: row for pk, row in (before | changed).items() if pk not in gone - set(changed)})
    assert (shelf.everything, shelf.orders, shelf.rows) == (after.everything, after.orders, after.rows)
    assert {code: bits for code, bits in shelf.bits.items() if bits} == dict(after.bits)


@given(catalogues, choices, st.integers(0, 5), st.integers(0, 10))
def test_a_page_of_an_order_is_cut_from_the_whole_order(catalogue, chosen, first, size):
    shelf = shelf_of(catalogue)
    fitting = {pk: row for pk, row in catalogue.items() if fits(row[0], chosen)}
    by_hand = {
        NEWEST: sorted(fitting, key=lambda pk: (fitting[pk][3], -pk)),
        TITLE: sorted(fitting, key=lambda pk: (fitting[pk][1], pk)),
        YEAR: sorted(fitting, key=lambda pk: (-fitting[pk][2], fitting[pk][3], pk)),
    }
    for order, ids in by_hand.items():
        assert shelf.in_order(shelf.choose(chosen), order, first, first + size) == ids[first : first + size]


@given(catalogues, st.sets(st.integers(1, 100)))
def test_what_a_search_has_found_is_narrowed_down_to_what_is_public(catalogue, found):
    shelf = shelf_of(catalogue)
    assert shelf.choose({}, within=ids_to_set(found)) == ids_to_set(found & set(catalogue))


def test_a_shelf_is_not_changed_by_making_the_next_one():
    first = shelf_of({1: ({"theme:a"}, "1", 1, 0)})
    first.with_changes({1: None, 2: made(2, ({"theme:a"}, "2", 2, 0))})
    assert (first.everything, first.counts("theme", first.everything)) == (ids_to_set([1]), {"a": 1})
    assert first.in_order(first.everything, TITLE, 0, 9) == [1]
