import re

import pytest
from django.test.utils import CaptureQueriesContext

from home.models import HomePage
from home.setup import ensure_site
from tests.factories.organisations import OrganisationFactory, member_of
from tests.factories.stories import let_through, published_stories, take
from tests.factories.training import CourseFactory, RunFactory, in_days
from tests.home.pages import add_information_page

pytestmark = pytest.mark.django_db
BUDGET = 12


@pytest.fixture
def publish():
    """Publish stories of one organisation."""
    organisation = OrganisationFactory()
    author = member_of(organisation)
    return lambda count, **fields: published_stories(count, organisation=organisation, author=author, **fields)


def html_of(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_a_cell_of_the_matrix_opens_the_list_of_just_its_records(client, publish):
    publish(2, cells=[("obj-04", "act-05")])
    publish(1, cells=[("obj-01", "act-02"), ("obj-04", "act-05")], themes=["skills"])
    html = html_of(client, "/hu/")
    assert re.search(r'href="/hu/bejegyzesek/\?cell=obj-04\.act-05">3<', html)
    assert re.search(r'href="/hu/bejegyzesek/\?cell=obj-01\.act-02">1<', html)
    assert html_of(client, "/hu/bejegyzesek/?cell=obj-04.act-05").count('<article class="result">') == 3
    assert html_of(client, "/hu/bejegyzesek/?cell=obj-01.act-02").count('<article class="result">') == 1


def test_a_row_of_a_record_that_has_no_cells_draws_no_empty_emblem(client, publish):
    publish(1)
    let_through(CourseFactory())
    assert html_of(client, "/hu/kepzesek/").count('class="result-emblem"') == 0
    assert html_of(client, "/hu/bejegyzesek/").count('class="result-emblem"') == 1


def test_the_matrix_and_the_figures_do_not_count_a_record_twice(client, publish):
    publish(1, cells=[("obj-01", "act-02"), ("obj-04", "act-05")])
    home = client.get("/hu/").context["home"]
    assert home.matrix.total == home.total == 1
    assert [figure.value for figure in home.figures][:2] == [1, 1]


def test_the_newest_record_stands_first_and_each_only_once(client, publish):
    stories = publish(3)
    home = client.get("/hu/").context["home"]
    shown = [home.first.title, *(card.title for card in home.latest)]
    assert shown == [story.title for story in reversed(stories)]


def test_the_office_may_let_another_record_stand_first_while_it_is_public(client, publish):
    old, *_others = publish(3)
    HomePage.objects.filter(locale__language_code="hu").update(featured=old.submissionpage_ptr)
    home = client.get("/hu/").context["home"]
    assert home.first.title == old.title
    assert old.title not in [card.title for card in home.latest]
    assert len(home.latest) == 2
    take(old, "withdraw")
    assert client.get("/hu/").context["home"].first.title != old.title


def test_trainings_are_shown_by_their_next_dates_and_not_among_the_stories(client, publish):
    publish(1)
    course = CourseFactory(title="Mérés a gyakorlatban")
    RunFactory(course=course, start=in_days(10))
    let_through(course)
    html = html_of(client, "/hu/")
    home = client.get("/hu/").context["home"]
    assert [one.title for one in home.runs] == ["Mérés a gyakorlatban"]
    assert "Közelgő képzések" in html
    assert "Közelgő képzések" in html
    assert "Mérés a gyakorlatban" not in [home.first.title, *(card.title for card in home.latest)]
    assert {figure.label: figure.value for figure in home.figures}["képzés és szolgáltatás"] == 1


def test_what_there_is_none_of_is_not_counted_aloud(client, publish):
    publish(1)
    html = html_of(client, "/hu/")
    assert "képzés és szolgáltatás" not in html
    assert "Közelgő képzések" not in html


def test_a_theme_says_how_many_records_it_has_and_leads_to_them(client, publish):
    publish(2, themes=["skills"])
    home = client.get("/hu/").context["home"]
    assert [(one.count, one.theme.url) for one in home.themes if one.theme.code == "skills"] == [
        (2, "/hu/temak/skills-magyarul/")
    ]


def test_before_the_first_record_the_page_says_so(client):
    ensure_site()
    html = html_of(client, "/en/")
    assert "Records appear as soon as peers have reviewed them and they have been validated." in html
    assert '<article class="card">' not in html


def test_the_invitation_leads_to_the_page_that_explains_it_as_long_as_it_is_public(client):
    page = add_information_page("Útmutató", "utmutato")
    HomePage.objects.filter(locale__language_code="hu").update(call_page=page)
    assert 'href="/hu/utmutato/"' in html_of(client, "/hu/")
    page.unpublish()
    assert 'href="/hu/utmutato/"' not in html_of(client, "/hu/")


@pytest.mark.parametrize("address", ["/hu/", "/en/"])
def test_the_home_page_costs_the_same_however_many_records_there_are(client, publish, address):
    from django.db import connection

    def queries():
        client.get(address)
        with CaptureQueriesContext(connection) as captured:
            html_of(client, address)
        return len(captured)

    publish(1)
    one = queries()
    publish(6, themes=["skills"])
    assert queries() == one <= BUDGET
