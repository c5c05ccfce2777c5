"""Which addresses the walks through the site take: enough to find what leaks, few enough to come to an end."""

from tests.crawler import PAIRS, PAIRS_OF_FILES, VALUES, Sample


def taken(paths, **limits):
    sample = Sample(**limits)
    return [path for path in paths if sample.takes(path)]


def test_every_parameter_is_walked_with_some_values_and_every_address_without():
    paths = [f"/hu/a/?{name}={value}" for name in "abcdefgh" for value in range(9)]
    assert len(taken(paths)) == 8 * VALUES
    plain = [f"/hu/{number}/" for number in range(500)]
    assert taken(plain) == plain


def test_pairs_are_walked_once_each_and_more_of_files_and_feeds():
    pairs = [f"?{first}={value}&{second}=1" for first in "abc" for second in "xyz" for value in range(3)]
    assert len(taken([f"/hu/a/{pair}" for pair in pairs])) == PAIRS
    for ending in ("csv", "json", "jsonld", "atom"):
        found = taken([f"/hu/data.{ending}{pair}" for pair in pairs])
        assert len(found) == PAIRS_OF_FILES
        assert len({(pair[-7], pair[-3]) for pair in found}) == PAIRS_OF_FILES


def test_the_same_parameter_twice_is_one_and_three_are_too_many():
    assert taken(["/hu/a/?x=1&x=2", "/hu/a/?x=1&y=2&z=3"]) == ["/hu/a/?x=1&x=2"]


def test_a_walk_for_looks_takes_no_pairs():
    assert taken(["/hu/a/?x=1", "/hu/a/?x=1&y=2", "/hu/a.csv?x=1&y=2"], pairs=0, pairs_of_files=0) == ["/hu/a/?x=1"]
