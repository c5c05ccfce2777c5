"""The list of trainings: its filters, what the search finds, and what follows a renamed term."""

import datetime

import pytest
from django.http import QueryDict
from django.utils import timezone

from clusterix.catalogue.listing import list_records
from clusterix.catalogue.models import CatalogueEntry
from clusterix.catalogue.registry import EVERYWHERE
from clusterix.organisations.roles import OfficeRole
from clusterix.vocabularies.models import Competence
from tests.catalogue.reading import entry_of
from tests.factories import vocabularies as terms
from tests.factories.organisations import OrganisationFactory, office_user
from tests.factories.stories import let_through, published_stories
from tests.factories.training import CourseFactory, RunFactory
from training import runs
from training.facets import OFFERED
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
