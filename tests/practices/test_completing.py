"""What a practice has to tell before it is handed in (domain.md 2.2 and 2.4)."""

import datetime

import pytest
from django.utils.translation import override

from clusterix.submissions.completeness import missing
from tests.factories.practices import BLOCK, PracticeFactory

pytestmark = pytest.mark.django_db

REQUIRED = {
    "title",
    "teaser",
    "description",
    "building_blocks",
    "results",
    "resources",
    "transfer_potential",
    "transfer_conditions",
    "period_start",
    "period_end",
    "region",
    "place_name",
    "scope",
    "status_now",
    "main_institution",
    "in_charge",
    "practice_kind",
    "interreg_topic",
    "from_interreg",
    "indicators",
    "evidence",
    "keywords",
    "themes",
    "cells",
    "contact_email",
    "licence",
    "other_title",
    "other_summary",
}
EMPTY = {
    "ongoing": False,
    "practice_kind": None,
    "interreg_topic": None,
    "region": None,
    "period_start": None,
    "period_end": None,
    "in_charge": None,
    "from_interreg": None,
    **dict.fromkeys(("themes", "cells", "indicators", "evidence", "building_blocks", "keywords"), ()),
}


BOTH = ["place_name", "period_end"]


def lacking(**fields):
    return [item.field for item in missing(PracticeFactory(**fields))]


def test_a_whole_practice_lacks_nothing(db):
    assert lacking() == []


def test_an_empty_one_lacks_what_the_template_requires(db):
    texts = REQUIRED - set(EMPTY) - {"title", "licence"}
    assert set(lacking(**EMPTY | dict.fromkeys(texts, ""))) == REQUIRED - {"title", "licence"}


def test_no_is_an_answer(db):
    assert lacking(in_charge=False, from_interreg=False) == []


def test_who_comes_from_a_project_names_it(db):
    assert lacking(from_interreg=True) == ["interreg_project"]
    assert lacking(from_interreg=True, interreg_project="CLUSTERIX 2.0") == []


def test_a_block_is_whole(db):
    assert lacking(building_blocks=[BLOCK | {"title": ""}]) == ["building_blocks"]
    assert lacking(building_blocks=[BLOCK | {"enabling": ""}]) == ["building_blocks"]
    assert lacking(building_blocks=[BLOCK | {"purpose": "<p></p>"}]) == ["building_blocks"]


def test_two_blocks_tell_how_they_work_together(db):
    assert lacking(building_blocks=[BLOCK, BLOCK]) == ["blocks_interaction"]
    assert lacking(building_blocks=[BLOCK, BLOCK], blocks_interaction="<p>Egymásra épülnek.</p>") == []


END = datetime.date(2016, 8, 31)


@pytest.mark.parametrize(
    ("period", "fields"),
    [
        ({"ongoing": True}, []),
        ({"period_end": END, "ongoing": False}, []),
        ({"ongoing": False}, ["period_end"]),
        ({"period_start": None, "ongoing": True}, ["period_start"]),
        ({"period_start": None, "period_end": END}, ["period_start"]),
        ({"period_start": None, "ongoing": False}, ["period_start", "period_end"]),
    ],
)
def test_a_practice_has_ended_or_is_still_going_on(period, fields):
    assert lacking(status_now="transformed", **period) == fields


def test_what_it_needs_is_said_in_both_languages():
    practice, said = PracticeFactory(ongoing=False), {}
    for language in ("hu", "en"):
        with override(language):
            said[language] = [item.message for item in missing(practice)]
    assert said == {
        "hu": ["Adja meg a végét, vagy jelölje be, hogy még tart."],
        "en": ["Please give the end, or tick that it is still going on."],
    }


@pytest.mark.parametrize(("about", "fields"), [("period", ["place_name"]), ("place", ["period_end"]), ("other", BOTH)])
def test_a_gap_note_stands_for_what_the_source_of_sample_data_does_not_tell(about, fields):
    notes = [{"about": about, "note_hu": "A forrás nem közli.", "note_en": "The source does not tell."}]
    bare = {"ongoing": False, "place_name": "", "gap_notes": notes}
    assert lacking(**bare, sample_source="Nyilvános forrás", sample_year=2019) == fields
    assert lacking(**bare) == BOTH
