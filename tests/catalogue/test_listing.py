"""The list page: what an address asks for, and that no address can break it."""

import datetime
import re
from types import SimpleNamespace
from urllib.parse import urlencode

import pytest
from django.http import QueryDict
from hypothesis import given, settings
from hypothesis import strategies as st

from clusterix.catalogue.choices import read
from clusterix.catalogue.facets import Shelf, row_of
from clusterix.catalogue.listing import list_records
from clusterix.catalogue.terms import Terms
from tests.factories.stories import dossier_of, published_stories
from tests.factories.vocabularies import ThemeFactory, county

LIST = "/hu/tortenetek/"


def listing(query="", **options):
    return list_records(params=QueryDict(query), language="hu", action=LIST, base=["type:story"], **options)


def numbers(view):
    return [card.number for card in view.cards]


def facet(view, code):
    found = next(facet for facet in view.facets if facet.code == code)
    return {option.code: option.count for option in found.options}


@pytest.fixture
def corpus(db):
    """Four stories that differ in theme, place, year and title."""
    day = datetime.date

    def story(title, themes, region, year, **fields):
        period = {"period_start": day(year, 1, 1), "period_end": day(year, 12, 31)}
        return published_stories(1, title=title, themes=themes, region=county(region), **period, **fields)[0]

    stories = SimpleNamespace(
        forest=story("Őszi erdő", ["innovation"], "HU321", 2014),
        water=story("Csorgó víz", ["innovation", "skills"], "HU222", 2015),
        wind=story("Cukor és szél", ["skills"], "HU322", 2015),
        sun=story("Ablak a napra", ["finance"], "HU110", 2016, story_kind="lesson", cells=[("obj-01", "act-01")]),
    )
    return SimpleNamespace(**{name: dossier_of(one).number for name, one in vars(stories).items()})


def test_the_newest_come_first_and_titles_are_in_the_order_of_the_language(corpus):
    assert numbers(listing()) == [corpus.sun, corpus.wind, corpus.water, corpus.forest]
    # In Hungarian cs is a letter after c, and ő follows o.
    assert numbers(listing("sort=title")) == [corpus.sun, corpus.wind, corpus.water, corpus.forest]
    assert numbers(listing("sort=year")) == [corpus.sun, corpus.wind, corpus.water, corpus.forest]


def test_choices_add_up_inside_a_facet_and_narrow_down_between_facets(corpus):
    assert numbers(listing("theme=finance&theme=innovation")) == [corpus.sun, corpus.water, corpus.forest]
    assert numbers(listing("theme=innovation&year=2015")) == [corpus.water]
    assert numbers(listing("region=HU32")) == [corpus.wind, corpus.forest]
    assert numbers(listing("cell=obj-01.act-01")) == numbers(listing("kind=lesson")) == [corpus.sun]


def test_counts_show_what_another_choice_would_bring(corpus):
    view = listing("theme=innovation&year=2015")
    assert facet(view, "theme") == {"finance": 0, "innovation": 1, "skills": 2}
    assert facet(view, "year") == {"2016": 0, "2015": 1, "2014": 1}
    assert facet(view, "region")["HU222"] == 1
    assert facet(view, "region")["HU321"] == 0
    assert view.total == 1


def test_every_option_gives_a_list_with_the_records_it_counts(corpus):
    view = listing("theme=innovation")
    for facet_view in view.facets:
        chosen = {option.code for option in facet_view.options if option.selected}
        for option in facet_view.options:
            ticked = chosen ^ {option.code}
            asked = listing(urlencode({"theme": "innovation"} | {facet_view.code: sorted(ticked)}, doseq=True))
            [there] = [one for one in asked.facets if one.code == facet_view.code]
            assert {one.code for one in there.options if one.selected} == ticked
            if not chosen:
                assert asked.total == option.count


def test_a_filter_in_force_can_be_dropped_and_all_of_them(corpus):
    view = listing("theme=innovation&year=2015&sort=title&cell=obj-04.act-05")
    assert view.active[0].label == "innovation magyarul"
    assert view.active[0].url == f"{LIST}?year=2015&cell=obj-04.act-05&sort=title"
    assert view.clear_url == f"{LIST}?sort=title"
    assert view.hidden == (("cell", "obj-04.act-05"), ("sort", "title"))


