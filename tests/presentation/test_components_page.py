"""The page of components: for developers only, and complete."""

import re
from pathlib import Path

import pytest
from django.utils.translation import override

from clusterix.catalogue import registry
from clusterix.presentation.specimen_records import STATES
from clusterix.presentation.specimens import KINDS
from clusterix.presentation.templatetags.showcase import forget

pytestmark = pytest.mark.django_db
FOLDER = Path(__file__).parents[2] / "templates" / "components"
PAGES = {
    "hu": ["/hu/elemek/", *(f"/hu/elemek/{state}/" for state in STATES)],
    "en": ["/en/components/", *(f"/en/components/{state}/" for state in STATES)],
}


@pytest.fixture
def in_development(settings):
    """A machine of somebody who builds pages; drawings and rows are not remembered yet."""
    settings.DEBUG = True
    forget()


@pytest.mark.parametrize("address", [*PAGES["hu"], *PAGES["en"]])
def test_they_are_there_in_development_and_nowhere_else(client, settings, address):
    assert client.get(address).status_code == 404
    settings.DEBUG = True
    response = client.get(address)
    assert response.status_code == 200
    assert 'name="robots" content="noindex"' in response.content.decode()


def test_there_is_no_record_in_a_state_that_nobody_described(client, in_development):
    assert client.get("/en/components/unheard-of/").status_code == 404


@pytest.mark.parametrize("language", ["hu", "en"])
def test_every_component_is_shown(client, in_development, language):
    shown = set()
    for address in PAGES[language]:
        forget()
        shown |= {template.name for template in client.get(address).templates if template.name}
    pieces = {f"components/{path.name}" for path in FOLDER.glob("*.html")}
    assert pieces - shown == set()


@pytest.mark.parametrize("language", ["hu", "en"])
def test_kinds_are_written_in_words(client, in_development, language):
    html = client.get(PAGES[language][0]).content.decode()
    written = set(re.findall(r'<p class="kind kind-\w+">([^<]+?) ?<', html))
    assert written == {labels[language == "en"] for labels in KINDS.values()}


def test_kinds_have_the_names_that_records_show():
    for kind, names in KINDS.items():
        type_code = kind if registry.is_known(kind) else "story"
        for language, name in zip(("hu", "en"), names, strict=True):
            with override(language):
                assert registry.kind_label(type_code, kind) == name


@pytest.mark.parametrize("address", [*PAGES["hu"], *PAGES["en"]])
def test_an_id_stands_once_on_a_page(client, in_development, address):
    ids = re.findall(r'\sid="([^"]+)"', client.get(address).content.decode())
    assert sorted(ids) == sorted(set(ids))


def test_a_record_without_anything_says_nothing_about_it(client, in_development):
    whole = client.get("/en/components/whole/").content.decode()
    bare = client.get("/en/components/bare/").content.decode()
    for text in ("Evidence", "Who took part", "Funding", "Pictures", "Transcript of the video"):
        assert text in whole
        assert text not in bare
