"""The list of trainings: its filters, what the search finds, and what follows a renamed term."""

import datetime

import pytest
from django.db import connection
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from clusterix.catalogue.listing import list_records
from clusterix.catalogue.models import CatalogueEntry
from clusterix.catalogue.registry import EVERYWHERE
from clusterix.catalogue.terms import load
from clusterix.organisations.roles import OfficeRole
from clusterix.vocabularies.models import Competence
from tests.catalogue.reading import entry_of
from tests.factories import vocabularies as terms
from tests.factories.organisations import OrganisationFactory, office_user
from tests.factories.stories import let_through, published_stories
from tests.factories.training import CourseFactory, RunFactory
from training import runs
from training.facets import OFFERED, codes_of
from training.models import CourseRun

pytestmark = pytest.mark.django_db

CODES = {
    "level:advanced",
    "form:webinar",
    "competence:cm-policy",
    "competence:cm-finance",
    "criterion:ecei-2",
    "label:gold",
    "mode:blended",
    "language:en",
    "group:ngo",
    "price:free",
    "voucher:pending",
    "open:eu",
}


@pytest.fixture
def courses(db):
    terms.CompetenceFactory(code="cm-finance")
    organisation = OrganisationFactory()
    special = CourseFactory(
        organisation=organisation,
        title="Innovatív közbeszerzés",
        level=terms.TrainingLevelFactory(code="advanced"),
        service_form=terms.ServiceFormFactory(code="webinar"),
        competences=["cm-policy"],
        modules=[{"title": "Forrásszerzés", "competences": ["cm-finance"]}],
        criteria=["ecei-2"],
        prepares_for=["gold"],
        delivery_modes=["blended"],
        languages=["en"],
        target_groups=["ngo"],
        price=0,
        currency="",
        voucher="pending",
        open_to=terms.OpenToFactory(code="eu"),
    )
    return [let_through(special), let_through(CourseFactory(organisation=organisation))]


def found(query):
    view = list_records(
        params=QueryDict(query), language="hu", action="/hu/kepzesek/", base=["type:training"], facets=OFFERED
    )
    assert not view.problem
    return [card.number for card in view.cards], view


def test_a_training_carries_the_codes_it_is_filtered_by(courses):
    assert set(entry_of(courses[0]).codes) >= CODES
    assert {*OFFERED} - {"theme", "region", "date", *EVERYWHERE} == {code.partition(":")[0] for code in CODES}


@pytest.mark.parametrize("code", sorted(CODES))
def test_each_filter_finds_the_one_training_and_not_the_other(courses, code):
    facet, _colon, value = code.partition(":")
    numbers, view = found(f"{facet}={value}")
    assert numbers == [courses[0].dossier.number]
    [shown] = [one for one in view.facets if one.code == facet]
    [option] = [option for option in shown.options if option.selected]
    assert (option.code, option.count) == (value, 1)
    assert option.label != value
    assert [active.label for active in view.active] == [option.label]


def test_filters_of_a_kind_add_up_and_filters_of_two_kinds_narrow_down(courses):
    assert len(found("level=advanced&level=entry")[0]) == 2
    assert len(found("level=advanced&price=paid")[0]) == 0


def test_what_does_not_exist_is_said(courses, client):
    assert client.get("/hu/kepzesek/?level=none").context["listing"].problem
    assert client.get("/hu/kepzesek/?price=cheap").context["listing"].problem


def test_a_list_of_stories_shows_no_filter_of_trainings(courses, client):
    published_stories(1)
    stories = client.get("/hu/tortenetek/").context["listing"]
    assert [facet.code for facet in stories.facets] == ["kind", "theme", "region", *EVERYWHERE]
    assert [card.type_code for card in stories.cards] == ["story"]
    assert "kepzesek" in client.get("/hu/tortenetek/").content.decode()


def test_the_search_finds_modules_outcomes_and_competences_also_when_renamed(courses, client):
    def finds(words, language="hu"):
        return "Innovatív közbeszerzés" in client.get("/hu/kereses/", {"q": words}).content.decode()

    assert finds("forrásszerzés")
    assert not finds("tehervonat")
    term = Competence.objects.get(code="cm-policy")
    term.label_hu = "Tehervonat-politika"
    term.save()
    assert finds("tehervonat")
    assert CatalogueEntry.objects.public().filter(type_code="training", language="hu").count() == 2