def test_budapest_is_offered_once(corpus):
    for code in ("HU11", "HU110"):
        region = county(code)
        region.label_hu = region.label_en = "Budapest"
        region.save()
    view = next(facet for facet in listing().facets if facet.code == "region")
    assert [option.label for option in view.options].count("Budapest") == 1


def test_pages_follow_each_other_and_cover_everything(corpus):
    first = listing("theme=innovation&theme=skills&theme=finance", size=3)
    assert (first.pagination.first, first.pagination.last, first.pagination.pages) == (1, 3, 2)
    second = listing(first.pagination.next_url.partition("?")[2], size=3)
    assert len(numbers(first) + numbers(second)) == len({*numbers(first), *numbers(second)}) == 4
    assert second.pagination.previous_url == f"{LIST}?theme=innovation&theme=skills&theme=finance"


NONSENSE = [
    "theme=nothing",
    "year=20155",
    "year=%00",
    "region='; drop table",
    "sort=random()",
    "page=0",
    "page=-1",
    "page=%D9%A3",
    "page=99999999999999999999",
    "page=1e3",
    "cell=obj-04",
    "org=1",
    "kind=x",
    "theme=" + "x" * 5000,
    "&".join(f"theme=t{n}" for n in range(500)),
]


def test_nonsense_in_the_address_is_left_out_and_said(client, corpus):
    for query in NONSENSE:
        view = listing(query)
        assert view.problem, query
        assert view.total == 4, query
        assert client.get(f"{LIST}?{query}").status_code == 200, query


def test_parameters_of_others_are_ignored_in_silence(corpus):
    assert (listing("utm_source=mail&x=1").problem, listing("page=1&theme=").problem) == ("", "")


def test_a_page_behind_the_last_one_shows_the_last_one(corpus):
    view = listing("page=7", size=3)
    assert (view.pagination.number, len(view.cards)) == (2, 1)
    assert view.problem


def test_a_theme_that_no_record_has_gives_an_empty_list(client, corpus):
    ThemeFactory(code="empty")
    view = listing("theme=empty")
    assert (view.total, view.problem, view.pagination.first, view.pagination.last) == (0, "", 0, 0)
    assert client.get(f"{LIST}?theme=empty").status_code == 200


START = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)
SHELF = Shelf().with_changes({1: row_of(1, ["theme:a", "year:2014"], "1", 2014, START)})


@settings(max_examples=300)
@given(
    st.dictionaries(
        st.sampled_from(["theme", "region", "year", "sort", "page", "cell", "org", "kind"]), st.text(), max_size=5
    )
)
def test_no_address_breaks_the_reading_of_choices(parameters):
    query = QueryDict(mutable=True)
    query.update(parameters)
    choices = read(query, SHELF, Terms())
    assert choices.page >= 1
    assert choices.order in ("", "newest", "title", "year")
    assert choices.url(LIST).startswith(LIST)


CANONICAL = {
    "": "",
    "page=9": "?page=2",
    "page=2&sort=title&utm=x": "?page=2",
    "view=map&page=2": "?view=map",
    "year=2014&theme=nonsense": "?year=2014",
}


@pytest.mark.django_db
def test_what_the_filters_leave_and_each_page_is_canonical_itself(client):
    published_stories(21)
    for query, same in CANONICAL.items():
        for path, page in ((LIST, "Történetek"), ("/hu/bejegyzesek/", "Minden bejegyzés")):
            html = client.get(f"{path}?{query}").content.decode().replace("&amp;", "&")
            for rel in ('rel="canonical"', 'hreflang="hu"', 'hreflang="x-default"'):
                assert f'{rel} href="http://testserver{path}{same}"' in html, (query, rel)
            assert (f"<title>{page} – 2. oldal – " in html) == ("page=2" in same)
            (english,) = re.findall('hreflang="en" href="http://testserver(/en/[^"]+)"', html.partition("<body")[0])
            assert english.partition("?")[2] == same.removeprefix("?")
