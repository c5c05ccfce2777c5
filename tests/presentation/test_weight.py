import gzip
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.template.loader import get_template

STATIC = Path(settings.ROOT) / "static"
FONTS = sorted((STATIC / "fonts").glob("*.woff2"))
KILOBYTE = 1000


def linked():
    """Style sheets of a public page, in their order."""
    source = get_template("base.html").template.source
    return [STATIC / path for path in re.findall(r'rel="stylesheet" href="{% static "([^"]+)" %}"', source)]


def weight(path):
    return len(gzip.compress(path.read_bytes()))


def test_fonts_and_styles_leave_room_for_the_page_itself():
    assert sum(path.stat().st_size for path in FONTS) <= 75 * KILOBYTE
    assert sum(path.stat().st_size for path in FONTS) + sum(map(weight, linked())) <= 85 * KILOBYTE


@pytest.mark.parametrize("family", ["Newsreader", "Clusterix-Sans"])
def test_a_font_has_its_licence_beside_it(family):
    text = (STATIC / "fonts" / f"OFL-{family}.txt").read_text()
    assert "SIL OPEN FONT LICENSE Version 1.1" in text
    assert any(path.name.startswith(family.lower()) for path in FONTS)


def test_every_font_that_a_style_names_is_there_and_every_font_is_named():
    named = {
        (sheet.parent / url).resolve()
        for sheet in linked()
        for url in re.findall(r'url\("([^"]+)"\)', sheet.read_text())
    }
    assert named == {path.resolve() for path in FONTS}


def test_the_layers_are_named_before_they_are_filled():
    first, *others = linked()
    order = re.search(r"@layer ([a-z, ]+);", first.read_text())[1].split(", ")
    used = {layer for sheet in [first, *others] for layer in re.findall(r"@layer (\w+) {", sheet.read_text())}
    assert used == set(order)