def test_trainings_are_found_by_the_month_of_their_dates(courses):
    course, user = courses[0], office_user(OfficeRole.OFFICE_EDITOR)
    future = timezone.localtime() + datetime.timedelta(days=400)
    past = timezone.localtime() - datetime.timedelta(days=400)

    def run(start, status=CourseRun.Status.ANNOUNCED):
        run = RunFactory.build(dossier=course.dossier, start=start, end=None, deadline=None, status=status)
        return runs.keep(run=run, user=user)

    announced, _over = run(future), run(past)
    run(future + datetime.timedelta(days=60), CourseRun.Status.CANCELLED)
    run(None, CourseRun.Status.ON_REQUEST)
    numbers, view = found(f"date={future:%Y-%m}")
    assert numbers == [course.dossier.number]
    [facet] = [facet for facet in view.facets if facet.code == "date"]
    assert [option.code for option in facet.options] == [f"{future:%Y-%m}", "request"]
    assert str(future.year) in facet.options[0].label
    runs.remove(run=announced, user=user)
    assert f"date:{future:%Y-%m}" not in entry_of(course).codes


def _dated(course, days, **fields):
    start = timezone.localtime() + datetime.timedelta(days=days)
    run = RunFactory.build(dossier=course.dossier, start=start, end=None, deadline=None, **fields)
    return runs.keep(run=run, user=office_user(OfficeRole.OFFICE_EDITOR))


def test_the_next_date_comes_first_and_trainings_without_one_come_last(courses):
    organisation = courses[0].organisation
    far, near, over = courses[0], courses[1], let_through(CourseFactory(organisation=organisation))
    cancelled = let_through(CourseFactory(organisation=organisation))
    for course, days in ((far, 90), (near, 200), (near, 30), (over, -30)):
        _dated(course, days)
    _dated(cancelled, 5, status=CourseRun.Status.CANCELLED)
    numbers, view = found("")
    expected = [one.dossier.number for one in (near, far, cancelled, over)]
    assert numbers == expected
    assert found("sort=date")[0] == expected
    assert found("sort=newest")[0] == [one.dossier.number for one in (cancelled, over, near, far)]
    assert [(sort.code, sort.selected) for sort in view.sorts] == [("date", True), ("newest", False), ("title", False)]
    assert "sort=" not in view.sorts[0].url
    assert all("sort=date" in file.url for file in view.files)
    assert "sort" not in view.feed_url


def test_a_run_of_today_counts_as_to_come(courses):
    _dated(courses[0], 0)
    assert found("")[0][0] == courses[0].dossier.number


def test_the_order_by_the_next_date_reaches_files_and_the_list_of_everything(courses, client):
    _dated(courses[0], 10)
    published_stories(1)
    assert client.get("/hu/tortenetek/").context["listing"].views[1].code == "matrix"
    everything = list_records(params=QueryDict("sort=date"), language="hu", action="/hu/minden/")
    assert not everything.problem
    assert everything.cards[0].number == courses[0].dossier.number
    _numbers, view = found("")
    rows = b"".join(client.get(view.files[0].url)).decode().splitlines()
    assert "Innovatív közbeszerzés" in rows[1]


def test_trainings_stand_in_no_cell_so_no_matrix_is_offered(courses, client):
    listing = client.get("/hu/kepzesek/?view=matrix").context["listing"]
    assert [view.code for view in listing.views] == ["", "map"]
    assert listing.problem
    assert listing.matrix is None
    assert len(listing.cards) == 2


def test_a_training_lies_where_it_is_held_else_where_its_provider_has_its_seat(courses):
    course = courses[0]

    def counties():
        return {code for code in entry_of(course).codes if code.startswith("region:HU") and len(code) == 12}

    assert counties() == {"region:HU321"}
    organisation = course.organisation
    organisation.seat = terms.county("HU222")
    organisation.save_revision().publish()
    assert counties() == {"region:HU222"}
    run = _dated(course, 30, region=terms.county("HU110"))
    assert counties() == {"region:HU110"}
    runs.remove(run=run, user=office_user(OfficeRole.OFFICE_EDITOR))
    assert counties() == {"region:HU222"}


def test_where_a_provider_without_name_has_its_seat_is_told_nowhere():
    organisation = OrganisationFactory(seat=terms.county("HU321"))
    shown, hidden = CourseFactory(organisation=organisation), CourseFactory(organisation=organisation)
    hidden.hide_organisation = True
    hidden.save()
    codes = [set(codes_of(course, load())) for course in (shown, hidden)]
    assert ["region:HU321" in one for one in codes] == [True, False]


def test_the_order_by_the_next_date_costs_no_query_however_many_there_are(courses):
    def queries(query):
        found(query)
        with CaptureQueriesContext(connection) as captured:
            found(query)
        return len(captured)

    _dated(courses[0], 10)
    few = queries("")
    _dated(let_through(CourseFactory(organisation=courses[0].organisation)), 20)
    assert queries("") == few == queries("sort=newest")
