import pytest
from django.core.management import call_command
from wagtail.models import Locale, Page, Site

from clusterix.organisations.models import OrganisationIndexPage
from home.models import HomePage
from home.setup import ensure_site

pytestmark = pytest.mark.django_db


def tree():
    return list(Page.objects.order_by("path").values_list("path", "slug", "locale__language_code", "live"))


def test_the_site_begins_at_the_hungarian_home_page():
    pages = ensure_site()
    site = Site.objects.get(is_default_site=True)
    assert site.root_page.specific == pages.home["hu"]
    assert (site.hostname, site.port) == ("localhost", 8000)
    assert [pages.home[code].url for code in ("hu", "en")] == ["/hu/", "/en/"]


def test_every_standing_page_exists_in_both_languages_as_one_family():
    pages = ensure_site()
    for family in (pages.home, pages.organisations):
        assert {page.locale.language_code for page in family.values()} == {"hu", "en"}
        assert len({page.translation_key for page in family.values()}) == 1
        assert all(page.live and page.alias_of_id is None for page in family.values())
    assert pages.organisations["en"].get_parent().specific == pages.home["en"]


def test_hungarian_is_the_default_language():
    ensure_site()
    assert Locale.get_default().language_code == "hu"


def test_a_second_run_changes_nothing():
    ensure_site()
    before = tree()
    ensure_site()
    assert tree() == before


def test_what_the_office_wrote_stays():
    page = ensure_site().organisations["hu"]
    page.title = "Akikkel együtt dolgozunk"
    page.save_revision().publish()
    ensure_site()
    assert OrganisationIndexPage.objects.get(pk=page.pk).title == "Akikkel együtt dolgozunk"


def test_a_page_of_one_language_that_is_gone_is_made_again_in_its_family():
    key = ensure_site().organisations["hu"].translation_key
    OrganisationIndexPage.objects.get(locale__language_code="en").delete()
    assert ensure_site().organisations["en"].translation_key == key


def test_wagtails_own_welcome_page_makes_room():
    root = Page.get_first_root_node()
    welcome = root.add_child(instance=Page(title="Welcome to your new Wagtail site!", slug="welcome"))
    Site.objects.filter(is_default_site=True).update(root_page=welcome)
    ensure_site()
    assert not Page.objects.filter(pk=welcome.pk).exists()
    assert {page.specific_class for page in Page.objects.filter(depth=2)} == {HomePage}


def test_the_command_says_where_the_site_begins(capsys):
    call_command("setup_site")
    assert capsys.readouterr().out.splitlines() == ["hu: http://localhost:8000/hu/", "en: http://localhost:8000/en/"]
