"""The list of practices: its filters, and what the search finds."""

import pytest
from django.http import QueryDict

from clusterix.catalogue.listing import list_records
from practices.facets import FACETS, OFFERED
from tests.catalogue.reading import entry_of
from tests.factories import vocabularies as terms
from tests.factories.organisations import OrganisationFactory
from tests.factories.practices import OpinionFactory, PracticeFactory
from tests.factories.stories import let_through, published_stories

pytestmark = pytest.mark.django_db
CODES = {
    "practice:policy",
    "scope:national",
    "topic:interreg-2127-green",
    "status:transformed",
    "applicability:adapt",
    "transferred:yes",
}


@pytest.fixture
def practices(db):
    organisation = OrganisationFactory()
    special = PracticeFactory(
        organisation=organisation,
        title="Klaszterpaktumok",
        practice_kind=terms.PracticeKindFactory(code="policy"),
        interreg_topic=terms.InterregTopicFactory(code="interreg-2127-green"),
        scope="national",
        status_now="transformed",
        transfers=[{"organisation": "Tehervonat Régió"}],
    )
    OpinionFactory(practice=special)
    return [let_through(special), let_through(PracticeFactory(organisation=organisation))]


def found(query):
    base = ["type:practice"]
    view = list_records(params=QueryDict(query), language="hu", action="/hu/jo-gyakorlatok/", base=base, facets=OFFERED)
    assert not view.problem
    return [card.number for card in view.cards], view


def test_a_practice_carries_the_codes_it_is_filtered_by(practices):
    assert set(entry_of(practices[0]).codes) >= CODES
    assert {facet.name for facet in FACETS} == {code.partition(":")[0] for code in CODES}


@pytest.mark.parametrize("code", sorted(CODES))
def test_each_filter_finds_the_one_practice_and_not_the_other(practices, code):
    facet, _colon, value = code.partition(":")
    numbers, view = found(f"{facet}={value}")
    assert numbers == [practices[0].dossier.number]
    [shown] = [one for one in view.facets if one.code == facet]
    [option] = [option for option in shown.options if option.selected]
    assert option.label != value


def test_each_list_shows_its_own_records_and_filters(practices, client):
    published_stories(1)
    stories = client.get("/hu/tortenetek/").context["listing"]
    assert [card.type_code for card in stories.cards] == ["story"]
    assert not {facet.code for facet in stories.facets} & {facet.name for facet in FACETS}
    listing = client.get("/en/good-practices/").context["listing"]
    assert {card.type_code for card in listing.cards} == {"practice"}


def test_the_search_finds_blocks_conditions_and_transfers(practices, client):
    def finds(words):
        return "Klaszterpaktumok" in client.get("/hu/kereses/", {"q": words}).content.decode()

    assert finds("tehervonat")
    assert finds("beszerző kikérdezése")
    assert finds("policy magyarul")
