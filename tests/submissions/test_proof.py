"""A figure has its value, year and source, and evidence can be checked, before a record is handed in (R14, R21)."""

import pytest
from django.utils.translation import override

from clusterix.submissions.completeness import missing
from clusterix.submissions.lifecycle import act
from clusterix.submissions.refusals import Refused
from tests.factories.records import TYPES
from tests.factories.stories import StoryFactory, dossier_of

pytestmark = pytest.mark.django_db

WHOLE = {"achieved": 31, "achieved_year": 2016}
BARE = {"title_hu": "Záró jelentés", "url": ""}
GAPS = [{"about": name, "note_hu": "Nincs adat.", "note_en": "No data."} for name in ("indicators", "evidence")]


def lacking(**fields):
    return [item.field for item in missing(StoryFactory(**fields))]


@pytest.mark.parametrize(
    ("row", "whole"),
    [
        ({}, False),
        (WHOLE, True),
        ({"achieved": 0, "achieved_year": 2016}, True),
        ({"achieved": 31, "achieved_year": None}, False),
        ({"achieved_year": 2016}, False),
        ({"baseline": 12, "baseline_year": 2014}, False),
        ({"target": 40, "target_year": 2016}, False),
        (WHOLE | {"baseline": 12}, False),
        (WHOLE | {"target": 40}, False),
        (WHOLE | {"follow_up": 45}, False),
        (WHOLE | {"baseline": 12, "baseline_year": 2014, "target": 40, "target_year": 2016}, True),
    ],
)
@pytest.mark.parametrize("name", ["story", "practice"])
def test_a_row_that_counts_has_its_value_with_its_year(name, row, whole):
    record = TYPES[name].make(indicators=[WHOLE, row])
    assert [item.field for item in missing(record)] == ([] if whole else ["indicators"])


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Row 2 still lacks: achieved value, year of achieved value."),
        ("hu", "A(z) 2. sorból még hiányzik: tényérték, a tényérték éve."),
    ],
)
def test_what_a_row_lacks_is_named(language, words):
    story = StoryFactory(indicators=[WHOLE, {}])
    with override(language):
        assert [item.message for item in missing(story)] == [words]


def test_where_no_figure_is_asked_for_any_value_with_its_year_will_do():
    rows = {"story_kind": "use_case", "indicators": [{"target": 40, "target_year": 2016}]}
    assert lacking(**rows) == []
    assert lacking(**rows | {"indicators": [{}]}) == ["indicators"]
    assert lacking(story_kind="use_case", indicators=[]) == []


def test_a_figure_has_a_source_where_evidence_is_not_asked_for():
    short = {"story_kind": "short", "evidence": []}
    assert lacking(**short) == ["evidence"]
    assert lacking(**short, indicators=[WHOLE | {"evidence_title": "Lista"}]) == ["evidence", "indicators"]
    assert lacking(story_kind="short") == []


def test_one_piece_of_evidence_can_be_checked():
    assert lacking(evidence=[BARE]) == ["evidence"]
    assert lacking(evidence=[BARE, BARE | {"url": "https://forras.example/"}]) == []
    assert lacking(story_kind="use_case", evidence=[BARE]) == []


def test_gap_notes_still_stand_for_what_a_source_does_not_tell():
    sample = {"sample_source": "Működési terv, 2019", "indicators": [], "gap_notes": GAPS}
    assert lacking(**sample, evidence=[]) == []
    assert lacking(story_kind="lesson", indicators=[], evidence=[], gap_notes=GAPS) == []
    assert lacking(sample_source="Működési terv, 2019", evidence=[BARE]) == []
    assert lacking(indicators=[], gap_notes=GAPS) == ["indicators"]


def test_a_gap_note_on_the_period_stands_for_years_but_not_for_the_figure():
    note = {"about": "period", "note_hu": "A forrás nem ad meg évet.", "note_en": "The source gives no year."}
    undated = {"indicators": [{"achieved": 7, "achieved_year": None}], "gap_notes": [note]}
    assert lacking(**undated) == ["indicators"]
    assert lacking(**undated, sample_source="Áttekintés, 2010") == []
    assert lacking(sample_source="Áttekintés, 2010", gap_notes=[note], indicators=[{}]) == ["indicators"]


def test_a_story_without_one_number_is_kept_but_not_handed_in():
    story = StoryFactory(indicators=[{}], evidence=[BARE])
    with pytest.raises(Refused) as refusal:
        act(dossier=dossier_of(story), action="submit", user=story.author)
    assert [problem.field for problem in refusal.value.problems] == ["indicators", "evidence"]


@pytest.mark.parametrize(
    ("named", "found"),
    [
        ("", True),
        ("Záró jelentés", True),
        ("Final report", True),
        ("  záró   JELENTÉS ", True),
        ("Záró jelentések", False),
        ("Kitalált felmérés", False),
    ],
)
def test_what_a_figure_names_as_its_evidence_is_among_the_evidence(named, found):
    assert lacking(indicators=[WHOLE | {"evidence_title": named}]) == ([] if found else ["indicators"])


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Row 2: no evidence is called “Felmérés”. The evidence given: Final report."),
        ("hu", "2. sor: nincs „Felmérés” című bizonyíték. A megadott bizonyítékok: Záró jelentés."),
    ],
)
def test_the_evidence_that_could_be_named_is_listed(language, words):
    story = StoryFactory(indicators=[WHOLE, WHOLE | {"evidence_title": "Felmérés"}])
    with override(language):
        assert [item.message for item in missing(story)] == [words]


def test_a_draft_may_name_evidence_that_is_still_to_come():
    story = StoryFactory(indicators=[WHOLE | {"evidence_title": "Felmérés"}], evidence=[])
    story.full_clean()
    assert story.get_latest_revision_as_object().indicators.all()[0].evidence_title == "Felmérés"
