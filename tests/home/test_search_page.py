from html import escape
from xml.etree import ElementTree

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from clusterix.catalogue.models import CatalogueEntry
from clusterix.catalogue.registry import OFFERED
from home.setup import ensure_site
from tests.factories.organisations import OrganisationFactory, member_of
from tests.factories.practices import PracticeFactory
from tests.factories.stories import StoryFactory, let_through, published_stories

pytestmark = pytest.mark.django_db
BUDGET = 12


@pytest.fixture
def publish():
    """Publish stories of one organisation."""
    organisation = OrganisationFactory(title="Alföldi Szövetség")
    author = member_of(organisation)
    return lambda count=1, **fields: published_stories(count, organisation=organisation, author=author, **fields)


def search(client, query, language="hu"):
    response = client.get({"hu": "/hu/kereses/", "en": "/en/search/"}[language], query)
    assert response.status_code == 200
    return response


def titles(response):
    return [card.title for card in response.context["listing"].cards]


def test_a_word_is_found_without_its_ending_and_accents_and_marked(client, publish):
    publish(title="Képzések a klasztereinkben")
    response = search(client, {"q": "klaszter kepzes"})
    assert titles(response) == ["Képzések a klasztereinkben"]
    assert "<mark>Képzések</mark> a\u00a0<mark>klasztereinkben</mark>" in response.content.decode()


def test_results_are_filtered_by_facets_with_exact_counts(client, publish):
    publish(title="Robotok az üzemben", themes=["innovation"])
    publish(2, title="Robotok a tanteremben", themes=["skills"])
    publish(title="Kávéház", themes=["skills"])
    listing = search(client, {"q": "robot"}).context["listing"]
    theme = next(facet for facet in listing.facets if facet.code == "theme")
    assert {option.code: option.count for option in theme.options} == {"innovation": 1, "skills": 2}
    chosen = next(option for option in theme.options if option.code == "skills")
    filtered = search(client, {"q": "robot", "theme": chosen.code}).context["listing"]
    assert filtered.total == 2
    assert [filter_.label for filter_ in filtered.active] == [chosen.label]
    assert client.get(filtered.active[0].url).context["listing"].total == 3
    assert client.get(filtered.clear_url).context["listing"].total == 3


def test_the_form_of_the_filters_keeps_the_words(client, publish):
    publish(title="Robotok az üzemben")
    assert ("q", "robot") in search(client, {"q": "robot"}).context["listing"].hidden


def test_nothing_found_says_what_to_do_and_where_else_it_was_found(client, publish):
    publish(title="Robotok az üzemben", other_title="Machines", other_summary="They turn.")
    response = search(client, {"q": "Robotok üzemben"}, "en")
    view = response.context["search"]
    assert (view.listing.total, view.other_total) == (0, 1)
    assert client.get(view.other.url).context["listing"].total == 1
    assert "Try fewer words, or a more general one." in response.content.decode()


@pytest.mark.parametrize(
    "query",
    [
        {"q": "robot", "page": "99"},
        {"q": "robot", "page": "-1"},
        {"q": "robot", "page": "x" * 5000},
        {"q": "robot", "theme": "nincs-ilyen"},
        {"q": "robot", "year": ["1", "'; --"]},
        {"q": "robot", "sort": "nonsense"},
    ],
)
def test_bad_parameters_give_a_clear_page(client, publish, query):
    publish(title="Robotok az üzemben")
    response = search(client, query)
    assert titles(response) == ["Robotok az üzemben"]
    assert response.context["listing"].problem in response.content.decode().replace("&#x27;", "'")
    assert response.context["listing"].problem


@pytest.mark.parametrize(
    "words", ["\x00", "<script>alert(1)</script>", "%%%", "   ", "😀" * 300, "a" * 5000, "\"'*:()"]
)
def test_whatever_is_typed_gets_an_answer_and_is_never_markup(client, words):
    ensure_site()
    html = search(client, {"q": words}).content.decode()
    assert "<script>alert" not in html


def test_without_words_there_is_only_the_box(client):
    ensure_site()
    response = search(client, {})
    assert response.context["listing"] is None
    assert 'name="q"' in response.content.decode()


def test_a_page_past_the_end_is_the_last_one(client, publish):
    publish(21, title="Robotok az üzemben")
    listing = search(client, {"q": "robot", "page": "7"}).context["listing"]
    assert (listing.pagination.number, listing.pagination.pages) == (2, 2)
    assert len(listing.cards) == 1


def test_the_other_languages_word_leads_to_the_right_address(client):
    ensure_site()
    response = client.get("/en/kereses/?q=robot&theme=skills")
    assert (response.status_code, response["Location"]) == (302, "/en/search/?q=robot&theme=skills")


def test_nothing_can_be_posted_to_the_search(client):
    assert client.post("/hu/kereses/", {"q": "robot"}).status_code == 405


