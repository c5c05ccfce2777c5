import gzip
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from django.template.loader import get_template

from tests.factories.stories import published_stories

STATIC = Path(settings.ROOT) / "static"
FONTS = sorted((STATIC / "fonts").glob("*.woff2"))
KILOBYTE = 1000


def linked():
    """Style sheets of a public page, in their order."""
    source = get_template("components/sheets.html").template.source
    return [STATIC / path for path in re.findall(r'rel="stylesheet" href="{% static "([^"]+)" %}"', source)]


def weight(path):
    return len(gzip.compress(path.read_bytes()))


def test_fonts_and_styles_leave_room_for_the_page_itself():
    assert sum(path.stat().st_size for path in FONTS) <= 75 * KILOBYTE
    assert sum(path.stat().st_size for path in FONTS) + sum(map(weight, linked())) <= 85 * KILOBYTE


def linked_from(text):
    """Everything else that a browser loads with a page: styles, fonts, scripts and icons, each once."""
    named = re.findall(r'(?:href|src)="/static/([^"]+)"', text)
    return {STATIC / path for path in named if (STATIC / path).suffix in (".css", ".js", ".svg")} | set(FONTS)


@pytest.mark.django_db
def test_a_first_visit_weighs_less_than_a_hundred_kilobytes(client):
    """The home page with records in every row, compressed as nginx sends it; pictures of records come besides."""
    call_command("setup_site", verbosity=0)
    published_stories(8)
    text = client.get("/hu/").content
    parts = [path.read_bytes() for path in linked_from(text.decode()) if path not in FONTS]
    compressed = sum(len(gzip.compress(part)) for part in (text, *parts))
    assert len(parts) > 5
    assert compressed + sum(path.stat().st_size for path in FONTS) <= 100 * KILOBYTE


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
