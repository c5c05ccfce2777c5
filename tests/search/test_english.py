import pytest

from clusterix.search.language import analyse
from clusterix.search.language.analysis import Tier
from tests.search.test_hungarian import meets

MEET = [
    ("cluster", "clusters"), ("company", "companies"), ("child", "children"), ("go", "went"), ("good", "best"),
    ("train", "trained"), ("network", "networking"), ("exporter", "exporters"), ("university", "universities"),
    ("organization", "organisations"), ("organise", "organized"), ("centre", "center"), ("center", "centres"),
    ("labour", "labor"), ("programme", "programs"), ("modelling", "modeling"), ("licence", "license"),
    ("catalogue", "catalogs"), ("analyse", "analyzed"), ("fibre", "fiber"), ("SME", "SMEs"), ("sme", "SMEs"),
    ("innovate", "innovation"), ("innovation", "innovative"), ("manage", "management"), ("manager", "management"),
    ("region", "regional"), ("strategy", "strategic"), ("industry", "industrial"), ("economy", "economic"),
    ("develop", "development"), ("cooperate", "cooperation"), ("cluster", "cluster's"), ("well-being", "well being"),
    ("Győr", "Győr"), ("R&D", "R&D"), ("Hungarian", "hungarian"),
]  # fmt: skip

DO_NOT_MEET = [
    ("import", "important"), ("author", "authority"), ("experience", "experiment"), ("organ", "organization"),
    ("news", "new"), ("center", "cent"), ("univers", "university"), ("policy", "police"), ("general", "generation"),
    ("numb", "number"), ("even", "event"), ("compute", "compete"), ("commune", "community"), ("mean", "means"),
]  # fmt: skip


@pytest.mark.parametrize(("asked", "written"), MEET)
def test_words_that_must_meet(asked, written):
    assert meets(asked, written, "en")


@pytest.mark.parametrize(("asked", "written"), DO_NOT_MEET)
def test_false_friends(asked, written):
    assert not meets(asked, written, "en")
    assert not meets(written, asked, "en")


def test_families_stand_below_base_forms():
    assert dict(analyse("innovative", "en").keys)["innovate"] is Tier.ROOT
    assert dict(analyse("clusters", "en").keys)["cluster"] is Tier.LEMMA


def test_prefixes_that_turn_the_sense_lead_nowhere():
    assert not meets("clear", "unclear", "en")
