"""The drawings of the demo: light, licensed, described, and never on the record of a real organisation."""

import pytest
from PIL import Image

from home.demo.pictures import path_of, words
from home.demo.sources import DATA, organisations, records

SHOWN = {
    name: [*filter(None, [data.get("picture")]), *data.get("pictures", ())]
    for name, data in records().items()
    if "picture" in data or "pictures" in data
}


def test_every_drawing_is_described_and_shown_and_every_file_is_one():
    named = {picture for pictures in SHOWN.values() for picture in pictures}
    assert named == set(words()) == {path.stem for path in (DATA / "pictures").glob("*.webp")}
    assert "CC BY 4.0" in (DATA / "pictures" / "LICENCE.md").read_text()


@pytest.mark.parametrize("name", words())
def test_a_drawing_is_light_and_large_enough_and_has_words_in_both_languages(name):
    assert path_of(name).stat().st_size <= 60_000
    with Image.open(path_of(name)) as picture:
        assert picture.size == (1600, 1000)
    texts = words()[name]
    assert all(40 <= len(texts[f"alt_{language}"]) <= 150 for language in ("hu", "en"))
    assert texts["alt_hu"].startswith("Rajz: ")
    assert texts["alt_en"].startswith("Drawing: ")


def test_only_records_of_fictional_organisations_have_drawings():
    assert len(SHOWN) >= 6
    assert sum(len(records()[name].get("pictures", ())) > 1 for name in SHOWN) >= 2
    assert all(organisations()[records()[name]["organisation"]].get("fictional") for name in SHOWN)
    assert not any("source" in records()[name] for name in SHOWN)