def test_when_the_search_server_is_down_the_page_says_so_and_finds_all_the_same(client, publish, settings):
    publish(title="Robotok az üzemben")
    settings.ELASTICSEARCH_URL = ["http://127.0.0.1:9"]
    response = search(client, {"q": "robot"}, "hu")
    assert titles(response) == ["Robotok az üzemben"]
    assert response.context["search"].degraded


def test_the_search_costs_the_same_however_much_it_finds(client, publish):
    def queries():
        search(client, {"q": "robot"})
        with CaptureQueriesContext(connection) as captured:
            search(client, {"q": "robot"})
        return len(captured)

    publish(title="Robotok az üzemben")
    one = queries()
    publish(7, title="Robotok a tanteremben")
    assert queries() == one <= BUDGET


def facet(listing, code):
    return {option.code: option.count for found in listing.facets if found.code == code for option in found.options}


def test_every_filter_of_the_lists_is_there_and_its_counts_ignore_its_own_choice(client, publish):
    publish(title="Robotok az üzemben")
    publish(2, title="Robotok a tanteremben", story_kind="lesson")
    let_through(PracticeFactory(title="Robotok mindenhol"))
    let_through(PracticeFactory(title="Kávéház"))
    listing = search(client, {"q": "robot"}).context["listing"]
    assert [one.code for one in listing.facets] == ["type", *OFFERED]
    assert facet(listing, "type") == {"story": 3, "practice": 1}
    lessons = search(client, {"q": "robot", "kind": "lesson"}).context["listing"]
    assert lessons.total == 2
    assert facet(lessons, "kind") == facet(listing, "kind")
    assert facet(lessons, "type") == {"story": 2}
    assert [one.label for one in lessons.active] == [option.label for option in lessons.facets[1].selected]


def test_results_stand_by_relevance_or_the_newest_first(client, publish):
    publish(title="Robotok")
    publish(title="Valami más", teaser="Ebben is vannak robotok, de csak a végén.")
    listing = search(client, {"q": "robotok"}).context["listing"]
    assert [card.title for card in listing.cards] == ["Robotok", "Valami más"]
    assert [(sort.code, sort.selected) for sort in listing.sorts] == [("", True), ("newest", False)]
    newest = client.get(listing.sorts[1].url).context["listing"]
    assert [card.title for card in newest.cards] == ["Valami más", "Robotok"]
    assert newest.sorts[1].selected
    assert client.get(newest.sorts[0].url).context["listing"].cards == listing.cards


def test_age_is_the_day_of_publication_also_when_the_catalogue_was_made_again(client):
    """Lists and searches have one order by age; the rows of a catalogue made anew stand in another one."""
    first_written, last_written = (StoryFactory(title=title) for title in ("Robotok", "Több robot"))
    let_through(last_written)
    let_through(first_written)
    CatalogueEntry.objects.all().delete()
    call_command("rebuild_catalogue", verbosity=0)
    call_command("rebuild_search", verbosity=0)
    assert titles(client.get("/hu/bejegyzesek/")) == ["Robotok", "Több robot"]
    assert titles(search(client, {"q": "robot", "sort": "newest"})) == ["Robotok", "Több robot"]


@pytest.mark.parametrize("query", [{"sort": "title"}, {"sort": "date"}, {"view": "map"}])
def test_what_a_search_cannot_be_shown_as_is_said(client, publish, query):
    publish(title="Robotok az üzemben")
    assert search(client, {"q": "robot"} | query).context["listing"].problem


def test_a_search_can_be_followed_as_a_feed_with_its_filters(client, publish):
    publish(title="Robotok az üzemben", themes=["innovation"])
    publish(title="Robotok a tanteremben", themes=["skills"])
    publish(title="Kávéház", themes=["skills"])
    response = search(client, {"q": "robot", "theme": "skills", "sort": "newest"})
    url = response.context["listing"].feed_url
    assert response.content.decode().count(escape(url)) == 2
    feed = ElementTree.fromstring(client.get(url).content)
    atom = "{http://www.w3.org/2005/Atom}"
    assert [entry.findtext(f"{atom}title") for entry in feed.iter(f"{atom}entry")] == ["Robotok a tanteremben"]
    assert "robot" in feed.findtext(f"{atom}title")
    [page] = [link.get("href") for link in feed.iter(f"{atom}link") if link.get("rel") == "alternate"][:1]
    assert client.get(page).context["listing"].total == 1
    assert b"<entry>" not in client.get("/hu/bejegyzesek/feed.atom", {"q": "semmi ilyen"}).content
    assert b"<entry>" not in client.get("/hu/bejegyzesek/feed.atom", {"q": "***"}).content


def test_files_of_a_search_hold_what_it_finds(client, publish):
    publish(title="Robotok az üzemben")
    publish(title="Kávéház")
    file = search(client, {"q": "robot"}).context["listing"].files[0]
    assert file.media_type == "text/csv"
    rows = b"".join(client.get(file.url)).decode()
    assert "Robotok" in rows
    assert "Kávéház" not in rows
