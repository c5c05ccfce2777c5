"""A kept page is right as soon as a change can be read."""

import datetime
from types import SimpleNamespace

import pytest
from django.db import transaction
from django.utils import timezone
from wagtail.models import PageViewRestriction, Site

from clusterix.catalogue import versions
from clusterix.media.models import ClusterixImage
from clusterix.organisations.figures import KeyFigure
from clusterix.pagecache import receivers
from clusterix.vocabularies.models import Theme
from home.models import SiteTexts
from home.setup import ensure_site
from tests.catalogue.reading import entry_of
from tests.factories.organisations import KeyFigureFactory, OrganisationFactory
from tests.factories.stories import again, published_story, take, updated
from tests.home.pages import add_information_page

pytestmark = pytest.mark.django_db
HOME, LIST = "/hu/", "/hu/tortenetek/"


@pytest.fixture(autouse=True)
def kept(pages):
    """Pages are kept."""


def republished(page, **fields):
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision().publish()


def test_a_page_is_kept(visitor):
    story = published_story()
    for path in (HOME, LIST, entry_of(story).path, story.get_parent().get_url(), "/hu/bejegyzesek/feed.atom"):
        first = visitor.text(path)
        assert visitor.cost(path) == 1, path
        assert visitor.text(path) == first


def test_publishing_reaches_list_and_home(visitor):
    before = [visitor.text(path) for path in (HOME, LIST)]
    story = published_story(title="Egészen új történet")
    assert not any(story.title in text for text in before)
    assert all(story.title in visitor.text(path) for path in (HOME, LIST))


def test_a_withdrawn_record_is_gone_at_once(visitor):
    story = published_story()
    path = entry_of(story).path
    assert visitor.get(path).status_code == 200
    take(story, "withdraw")
    assert visitor.get(path).status_code == 410
    assert story.title not in visitor.text(LIST)


def test_a_changed_record_shows_the_change(visitor):
    story = published_story(title="Régi cím")
    path = entry_of(story).path
    assert "Régi cím" in visitor.text(path)
    updated(story, title="Friss cím")
    assert "Friss cím" in visitor.text(path)


def test_a_renamed_term_is_renamed_everywhere(visitor):
    story = published_story()
    path = entry_of(story).path
    theme = Theme.objects.get(code="innovation")
    assert theme.label_hu in visitor.text(path)
    theme.label_hu = "Átnevezett téma"
    theme.save()
    assert all("Átnevezett téma" in visitor.text(page) for page in (path, LIST, HOME))


def test_a_renamed_organisation_is_renamed_everywhere(visitor):
    story = published_story()
    organisation = story.get_parent().specific
    path = entry_of(story).path
    assert organisation.title in visitor.text(path)
    republished(organisation, title="Átnevezett Klaszter")
    assert all("Átnevezett Klaszter" in visitor.text(page) for page in (path, LIST, organisation.get_url()))


def test_a_key_figure_of_an_organisation_follows(visitor):
    figure = KeyFigureFactory(organisation=OrganisationFactory(), value=1234)
    path = figure.organisation.get_url()
    before = visitor.text(path)
    KeyFigure.objects.get(pk=figure.pk).delete()
    assert visitor.text(path) != before


def test_an_ordinary_page_follows_in_text_menu_and_address(visitor):
    page = add_information_page("Új oldal", "uj-oldal", show_in_menus=True)
    assert "Új oldal" in visitor.text(HOME)
    republished(page, title="Kik vagyunk")
    assert "Kik vagyunk" in visitor.text(HOME)
    assert "Kik vagyunk" in visitor.text(page.get_url())
    page.unpublish()
    assert "Kik vagyunk" not in visitor.text(HOME)
    assert visitor.get(page.get_url()).status_code == 404


def test_a_page_that_was_missing_appears(visitor):
    assert visitor.get("/hu/uj-oldal/").status_code == 404
    assert visitor.cost("/hu/uj-oldal/") == 1
    add_information_page("Új oldal", "uj-oldal")
    assert visitor.get("/hu/uj-oldal/").status_code == 200


def test_a_deleted_page_is_missing(visitor):
    page = add_information_page("Új oldal", "uj-oldal")
    assert visitor.get("/hu/uj-oldal/").status_code == 200
    page.delete()
    assert visitor.get("/hu/uj-oldal/").status_code == 404


def test_a_moved_page_is_found_at_its_new_address_only(visitor):
    above, page = add_information_page("Fölötte", "folotte"), add_information_page("Új oldal", "uj-oldal")
    assert visitor.get("/hu/uj-oldal/").status_code == 200
    page.move(again(above), pos="last-child")
    assert visitor.get("/hu/uj-oldal/").status_code == 404
    assert visitor.get("/hu/folotte/uj-oldal/").status_code == 200


def test_a_closed_page_is_closed_at_once(visitor):
    page = add_information_page("Új oldal", "uj-oldal")
    assert visitor.get("/hu/uj-oldal/").status_code == 200
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    assert visitor.get("/hu/uj-oldal/").status_code == 302


def test_a_setting_follows(visitor):
    before = visitor.text(HOME)
    texts = SiteTexts.load()
    texts.office_name_hu = "Egészen Más Iroda"
    texts.save()
    assert "Egészen Más Iroda" not in before
    assert "Egészen Más Iroda" in visitor.text(HOME)


@pytest.mark.parametrize("model", [ClusterixImage, Site])
def test_rows_that_pages_are_made_from_make_them_old(visitor, model):
    visitor.get(HOME)
    row = model.objects.first() or model(title="Kép", file="original_images/x.png", width=1, height=1)
    row.save()
    assert visitor.cost(HOME) > 1


def test_a_draft_makes_nothing_old(visitor):
    page = add_information_page("Új oldal", "uj-oldal")
    visitor.get(HOME)
    page.title = "Még csak készül"
    page.save_revision()
    assert visitor.cost(HOME) == 1


@pytest.mark.django_db(transaction=True)
def test_many_writes_of_one_transaction_are_one_change():
    before = versions.current()
    with transaction.atomic():
        for _ in range(5):
            receivers.outdate()
    assert versions.current().value == before.value + 1


def written_and_undone():
    """A part of a transaction that did not succeed."""
    with transaction.atomic():
        receivers.outdate()
        transaction.set_rollback(True)


@pytest.mark.django_db(transaction=True)
def test_what_is_undone_in_part_still_counts():
    before = versions.current()
    with transaction.atomic():
        written_and_undone()
        receivers.outdate()
    assert versions.current().token != before.token
    after = versions.current()
    written_and_undone()
    assert versions.current() == after
    receivers.outdate()
    assert versions.current() != after


def test_the_next_day_begins_anew(visitor, monkeypatch):
    visitor.get(HOME)
    assert visitor.cost(HOME) == 1
    tomorrow = SimpleNamespace(localdate=lambda: timezone.localdate() + datetime.timedelta(days=1))
    monkeypatch.setattr("clusterix.pagecache.stamps.timezone", tomorrow)
    assert visitor.cost(HOME) > 1


def test_every_page_of_the_site_is_one_that_is_kept(visitor):
    homes = ensure_site().home
    for page in homes["hu"].get_children().live().specific():
        path = page.get_url()
        visitor.get(path)
        assert visitor.cost(path) == 1, path
