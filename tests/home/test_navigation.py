import pytest
from django.utils.translation import override
from wagtail.models import Site

from home.navigation import navigation_of
from home.setup import ensure_site
from tests.home.pages import add_information_page

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _site():
    ensure_site()


def menus(rf, path="/hu/", language="hu"):
    with override(language):
        return navigation_of(rf.get(path))


def test_the_menu_names_the_pages_of_its_language_that_are_meant_for_it(rf):
    add_information_page("Módszer", "modszer", show_in_menus=True)
    add_information_page("Method", "method", language="en", show_in_menus=True)
    add_information_page("Titok", "titok")
    hungarian, english = menus(rf).menu, menus(rf, "/en/", "en").menu
    assert ("Módszer", "/hu/modszer/") in [(item.label, item.url) for item in hungarian]
    assert "Method" in [item.label for item in english]
    assert not {"Method", "Titok"} & {item.label for item in hungarian}


def test_the_foot_names_what_was_put_there(rf):
    add_information_page("Sütik", "sutik", show_in_footer=True)
    assert "Sütik" in [item.label for item in menus(rf).foot]
    assert "Sütik" not in [item.label for item in menus(rf).menu]


def test_what_is_not_public_is_in_no_menu(rf):
    page = add_information_page("Módszer", "modszer", show_in_menus=True)
    before = [item.label for item in menus(rf).menu]
    page.unpublish()
    assert [item.label for item in menus(rf).menu] == [label for label in before if label != "Módszer"] != before


@pytest.mark.parametrize(
    ("path", "current"), [("/hu/modszer/", "page"), ("/hu/modszer/csapat/", "true"), ("/hu/mas/", "")]
)
def test_the_menu_says_where_the_reader_is(rf, path, current):
    add_information_page("Módszer", "modszer", show_in_menus=True)
    assert [item.current for item in menus(rf, path).menu if item.label == "Módszer"] == [current]


@pytest.mark.parametrize("pages", [1, 6])
def test_the_menu_costs_the_same_however_long_it_is(rf, django_assert_num_queries, pages):
    for number in range(pages):
        add_information_page(f"Oldal {number}", f"oldal-{number}", show_in_menus=True)
    request = rf.get("/hu/")
    Site.find_for_request(request)
    Site.get_site_root_paths()
    with override("hu"), django_assert_num_queries(1):
        found = navigation_of(request).menu
    assert len([item for item in found if item.label.startswith("Oldal")]) == pages
