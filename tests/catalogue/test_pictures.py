"""The same list as matrix and as map: exact numbers, links that narrow, filters that are kept."""

import datetime
from types import SimpleNamespace

import html5lib
import pytest
from django.http import QueryDict

from clusterix.catalogue.listing import list_records
from clusterix.presentation.maps import outlines
from clusterix.vocabularies.models import Region
from tests.factories.stories import dossier_of, published_stories
from tests.factories.vocabularies import county

pytestmark = pytest.mark.django_db

LIST, SVG = "/hu/bejegyzesek/", "{http://www.w3.org/2000/svg}"


def listing(query=""):
    return list_records(params=QueryDict(query), language="hu", action=LIST)


def country(code, label):
    fields = {"label_hu": label, "label_en": label, "level": 0}
    return Region.objects.get_or_create(code=code, defaults=fields)[0]


@pytest.fixture
def corpus(db):
    def story(region, cells, theme="innovation"):
        day = datetime.date(2015, 1, 1)
        [page] = published_stories(1, region=region, cells=cells, themes=[theme], period_start=day, period_end=day)
        return dossier_of(page).number

    one, two = ("obj-01", "act-01"), ("obj-04", "act-05")
    return SimpleNamespace(
        east=story(county("HU321"), [one, two]),
        west=story(county("HU222"), [one], "skills"),
        whole=story(Region.objects.get(code="HU"), [two]),
        abroad=story(country("AT", "Ausztria"), []),
        far=story(country("AE", "Emírségek"), [one]),
        nowhere=story(None, [one]),
    )


def follow(url):
    return listing(url.partition("?")[2])


def test_every_cell_counts_and_opens_just_its_records(corpus):
    view = listing("view=matrix")
    cells = {cell.label: cell for row in view.matrix.rows for cell in row.cells if cell.count}
    assert sorted(cell.count for cell in cells.values()) == [2, 4]
    assert (view.matrix.total, view.matrix.outside, view.cards) == (6, 1, ())
    for cell in cells.values():
        assert follow(cell.url).total == cell.count
        assert len(follow(cell.url).cards) == cell.count


def test_a_cell_narrows_what_was_chosen_and_takes_the_place_of_another_cell(corpus):
    view = listing("theme=skills&view=matrix&cell=obj-04.act-05")
    [cell] = [cell for row in view.matrix.rows for cell in row.cells if cell.count]
    assert (cell.count, cell.url) == (1, f"{LIST}?theme=skills&cell=obj-01.act-01")
    assert [card.number for card in follow(cell.url).cards] == [corpus.west]


def test_every_place_counts_and_opens_just_its_records(corpus):
    view = listing("view=map")
    counties, countries = view.map.sheets
    assert {row.code: row.count for row in counties.rows} == {"HU321": 1, "HU222": 1}
    assert {row.code: row.count for row in countries.rows} == {"HU": 3, "AT": 1, "AE": 1}
    assert (view.map.total, view.map.whole_country, view.map.nowhere) == (6, 1, 1)
    for row in (*counties.rows, *countries.rows):
        assert follow(row.url).total == row.count
    drawn = {area.place.code: area.place.count for area in countries.areas if area.step}
    assert drawn == {"HU": 3, "AT": 1}
    narrowed = listing("view=map&theme=skills&region=HU321")
    assert [row.url for row in narrowed.map.sheets[0].rows] == [f"{LIST}?theme=skills&region=HU222"]


def test_changing_the_view_keeps_filters_and_order(corpus):
    view = listing("theme=skills&sort=title&view=map")
    assert [(one.code, one.selected, one.url) for one in view.views] == [
        ("", False, f"{LIST}?theme=skills&sort=title"),
        ("matrix", False, f"{LIST}?theme=skills&sort=title&view=matrix"),
        ("map", True, f"{LIST}?theme=skills&sort=title&view=map"),
    ]
    assert ("view", "map") in view.hidden
    assert view.active[0].url == f"{LIST}?sort=title&view=map"
    assert "view" not in view.feed_url + view.files[0].url


@pytest.mark.parametrize("path", [LIST, "/en/records/", "/hu/tortenetek/", "/en/stories/"])
def test_the_table_says_what_the_map_says_and_links_are_named(client, corpus, path):
    html = client.get(f"{path}?view=map").content.decode()
    page = html5lib.parse(html, namespaceHTMLElements=False)
    [counties, countries] = [one for one in page.iter("section") if one.get("class") == "map"]
    for sheet, places in ((counties, 2), (countries, 2)):
        links = [link for link in sheet.iter() if link.tag in ("a", f"{SVG}a")]
        drawn = {link.get("href"): link.get("aria-label") for link in links if link.get("aria-label")}
        written = {link.get("href"): "".join(link.itertext()) for link in links if not link.get("aria-label")}
        assert len(drawn) == places
        assert {href: label.split(":")[0] for href, label in drawn.items()}.items() <= written.items()
    assert "style=" not in html[html.index('class="map"') :]


@pytest.mark.parametrize(
    "query", ["view=map", "view=matrix", "view=map&theme=skills&year=1800", "view=matrix&region=AT"]
)
@pytest.mark.parametrize("path", [LIST, "/en/stories/"])
def test_every_view_is_a_page_also_where_nothing_fits(client, corpus, path, query):
    assert client.get(f"{path}?{query}").status_code == 200


def test_an_unknown_view_is_said(corpus):
    view = listing("view=globe")
    assert view.problem
    assert view.total == len(view.cards) == 6


def test_the_maps_have_every_county_and_fit_into_their_frame():
    hungary, europe = outlines("hungary"), outlines("europe")
    assert len(hungary.areas) == 20
    assert {"AT", "CY", "MT", "XK", "LI", "HU"} <= {*europe.areas}
    for sheet in (hungary, europe):
        for area in sheet.areas.values():
            assert area.path.startswith("M")
            assert area.path.endswith("z")
            assert 0 <= area.x <= sheet.width
            assert 0 <= area.y <= sheet.height


def test_counties_stand_in_the_order_of_the_alphabet(db):
    """Not in that of their codes: Baranya (HU231) stands before Bács-Kiskun (HU331) there."""
    for code, label in (("HU231", "Baranya"), ("HU331", "Bács-Kiskun")):
        region = county(code)
        region.label_hu = label
        region.save()
        published_stories(1, region=region)
    sheet = next(sheet for sheet in listing("view=map").map.sheets if sheet.code == "hungary")
    assert [row.label for row in sheet.rows] == ["Bács-Kiskun", "Baranya"]
