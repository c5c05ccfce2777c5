"""Nobody takes away what records stand on: each try gets words, nothing changes, nothing fails (proof 5)."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from tests.factories.home import site_pages
from tests.factories.organisations import member_of
from tests.factories.records import TYPES, published_quickly
from tests.factories.stories import published_story

pytestmark = pytest.mark.django_db

PEOPLE = ["superuser", "office", "member"]
PAGES = ["organisation", "directory", "home"]


@pytest.fixture
def story(organisation):
    return published_story(organisation=organisation)


@pytest.fixture
def member(organisation):
    return member_of(organisation)


@pytest.fixture
def pages(organisation, story):
    site = site_pages()
    return {"organisation": organisation, "directory": site.organisations["hu"], "home": site.home["hu"]}


@pytest.fixture
def destination(other):
    """Places that could take what is moved or copied."""
    site = site_pages()
    return {"organisation": site.organisations["en"], "directory": site.home["en"], "home": Page.get_first_root_node()}


def picture():
    """Everything about the tree that an act could change."""
    fields = ("pk", "path", "numchild", "title", "slug", "live", "alias_of_id", "url_path", "go_live_at", "locked")
    return list(Page.objects.order_by("pk").values_list(*fields))


def attempts(page, to):
    """Every way to take a page away: name → (address, data)."""
    way = {"new_title": "Másolat", "new_slug": "masolat", "new_parent_page": to.pk}
    one = f"?id={page.pk}"
    bulk = {
        action: reverse("wagtail_bulk_action", args=["wagtailcore", "page", action]) + one
        for action in ("delete", "move", "unpublish")
    }
    copy = reverse("wagtailadmin_pages:copy", args=[page.pk])
    api = f"/admin/api/main/pages/{page.pk}/action/"
    unpublish = reverse("wagtailadmin_pages:unpublish", args=[page.pk])
    return {
        "delete": (reverse("wagtailadmin_pages:delete", args=[page.pk]), {}),
        "move": (reverse("wagtailadmin_pages:move_confirm", args=[page.pk, to.pk]), {}),
        "copy": (copy, way),
        "copy with all below": (copy, way | {"copy_subpages": "on"}),
        "copy and publish": (copy, way | {"copy_subpages": "on", "publish_copies": "on"}),
        "alias": (copy, way | {"copy_subpages": "on", "alias": "on"}),
        "unpublish": (unpublish, {}),
        "unpublish with all below": (unpublish, {"include_descendants": "on"}),
        "reorder": (reverse("wagtailadmin_pages:set_page_position", args=[page.pk]) + "?position=0", {}),
        "convert": (reverse("wagtailadmin_pages:convert_alias", args=[page.pk]), {}),
        "bulk delete": (bulk["delete"], {"wagtail_site_name": "Clusterix Showcase"}),
        "bulk move": (bulk["move"], {"chooser": to.pk}),
        "bulk unpublish": (bulk["unpublish"], {"include_descendants": "on"}),
        "API delete": (f"{api}delete/", {}),
        "API move": (f"{api}move/", {"destination_page_id": to.pk}),
        "API copy": (f"{api}copy/", {"recursive": "true", "keep_live": "true", "destination_page_id": to.pk}),
        "API alias": (f"{api}create_alias/", {"recursive": "true", "destination_page_id": to.pk}),
        "API unpublish": (f"{api}unpublish/", {"recursive": "true"}),
        "API convert": (f"{api}convert_alias/", {}),
    }


NAMES = list(attempts(Page(pk=1), Page(pk=2)))


@pytest.mark.parametrize("who", PEOPLE)
@pytest.mark.parametrize("which", PAGES)
def test_each_try_gets_words_and_changes_nothing(request, pages, destination, story, which, who):
    client = Client()
    client.force_login(request.getfixturevalue(who))
    before = picture()
    silent = []
    tries = attempts(pages[which], destination[which])
    if which != "organisation":
        # The order of the pages below the root and below a home page is the office's, and takes nothing away.
        del tries["reorder"]
    for name, (address, data) in tries.items():
        response = client.post(address, data, follow=True)
        assert response.status_code < 500, name
        assert picture() == before, name
        if not told(response):
            silent.append(name)
    assert silent == []


@pytest.mark.parametrize("type_name", [name for name in TYPES if name != "story"])
def test_an_organisation_that_holds_another_type_stays_as_well(organisation, other, superuser, type_name):
    published_quickly(type_name, organisation=organisation)
    client = Client()
    client.force_login(superuser)
    before = picture()
    for name, (address, data) in attempts(organisation, site_pages().organisations["en"]).items():
        response = client.post(address, data, follow=True)
        assert (response.status_code < 500, picture() == before, told(response)) == (True, True, True), name


def told(response):
    """Whether an answer tells the person anything: a message, a page of its own, or an answer of the API."""
    if response.headers["Content-Type"].startswith("application/json"):
        return bool(response.json())
    messages = list(response.context["messages"]) if response.context and "messages" in response.context else []
    return bool(messages) or response.status_code in (403, 404) or "<h1" in response.content.decode()


@pytest.mark.parametrize("who", PEOPLE)
@pytest.mark.parametrize("which", PAGES)
def test_bulk_publishing_leaves_records_as_they_are(request, pages, story, which, who):
    draft = story.get_parent().add_child(instance=type(story)(title="Piszkozat", live=False))
    client = Client()
    client.force_login(request.getfixturevalue(who))
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"]) + f"?id={pages[which].pk}"
    response = client.post(address, {"include_descendants": "on"}, follow=True)
    assert response.status_code < 500
    assert told(response)
    assert not Page.objects.get(pk=draft.pk).live


@pytest.mark.parametrize("which", PAGES)
def test_nothing_is_offered_that_would_be_refused(pages, superuser, which):
    rights = Page.objects.get(pk=pages[which].pk).permissions_for_user(superuser)
    assert not any([rights.can_delete(), rights.can_move(), rights.can_copy(), rights.can_unpublish()])


def test_the_attempts_would_work_on_a_page_that_holds_nothing(superuser, other):
    """Otherwise the test above would prove nothing about the rules."""
    client = Client()
    client.force_login(superuser)
    for name in ("unpublish", "bulk delete"):
        before = picture()
        address, data = attempts(other, site_pages().organisations["hu"])[name]
        client.post(address, data, follow=True)
        assert picture() != before, name


def test_organisation_with_people_is_not_deleted_even_without_records(superuser, other):
    member_of(other)
    client = Client()
    client.force_login(superuser)
    response = client.post(reverse("wagtailadmin_pages:delete", args=[other.pk]), follow=True)
    assert told(response)
    assert Page.objects.filter(pk=other.pk).exists()
