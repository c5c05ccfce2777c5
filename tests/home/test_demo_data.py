"""The texts of the demo: complete, and set as Hungarian and British English are."""

import re

import pytest

from clusterix.submissions.states import ACTS, State
from home.demo.journeys import WAYS
from home.demo.sources import key_of, opinions, organisations, people, prose, records
from stories.models import SuccessStoryPage

PROSE = {
    "training": ("description",),
    "short": ("cluster_role", "results", "lessons"),
    "practice": ("description", "results", "resources", "transfer_potential"),
}
TEXT_ROWS = ("building_blocks", "learning_outcomes", "modules")


def prose_of(data):
    """Names of the longer texts of a record's type."""
    return PROSE.get(data["kind"], SuccessStoryPage.PROSE_FIELDS)


def texts(value, path=""):
    """Every text below a value, with its place."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, below in value.items():
            yield from texts(below, f"{path}.{key}")
    elif isinstance(value, list):
        for number, below in enumerate(value):
            yield from texts(below, f"{path}.{number}")


ALL = [*texts(organisations()), *texts(records()), *texts(opinions())]


def test_no_two_pages_share_a_key():
    names = [*organisations(), *records()]
    assert len({key_of(name) for name in names}) == len(names)


def test_a_key_is_the_same_on_every_machine():
    assert str(key_of("glass")) == "d1e05674-5b41-5b58-b648-16b36db73f01"


@pytest.mark.parametrize("name", [name for name, data in records().items() if data["state"] != State.DRAFT])
def test_a_record_has_its_texts_and_their_english_summary(name):
    data = records()[name]
    assert all(data["hu"][field].strip() for field in ("title", "teaser", *prose_of(data)))
    least, most = (60, 240) if data["kind"] == "training" else (120, 440)
    assert least <= len(data["hu"]["teaser"].strip()) <= most
    assert least <= len(data["en"]["teaser"].strip()) <= most
    assert max(len(data[language]["title"]) for language in ("hu", "en")) <= 100


@pytest.mark.parametrize("name", [name for name, data in records().items() if len(data.get("en", {})) > 2])
def test_a_translation_has_the_paragraphs_of_its_original(name):
    data = records()[name]
    for field in prose_of(data):
        assert prose(data["hu"][field]).count("<p>") == prose(data["en"][field]).count("<p>"), field


@pytest.mark.parametrize("name", [name for name, data in records().items() if len(data.get("en", {})) > 2])
def test_a_translation_leaves_no_text_in_hungarian(name):
    data = records()[name]
    assert set(data["hu"]) <= set(data["en"])
    for rows in TEXT_ROWS:
        assert len(data.get(rows, ())) == len(data["en"].get(rows, ())), rows


def test_steps_that_need_a_reason_have_one():
    for data in records().values():
        if any(name in ACTS and ACTS[name].needs_reason for name, _who in WAYS[data["state"]]):
            assert len(data["reason"]) > 40


def test_there_is_a_way_to_every_state():
    assert set(WAYS) == set(State)


def test_only_clearly_fictional_organisations_have_invented_reviews():
    for data in records().values():
        fictional = organisations()[data["organisation"]].get("fictional", False)
        assert fictional or "reviews" not in data
        assert fictional != bool(data.get("source"))


def test_fictional_organisations_say_so_in_their_name():
    for data in organisations().values():
        if data.get("fictional"):
            assert data["hu"]["title"].startswith("Kitalált ")
            assert data["en"]["title"].startswith("Fictional ")


def test_real_records_say_what_their_source_does_not_tell():
    for data in records().values():
        if data.get("source"):
            gaps = {gap["about"] for gap in data["gaps"]}
            assert "indicators" in data or "indicators" in gaps or data["kind"] == "training"
            assert "start" in data or "period" in gaps


def test_addresses_can_belong_to_nobody():
    addresses = [row["email"] for rows in people().values() for row in rows]
    addresses += [data["email"] for data in organisations().values() if "email" in data]
    assert all(address.endswith("@clusterix.example") for address in addresses)
    assert len(set(addresses)) == len(addresses)


def test_texts_are_set_properly():
    """No straight quotation marks, double spaces, hyphens for dashes, dots for an ellipsis, space before a sign."""
    wrong = re.compile(r'"|  | - |—|\.\.\.| [.,;:?!)]|\( ')
    assert [path for path, text in ALL if wrong.search(text.replace("\n\n", "¶"))] == []


def test_english_texts_hold_no_hungarian():
    names = re.compile("Hajdú-Bihar|ACCIÓ")
    english = [(path, names.sub("", text)) for path, text in ALL if path.endswith("_en") or ".en." in path]
    assert len(english) > 50
    assert [path for path, text in english if re.search("[őűáéíóúöü]", text.lower())] == []
