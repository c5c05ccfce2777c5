"""The figures of the home page agree with the records."""

import pytest

from clusterix.catalogue import figures, memory
from clusterix.catalogue.themes import records_of, themes
from tests.factories.organisations import OrganisationFactory
from tests.factories.stories import dossier_of, published_stories, take, translated
from tests.factories.vocabularies import county

pytestmark = pytest.mark.django_db


def counted():
    snapshot = memory.current()
    return [
        figures.of_type(snapshot, "hu", "story"),
        figures.sharing_organisations(snapshot, "hu"),
        figures.places(snapshot, "hu"),
    ]


def test_records_organisations_and_places_are_counted_each_once():
    organisation = OrganisationFactory()
    published_stories(2, organisation=organisation, region=county("HU321"))
    [foreign] = published_stories(1, region=county("AT"))
    assert counted() == [3, 2, 2]
    published_stories(1, organisation=OrganisationFactory(), hide_organisation=True, region=county("HU222"))
    # Whose record it is stays unsaid, so its organisation is not counted.
    assert counted() == [4, 2, 3]
    take(foreign, "withdraw")
    assert counted() == [3, 1, 2]


def test_every_cell_of_the_matrix_opens_as_many_records_as_it_says(client):
    published_stories(1, cells=[("obj-01", "act-02"), ("obj-01", "act-03")])
    published_stories(1, cells=[("obj-01", "act-02")])
    view = figures.matrix(memory.current(), "hu", "/hu/tortenetek/")
    cells = {cell.url: cell.count for row in view.rows for cell in row.cells if cell.count}
    assert sorted(cells.values()) == [1, 2]
    assert view.total == 2
    for url, count in cells.items():
        assert client.get(url).context["listing"].total == count


def test_themes_and_the_latest_records():
    old, new = (published_stories(1, themes=[theme])[0] for theme in ("skills", "innovation"))
    snapshot = memory.current()
    counts = {one.code: records_of(one, snapshot, "hu").bit_count() for one in themes(snapshot, "hu")}
    assert counts == {"innovation": 1, "skills": 1}
    assert [card.number for card in figures.latest(snapshot, "hu", 5, ["story"])] == [
        dossier_of(new).number,
        dossier_of(old).number,
    ]
    assert figures.latest(snapshot, "hu", 5, ["training"]) == []


def test_records_of_an_organisation_leave_out_those_without_its_name():
    organisation = OrganisationFactory()
    [named] = published_stories(1, organisation=organisation)
    published_stories(1, organisation=organisation, hide_organisation=True)
    total, cards = figures.of_organisation(memory.current(), "hu", organisation.pk, 10)
    assert (total, [card.number for card in cards]) == (1, [dossier_of(named).number])


def test_a_record_is_found_by_any_page_of_its_family_while_it_is_public():
    [story] = published_stories(1)
    english = translated(story)
    snapshot = memory.current()
    for page in (story, english):
        assert figures.of_record(snapshot, "hu", page.pk).number == dossier_of(story).number
        assert figures.of_record(snapshot, "en", page.pk).title == english.title
    take(story, "withdraw")
    assert figures.of_record(memory.current(), "hu", story.pk) is None
