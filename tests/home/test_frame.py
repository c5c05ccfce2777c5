import pytest
from django.utils.translation import override
from wagtail.models import Site

from clusterix.presentation.frame import frame_of_page, frame_of_record, frame_of_view
from clusterix.presentation.records import Crumb, LanguageLink, RecordView
from home.setup import ensure_site
from tests.home.pages import add_information_page

pytestmark = pytest.mark.django_db
HOST = "http://testserver"


def switch(frame):
    return [(link.code, link.url, link.same_record) for link in frame.languages]


def frame_of(rf, page, address="/hu/modszer/"):
    with override("hu"):
        return frame_of_page(page, rf.get(address))


def test_the_switch_leads_to_the_same_page(rf):
    page = add_information_page("Módszer", "modszer")
    add_information_page("Method", "method", language="en", twin_of=page)
    frame = frame_of(rf, page)
    assert switch(frame) == [("en", f"{HOST}/en/method/", True)]
    assert frame.alternates == frame.languages
    assert frame.canonical == f"{HOST}/hu/modszer/"


def test_without_a_translation_the_switch_leads_to_the_nearest_page_above_and_says_so(rf):
    page = add_information_page("Módszer", "modszer")
    below = add_information_page("Csapat", "csapat", below=page)
    assert switch(frame_of(rf, below)) == [("en", f"{HOST}/en/", False)]
    add_information_page("Method", "method", language="en", twin_of=page)
    assert switch(frame_of(rf, below)) == [("en", f"{HOST}/en/method/", False)]
    assert frame_of(rf, below).alternates == ()


def test_a_translation_that_is_not_public_does_not_count(rf):
    page = add_information_page("Módszer", "modszer")
    add_information_page("Method", "method", language="en", twin_of=page).unpublish()
    assert switch(frame_of(rf, page)) == [("en", f"{HOST}/en/", False)]


def test_the_breadcrumb_leads_from_the_home_page_to_the_page_above(rf):
    page = add_information_page("Módszer", "modszer")
    below = add_information_page("Csapat", "csapat", below=page)
    assert frame_of(rf, below).crumbs[1:] == (Crumb("Módszer", "/hu/modszer/"),)
    assert frame_of(rf, below).crumbs[0].url == "/hu/"


def test_the_home_page_has_no_breadcrumb(rf):
    assert frame_of(rf, ensure_site().home["hu"], "/hu/").crumbs == ()


def test_the_switch_keeps_the_filters(rf):
    page = add_information_page("Módszer", "modszer")
    assert frame_of(rf, page, "/hu/modszer/?theme=skills&year=2014").query == "?theme=skills&year=2014"


def test_a_page_is_framed_with_one_query_however_deep_it_is(rf, django_assert_num_queries):
    page = add_information_page("Módszer", "modszer")
    for number in range(3):
        page = add_information_page(f"Szint {number}", f"szint-{number}", below=page)
    request = rf.get("/hu/")
    Site.find_for_request(request)
    Site.get_site_root_paths()
    with override("hu"), django_assert_num_queries(1):
        assert len(frame_of_page(page, request).crumbs) == 4


def test_a_record_brings_its_own_trail_and_languages(rf):
    record = RecordView(
        type_code="story",
        kind="story",
        kind_label="Success story",
        number=12,
        title="A title",
        teaser="A teaser",
        url="/hu/tortenetek/12-a/",
        language="hu",
        trail=(Crumb("Történetek", "/hu/tortenetek/"),),
        other_languages=(LanguageLink("en", "English", "/en/stories/12-a/"),),
    )
    with override("hu"):
        frame = frame_of_record(record, rf.get(record.url))
    assert (frame.title, frame.description) == ("A title", "A teaser")
    assert frame.canonical == f"{HOST}/hu/tortenetek/12-a/"
    assert switch(frame) == [("en", f"{HOST}/en/stories/12-a/", True)]
    assert [crumb.url for crumb in frame.crumbs] == ["/hu/", "/hu/tortenetek/"]


def test_a_missing_page_leads_to_the_other_home_page_and_says_that_it_is_not_the_same(rf):
    request = rf.get("/hu/nincs-ilyen/")
    request.resolver_match = None
    with override("hu"):
        assert switch(frame_of_view(request)) == [("en", f"{HOST}/en/", False)]
