"""Every filter of the lists exists, counts exactly whatever is chosen elsewhere, and no address breaks anything."""

import datetime
from collections import Counter
from urllib.parse import urlencode

import pytest
from django.http import QueryDict
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clusterix.catalogue import registry
from clusterix.catalogue.choices import names
from clusterix.catalogue.list_views import OFFERED
from clusterix.catalogue.listing import list_records
from clusterix.catalogue.models import CatalogueEntry
from clusterix.vocabularies.models import Sector
from tests.factories.organisations import OrganisationFactory
from tests.factories.practices import PracticeFactory
from tests.factories.stories import StoryFactory, let_through, published_stories, translated
from tests.factories.training import CourseFactory
from tests.factories.vocabularies import county
from training.models import CoursePage

pytestmark = pytest.mark.django_db

LIST = "/hu/bejegyzesek/"
# What the lists of records must be able to be filtered by, and by what trainings besides.
ASKED = {"kind", "theme", "region", "sector", "ecosystem", "s3", "objective", "activity", "org", "year", "text"}
ASKED_OF_TRAININGS = {"level", "competence", "criterion", "mode", "price", "voucher", "open"}


@pytest.fixture
def corpus(db):
    day = datetime.date
    sector = Sector.objects.get_or_create(code="sec-x", defaults={"label_hu": "Ágazat", "label_en": "Sector"})[0]
    first = OrganisationFactory(title="Őrség Klaszter")
    second = OrganisationFactory(title="Ormánság Klaszter")
    draft = StoryFactory(organisation=first, themes=["innovation", "skills"], period_start=day(2015, 1, 1))
    draft.sectors = [sector]
    draft.save()
    draft.save_revision(user=draft.author)
    one = let_through(draft)
    published_stories(
        1,
        organisation=second,
        themes=["skills"],
        region=county("HU222"),
        cells=[("obj-01", "act-02")],
        story_kind="lesson",
    )
    published_stories(1, organisation=second, hide_organisation=True, story_kind="lesson", cells=[("obj-01", "act-05")])
    translated(one)
    let_through(PracticeFactory(organisation=second))
    let_through(CourseFactory(organisation=first))


def listing(query="", **options):
    return list_records(params=QueryDict(query), language="hu", action=LIST, facets=OFFERED, **options)


def expected(facet, chosen):
    """Counted one by one, without bit sets."""
    entries = [{*codes} for codes in CatalogueEntry.objects.filter(language="hu").values_list("codes", flat=True)]
    others = {name: values for name, values in chosen.items() if name != facet}
    fitting = [
        codes
        for codes in entries
        if all(any(f"{name}:{value}" in codes for value in values) for name, values in others.items())
    ]
    return Counter(code.partition(":")[2] for codes in fitting for code in codes if code.startswith(f"{facet}:"))


def test_every_filter_that_was_asked_for_is_offered(corpus, client):
    assert {*OFFERED} >= ASKED | {"type"}
    shown = {facet.code for facet in client.get(LIST).context["listing"].facets if facet.options}
    assert shown >= ASKED
    for path in ("/hu/tortenetek/", "/en/good-practices/", "/hu/kepzesek/"):
        offered = {facet.code for facet in client.get(path).context["listing"].facets}
        assert offered >= ASKED - {"kind"}
    assert {*registry.type_of(CoursePage.type_code).offered} >= ASKED_OF_TRAININGS


def test_counts_are_exact_and_ignore_their_own_facet(corpus):
    for facet in listing().facets:
        compare({"theme": ["skills"]} | {facet.code: [facet.options[0].code]})


def compare(chosen):
    """Every count of a list with some choices against the records counted one by one."""
    for shown in listing(urlencode(chosen, doseq=True)).facets:
        counted = expected(shown.code, chosen)
        for option in shown.options:
            assert option.count == counted[option.code], (shown.code, option.code)
            if shown.code not in chosen:
                asked = urlencode(chosen | {shown.code: option.code}, doseq=True)
                assert listing(asked).total == option.count
        assert all(option.label for option in shown.options)


def test_organisations_stand_by_name_without_those_held_back(corpus):
    [facet] = [one for one in listing().facets if one.code == "org"]
    assert [(option.label, option.count) for option in facet.options] == [
        ("Ormánság Klaszter", 2),
        ("Őrség Klaszter", 2),
    ]
    view = listing(urlencode({"org": facet.options[0].code}))
    assert [(active.facet_label, active.label, active.url) for active in view.active] == [
        (facet.label, "Ormánság Klaszter", LIST)
    ]


def test_filters_in_force_are_dropped_one_by_one(corpus):
    query = "theme=skills&theme=innovation&objective=obj-01&text=hu&year=2016&sort=title"
    view = listing(query)
    assert len(view.active) == 5
    while view.active:
        before = len(view.active)
        view = listing(view.active[0].url.partition("?")[2])
        assert len(view.active) == before - 1
        assert not view.problem
    assert view.total == 5


PARAMETERS = [*names(), "sort", "view", "page", "q", "utm"]
KNOWN = ["skills", "HU", "obj-01", "obj-01.act-02", "2016", "title", "map", "matrix", "hu", "1", "-1", "²"]
VALUES = st.one_of(st.text(max_size=20), st.sampled_from(KNOWN), st.integers().map(str))
PATHS = [LIST, "/en/stories/", "/hu/kepzesek/", f"{LIST}feed.atom", f"{LIST}data.csv", "/hu/kereses/"]
SHARED = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]


@settings(max_examples=60, deadline=None, suppress_health_check=SHARED)
@given(st.sampled_from(PATHS), st.lists(st.tuples(st.sampled_from(PARAMETERS), VALUES), max_size=6))
def test_no_address_breaks_a_list_a_feed_or_a_file(corpus, client, path, pairs):
    response = client.get(f"{path}?{urlencode(pairs)}")
    assert response.status_code in (200, 404)
    if response.status_code == 404:
        assert response["Content-Type"].startswith("text/plain")
        assert path.endswith((".atom", ".csv"))
