import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override

from home.profiles import profile_of
from tests.factories.organisations import OrganisationFactory, member_of
from tests.factories.stories import published_stories, translated

pytestmark = pytest.mark.django_db


def html_of(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_a_profile_shows_its_facts_and_its_records(client):
    organisation = OrganisationFactory(
        title="Alföldi Szövetség", website="https://alfold.example", email="iroda@alfold.example"
    )
    story = published_stories(1, organisation=organisation, author=member_of(organisation))[0]
    html = html_of(client, organisation.url)
    assert "<h1>Alföldi Szövetség</h1>" in html
    assert 'href="https://alfold.example"' in html
    assert 'href="mailto:iroda@alfold.example"' in html
    assert story.title in html


def test_a_profile_with_many_records_leads_to_the_list_of_all(client, rf):
    organisation = OrganisationFactory()
    published_stories(2, organisation=organisation, author=member_of(organisation))
    with override("hu"):
        profile = profile_of(organisation, rf.get(organisation.url), shown=1)
    assert (len(profile.cards), profile.total) == (1, 2)
    assert client.get(profile.more_url).context["listing"].total == 2


def test_a_record_published_without_the_name_is_not_on_the_profile(client):
    organisation = OrganisationFactory()
    author = member_of(organisation)
    shown, hidden = (
        published_stories(1, organisation=organisation, author=author, title=title, hide_organisation=hide)[0]
        for title, hide in (("Amit elmondunk", False), ("Amit név nélkül", True))
    )
    html = html_of(client, organisation.url)
    assert shown.title in html
    assert hidden.title not in html
    assert "Amit név nélkül" in html_of(client, "/hu/tortenetek/")


def test_the_profile_in_the_other_language_shows_the_same_facts(client):
    organisation = OrganisationFactory(website="https://alfold.example")
    page = translated(organisation, words={"title": "Alliance of the Plain"})
    html = html_of(client, page.url)
    assert "<h1>Alliance of the\xa0Plain</h1>" in html
    assert 'href="https://alfold.example"' in html


def test_the_directory_is_in_hungarian_order_with_the_number_of_records(client):
    for title in ("Őrségi Klaszter", "Zalai Klaszter", "Csabai Klaszter", "Cukoripari Klaszter", "Olajos Klaszter"):
        organisation = OrganisationFactory(title=title)
    published_stories(2, organisation=organisation, author=member_of(organisation))
    html = html_of(client, "/hu/szervezetek/")
    titles = ["Cukoripari Klaszter", "Csabai Klaszter", "Olajos Klaszter", "Őrségi Klaszter", "Zalai Klaszter"]
    places = [html.index(title) for title in titles]
    assert places == sorted(places)
    assert html.index("Olajos Klaszter") < html.index("<span>2 ") < html.index("Őrségi Klaszter")


def test_the_directory_names_only_what_is_public(client):
    OrganisationFactory(title="Titkos Klaszter", live=False)
    OrganisationFactory(title="Nyílt Klaszter")
    html = html_of(client, "/hu/szervezetek/")
    assert "Nyílt Klaszter" in html
    assert "Titkos Klaszter" not in html


@pytest.mark.parametrize("address", ["/hu/szervezetek/", "/en/organisations/"])
def test_the_directory_costs_the_same_however_long_it_is(client, address):
    def queries():
        client.get(address)
        with CaptureQueriesContext(connection) as captured:
            html_of(client, address)
        return len(captured)

    translated(OrganisationFactory())
    one = queries()
    for _ in range(3):
        translated(OrganisationFactory())
    assert queries() == one
