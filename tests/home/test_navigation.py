import pytest
from django.utils.translation import override

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
    add_information_page("Rólunk", "rolunk", show_in_menus=True)
    add_information_page("About", "about", language="en", show_in_menus=True)
    add_information_page("Titok", "titok")
    assert [(item.label, item.url) for item in menus(rf).menu] == [("Rólunk", "/hu/rolunk/")]
    assert [item.label for item in menus(rf, "/en/", "en").menu] == ["About"]


def test_the_foot_names_what_was_put_there(rf):
    add_information_page("Adatkezelés", "adatkezeles", show_in_footer=True)
    assert [item.label for item in menus(rf).foot] == ["Adatkezelés"]
    assert menus(rf).menu == ()


def test_what_is_not_public_is_in_no_menu(rf):
    add_information_page("Rólunk", "rolunk", show_in_menus=True).unpublish()
    assert menus(rf).menu == ()


@pytest.mark.parametrize(
    ("path", "current"), [("/hu/rolunk/", "page"), ("/hu/rolunk/csapat/", "true"), ("/hu/mas/", "")]
)
def test_the_menu_says_where_the_reader_is(rf, path, current):
    add_information_page("Rólunk", "rolunk", show_in_menus=True)
    assert menus(rf, path).menu[0].current == current


@pytest.mark.parametrize("pages", [1, 6])
def test_the_menu_costs_the_same_however_long_it_is(rf, django_assert_num_queries, pages):
    for number in range(pages):
        add_information_page(f"Oldal {number}", f"oldal-{number}", show_in_menus=True)
    menus(rf)
    with django_assert_num_queries(1):
        assert len(menus(rf).menu) == pages
