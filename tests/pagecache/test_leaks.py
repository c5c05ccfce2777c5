"""What is kept for everybody holds nothing of anybody."""

from urllib.parse import urlsplit

import pytest
from django.test import Client
from wagtail.models import PageViewRestriction

from clusterix.organisations.roles import OfficeRole
from clusterix.reviews.links import url_of
from tests.factories.organisations import UserFactory, office_user
from tests.factories.reviews import in_review
from tests.factories.stories import published_story
from tests.home.pages import add_information_page

pytestmark = pytest.mark.django_db
HOME = "/hu/"


@pytest.fixture(autouse=True)
def kept(pages):
    """Pages are kept."""
    return pages


@pytest.fixture
def closed():
    """A page for people who have signed in, and what only they may read."""
    page = add_information_page("Zárt", "zart", intro="Csak bejelentkezve olvasható.")
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    return page


def test_what_a_signed_in_person_reads_is_kept_for_nobody(closed, visitor, kept):
    known = Client()
    known.force_login(UserFactory())
    path = closed.get_url()
    assert closed.intro in known.get(path).content.decode()
    assert not kept._cache
    answer = visitor.get(path)
    assert (answer.status_code, closed.intro in answer.content.decode()) == (302, False)


def test_a_signed_in_person_is_not_given_what_was_kept_for_others(visitor):
    known = Client()
    known.force_login(UserFactory())
    visitor.get(HOME)
    assert visitor.get(HOME)["ETag"]
    answer = known.get(HOME)
    assert "ETag" not in answer
    assert "public" not in answer.get("Cache-Control", "")


@pytest.mark.parametrize("cookie", ["sessionid", "messages"])
def test_a_cookie_that_says_who_somebody_is_goes_round_the_cache(kept, cookie):
    client = Client()
    client.cookies[cookie] = "anything"
    client.get(HOME)
    assert not kept._cache


def test_a_preview_is_neither_kept_nor_answered_from_what_is_kept(visitor):
    page = add_information_page("Régi cím", "uj-oldal")
    path = page.get_url()
    assert "Régi cím" in visitor.text(path)
    page.title = "Titkos vázlat"
    draft = page.save_revision().as_object()
    assert "Titkos vázlat" in draft.make_preview_request().rendered_content
    assert "Titkos vázlat" not in visitor.text(path)


def test_a_preview_before_the_first_visitor_is_not_kept(visitor, kept):
    page = add_information_page("Régi cím", "uj-oldal")
    page.title = "Titkos vázlat"
    assert "Titkos vázlat" in page.make_preview_request().rendered_content
    assert not kept._cache
    assert "Titkos vázlat" not in visitor.text(page.get_url())


def test_forms_give_everybody_their_own_token(kept):
    first, second = Client(enforce_csrf_checks=True), Client(enforce_csrf_checks=True)
    path = "/hu/regisztracio/"
    tokens = [client.get(path).cookies["csrftoken"].value for client in (first, second)]
    assert len(set(tokens)) == 2
    assert not kept._cache


def test_a_secret_link_is_not_kept(kept, visitor):

    assignment, *_others = in_review(user=office_user(OfficeRole.OFFICE_EDITOR))
    path = urlsplit(url_of(assignment)).path
    assert visitor.get(path).status_code == 200
    assert not kept._cache


def test_where_a_visitor_came_from_reaches_nobody_else(visitor):
    published_story()
    path = "/hu/tortenetek/?theme=innovation"
    assert "geheim" not in visitor.text(f"{path}&fbclid=geheim&utm_source=geheim")
    assert visitor.cost(path) == 1
    assert "geheim" not in visitor.text(path)


def test_every_parameter_that_a_page_repeats_is_part_of_its_key(visitor):
    assert "szerzo" in visitor.text("/hu/tortenetek/?anything=szerzo")
    assert "szerzo" not in visitor.text("/hu/tortenetek/")
    assert "szerzo" not in visitor.text("/hu/tortenetek/?anything=masik")


def test_hosts_and_schemes_have_pages_of_their_own(visitor):
    assert "http://testserver/hu/" in visitor.text(HOME)
    other = visitor.text(HOME, headers={"host": "localhost"})
    assert "http://localhost" in other
    assert "testserver" not in other
    assert "https://testserver/hu/" in visitor.text(HOME, secure=True)


def test_the_languages_do_not_mix(visitor):
    texts = {path: visitor.text(path) for path in ("/hu/", "/en/")}
    assert 'lang="hu"' in texts["/hu/"]
    assert 'lang="en"' in texts["/en/"]
    assert {path: visitor.text(path) for path in texts} == texts


def test_other_methods_go_round_the_cache(visitor, kept):
    assert Client().post(HOME).status_code in (200, 405)
    assert not kept._cache


def test_a_host_that_is_not_ours_is_refused(visitor, kept):
    visitor.get(HOME)
    assert visitor.get(HOME, headers={"host": "evil.example"}).status_code == 400


def test_addresses_without_a_language_are_left_alone(visitor, kept):
    for path in ("/", "/robots.txt", "/healthz", "/admin/login/"):
        visitor.get(path)
    assert not kept._cache


def test_the_search_is_not_kept_since_its_index_follows_later(visitor, kept):
    assert visitor.get("/hu/kereses/?q=valami").status_code == 200
    assert not kept._cache
