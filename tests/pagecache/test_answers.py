"""What visitors, browsers and a proxy are told about a kept page."""

import gzip
import time

import pytest
from django.test import Client

from clusterix.catalogue import versions
from clusterix.pagecache.entries import LONGEST, MISSING
from tests.catalogue.reading import entry_of
from tests.factories.stories import published_story, take

pytestmark = pytest.mark.django_db
HOME = "/hu/"


@pytest.fixture(autouse=True)
def kept(pages):
    """Pages are kept."""
    return pages


def test_a_kept_answer_is_the_one_that_was_made(visitor):
    first, second = visitor.get(HOME), visitor.get(HOME)
    assert dict(first.items()) == dict(second.items())
    assert first.content == second.content
    assert "Content-Security-Policy" in second


def test_it_is_sent_compressed_to_those_who_take_it(visitor):
    plain = visitor.get(HOME)
    small = visitor.get(HOME, headers={"accept-encoding": "br, gzip;q=0.8"})
    assert gzip.decompress(small.content) == plain.content
    assert small["Content-Encoding"] == "gzip"
    assert int(small["Content-Length"]) == len(small.content) < len(plain.content)
    assert small["Vary"] == plain["Vary"] == "Accept-Encoding"


@pytest.mark.parametrize("accepted", ["", "br", "gzip;q=0", "gzip; q=0.0, br", "gzipped"])
def test_and_plain_to_the_others(visitor, accepted):
    answer = visitor.get(HOME, headers={"accept-encoding": accepted})
    assert "Content-Encoding" not in answer
    assert answer.content.startswith(b"<!doctype html>")


def test_browsers_ask_each_time_and_are_told_that_nothing_has_changed(visitor):
    first = visitor.get(HOME)
    assert first["Cache-Control"] == "public, max-age=0, must-revalidate"
    again = visitor.get(HOME, headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again["ETag"] == first["ETag"]
    other = visitor.get(HOME, headers={"if-none-match": 'W/"another"'})
    assert other.status_code == 200


def test_a_change_elsewhere_leaves_the_browsers_copy_right(visitor):
    page = entry_of(published_story()).path
    tag = visitor.get(page)["ETag"]
    versions.bump_now()
    assert visitor.get(page, headers={"if-none-match": tag}).status_code == 304


def test_a_question_for_the_head_only_is_answered_from_the_page(visitor, kept):
    Client().head(HOME)
    assert not kept._cache
    whole = visitor.get(HOME)
    head = Client().head(HOME)
    assert head.content == b""
    assert head["ETag"] == whole["ETag"]


def test_parameters_in_another_order_are_the_same_page(visitor):
    visitor.get("/hu/tortenetek/?theme=b&region=x&theme=a")
    assert visitor.cost("/hu/tortenetek/?region=x&theme=b&theme=a") == 1
    assert visitor.cost("/hu/tortenetek/?region=x&theme=a&theme=b") > 1


@pytest.mark.parametrize("query", ["%ff=%fe", "a" * 400, "=", "&&&", "x=%00", "page=-1", "é=ő", "a=1;b=2"])
def test_nonsense_in_the_address_is_no_error(visitor, query):
    for _ in range(2):
        assert visitor.get(f"/hu/tortenetek/?{query}").status_code in (200, 404)


def test_addresses_without_end_are_not_kept(visitor, kept):
    assert visitor.get(f"/hu/tortenetek/?x={'a' * 600}").status_code == 200
    assert not kept._cache


def test_what_does_not_exist_is_kept_for_a_moment_only(visitor, kept):
    story = published_story()
    path = entry_of(story).path
    take(story, "withdraw")
    for address, status in ((path, 410), ("/hu/nincs-ilyen/", 404), (HOME, 200)):
        kept.clear()
        assert visitor.get(address).status_code == status
        [ends] = kept._expire_info.values()
        usual = LONGEST if status == 200 else MISSING
        assert usual - 5 < ends - time.time() <= usual
        assert visitor.cost(address) == 1


def test_redirects_are_not_kept(visitor, kept):
    path = entry_of(published_story()).path
    assert visitor.get(path.replace("-", "-x", 1)).status_code == 301
    assert not kept._cache


def test_a_proxy_may_keep_it_until_the_second_ends(visitor, settings):
    assert "X-Accel-Expires" not in visitor.get(HOME)
    settings.BEHIND_PROXY = True
    answer = visitor.get(HOME)
    assert abs(int(answer["X-Accel-Expires"].removeprefix("@")) - time.time()) <= 2
    fresh = visitor.get(HOME, headers={"if-none-match": answer["ETag"]})
    assert (fresh.status_code, fresh["X-Accel-Expires"][0]) == (304, "@")
    assert "X-Accel-Expires" not in visitor.get("/hu/kereses/?q=x")


def test_another_release_makes_its_own_pages(visitor, monkeypatch):
    visitor.get(HOME)
    assert visitor.cost(HOME) == 1
    monkeypatch.setattr("clusterix.pagecache.addresses.fingerprint", lambda: "another")
    assert visitor.cost(HOME) > 1
