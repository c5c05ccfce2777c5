"""What is remembered of a record's page is right after every change, and says nothing of who asked for it first."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override
from wagtail.models import PageViewRestriction

from clusterix.catalogue import remembered
from clusterix.vocabularies.models import Theme
from home.models import HomePage
from stories.models import StoryIndexPage
from tests.catalogue.reading import entry_of
from tests.factories.organisations import UserFactory
from tests.factories.records import published_quickly
from tests.factories.stories import published_stories, take, translated, updated
from tests.factories.vocabularies import county

# As in production: what is committed is remembered by the process.
pytestmark = pytest.mark.django_db(transaction=True)


def text(client, path, status=200, **more):
    answer = client.get(path, **more)
    assert answer.status_code == status
    return answer.content.decode()


def cost(client, path):
    with CaptureQueriesContext(connection) as captured:
        text(client, path)
    return len(captured)


def test_a_record_is_read_once_for_each_version(client):
    [story] = published_stories(1)
    path = entry_of(story).path
    first = text(client, path)
    assert cost(client, path) == 1
    assert text(client, path) == first
    published_stories(1, title="Egészen más")
    assert cost(client, path) > 1


def test_it_follows_what_is_published_and_withdrawn(client):
    [story] = published_stories(1, title="Régi cím")
    path = entry_of(story).path
    assert "Régi cím" in text(client, path)
    updated(story, title="Friss cím")
    assert "Friss cím" in text(client, path)
    take(story, "withdraw")
    assert "Friss cím" not in text(client, path, status=410).partition("<main")[2].partition("<h1>")[0]


def test_it_follows_names_of_terms_and_organisations(client):
    [story] = published_stories(1)
    path, organisation = entry_of(story).path, story.get_parent().specific
    assert organisation.title in text(client, path)
    organisation.title = "Átnevezett Klaszter"
    organisation.save_revision().publish()
    theme = Theme.objects.get(code="innovation")
    theme.label_hu = "Átnevezett téma"
    theme.save()
    after = text(client, path)
    assert "Átnevezett Klaszter" in after
    assert "Átnevezett téma" in after


def test_each_language_and_each_host_has_its_own(client, settings):
    settings.ALLOWED_HOSTS = ["testserver", "masik.example"]
    [story] = published_stories(1)
    translated(story)
    hungarian, english = (text(client, entry_of(story, language).path) for language in ("hu", "en"))
    assert 'lang="hu"' in hungarian
    assert "How to cite" in english
    assert "How to cite" not in hungarian
    other = text(client, entry_of(story).path, headers={"host": "masik.example"})
    assert "masik.example" in other
    assert "http://testserver" not in other
    assert "masik.example" not in text(client, entry_of(story).path)


def test_whoever_is_signed_in_leaves_nothing_behind(client):
    [story] = published_stories(1)
    path = entry_of(story).path
    client.force_login(UserFactory(first_name="Ilona", is_superuser=True))
    first = text(client, f"{path}?ez=az")
    client.logout()
    assert "Ilona" not in first
    assert "ez=az" not in text(client, path)


def test_a_page_that_changes_by_the_clock_is_made_anew(client):
    [course] = published_quickly("training")
    path = entry_of(course).path
    text(client, path)
    assert cost(client, path) > 1


def test_what_is_not_there_is_not_remembered(client):
    for number in range(5):
        text(client, f"/hu/tortenetek/{number + 9000}-nincs/", status=404)
    assert not [name for name in remembered._known.known if name[0] == "page"]


def test_what_was_not_asked_for_the_longest_gives_way(monkeypatch):
    monkeypatch.setattr(remembered._known, "most", 2)
    made = []

    def ask(name):
        return remembered.remembered(name, lambda: made.append(name) or name)

    assert [ask(name) for name in "abacab"] == [*"abacab"]
    assert made == [*"abcb"]


def test_the_home_page_is_made_once_and_follows_what_it_shows(client):
    [story] = published_stories(1, title="Régi cím")
    assert "Régi cím" in text(client, "/hu/")
    assert cost(client, "/hu/") == 1
    assert "Browse all records" in text(client, "/en/")
    updated(story, title="Friss cím")
    assert "Friss cím" in text(client, "/hu/")
    take(story, "withdraw")
    assert "Friss cím" not in text(client, "/hu/")


def test_the_home_page_follows_its_own_text_and_says_nothing_of_drafts(client):
    page = HomePage.objects.get(locale__language_code="hu")
    text(client, "/hu/")
    page.claim = "Új mondat"
    page.save_revision()
    assert "Új mondat" not in text(client, "/hu/")
    page.get_latest_revision().publish()
    assert "Új mondat" in text(client, "/hu/")


def test_a_home_page_that_is_closed_is_shown_to_nobody_who_may_not_see_it(client):
    page = HomePage.objects.get(locale__language_code="hu")
    text(client, "/hu/")
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    assert client.get("/hu/").status_code == 302
    client.force_login(UserFactory())
    text(client, "/hu/")
    client.logout()
    assert client.get("/hu/").status_code == 302


def test_lists_share_their_cards_and_these_follow(client):
    stories = published_stories(3, title="Régi cím")
    text(client, "/hu/tortenetek/")
    # The version, and nothing for cards that another list has shown.
    assert cost(client, "/hu/bejegyzesek/?sort=title") == 1
    updated(stories[0], title="Friss cím")
    after = text(client, "/hu/bejegyzesek/?sort=title")
    assert (after.count(">Régi cím</a>"), after.count(">Friss cím</a>")) == (2, 1)
    take(stories[1], "withdraw")
    assert text(client, "/hu/bejegyzesek/?theme=innovation").count(">Régi cím</a>") == 1


# Values that records carry, one that exists and none carries, and one that does not exist.
CHOICES = [
    "",
    "?theme=innovation",
    "?theme=skills&region=HU222",
    "?theme=skills&theme=innovation&sort=title",
    "?theme=financing",
    "?region=HU110",
    "?theme=nincs&org=1",
]


def test_filters_say_the_same_whatever_was_asked_before(client):
    published_stories(1, themes=["skills"], region=county("HU222"))
    published_stories(2, themes=["innovation"])
    fresh = {}
    for choice in CHOICES:
        remembered.forget()
        fresh[choice] = text(client, f"/hu/bejegyzesek/{choice}")
    assert len({*fresh.values()}) == len(CHOICES)
    remembered.forget()
    for choice in (*CHOICES, *reversed(CHOICES)):
        assert text(client, f"/hu/bejegyzesek/{choice}") == fresh[choice], choice


def test_filters_follow_what_is_published_withdrawn_and_renamed(client):
    published_stories(1, themes=["innovation"])
    option = '<input type="checkbox" name="theme" value="{}">'.format
    assert option("skills") not in text(client, "/hu/bejegyzesek/")
    [other] = published_stories(1, themes=["skills"])
    assert option("skills") in text(client, "/hu/bejegyzesek/")
    theme = Theme.objects.get(code="skills")
    theme.label_hu = "Átnevezett téma"
    theme.save()
    assert "Átnevezett téma" in text(client, "/hu/bejegyzesek/")
    take(other, "withdraw")
    assert option("skills") not in text(client, "/hu/bejegyzesek/")
    assert option("innovation") in text(client, "/hu/bejegyzesek/")


def test_a_preview_in_another_language_names_no_filter_for_readers(client, rf):
    published_stories(1)
    request = rf.get("/hu/tortenetek/")
    request.is_preview = True
    with override("en"):
        previewed = StoryIndexPage.objects.get(locale__language_code="hu").get_context(request)["listing"]
    assert "Theme" in [facet.label for facet in previewed.facets]
    html = text(client, "/hu/tortenetek/")
    assert "<legend>Téma</legend>" in html
    assert "<legend>Theme</legend>" not in html
