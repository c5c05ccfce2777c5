"""What a practice has to tell before it is handed in (domain.md 2.2 and 2.4)."""

import pytest

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
    "region",
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
    "practice_kind": None,
    "interreg_topic": None,
    "region": None,
    "period_start": None,
    "in_charge": None,
    "from_interreg": None,
    **dict.fromkeys(("themes", "cells", "indicators", "evidence", "building_blocks", "keywords"), ()),
}


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
