"""The page of components: for developers only, and complete."""

import re
from pathlib import Path

import pytest

pytestmark = pytest.mark.django_db
# What only makes sense around a page, or is shown inside another component.
NOT_SHOWN_ALONE = {
    *("header", "footer", "breadcrumb", "languages", "mark", "head_data", "search_box", "messages", "feed_link"),
    *("record_page", "record_head", "record_body", "sheet", "cells", "hero", "gallery", "figures", "listing"),
}


@pytest.mark.parametrize("address", ["/hu/elemek/", "/en/components/"])
def test_it_is_there_in_development_and_nowhere_else(client, settings, address):
    assert client.get(address).status_code == 404
    settings.DEBUG = True
    response = client.get(address)
    assert response.status_code == 200
    assert 'name="robots" content="noindex"' in response.content.decode()


def test_it_shows_the_pieces_that_pages_are_made_of(client, settings):
    settings.DEBUG = True
    shown = {template.name for template in client.get("/hu/elemek/").templates if template.name}
    folder = Path(__file__).parents[2] / "templates" / "components"
    pieces = {path.stem for path in folder.glob("*.html")} - NOT_SHOWN_ALONE
    stems = {re.sub(r"^components/|\.html$", "", name) for name in shown}
    assert len(pieces & stems) >= 20
