import re

import html5lib
import pytest
from django.contrib.staticfiles import finders
from django.core.management import call_command

from tests.house.project import ROOT, templates

NAMED = {
    (str(path.relative_to(ROOT)), name)
    for path in templates()
    for name in re.findall(r"""{% static ["']([^"']+)["'] %}""", path.read_text())
}


@pytest.mark.parametrize(("template", "name"), sorted(NAMED))
def test_what_a_template_asks_for_is_there(template, name):
    assert finders.find(name), f"{template} asks for {name}"


def test_production_can_collect_and_name_every_file(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}
    }
    # Fails by itself when a style sheet names a file that is not there.
    call_command("collectstatic", interactive=False, verbosity=0)
    assert (tmp_path / "staticfiles.json").exists()
    assert {path.suffix for path in tmp_path.rglob("*") if path.is_file()} >= {".css", ".js", ".gz"}


def test_the_page_for_maintenance_needs_nothing_but_static_files_and_speaks_both_languages():
    text = (ROOT / "static" / "maintenance.html").read_text()
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)
    assert (tree.get("lang"), [one.get("lang") for one in tree.iter("div")]) == ("hu", ["en"])
    for link in tree.iter("link"):
        assert (ROOT / link.get("href").lstrip("/")).is_file()
    assert not [*tree.iter("script"), *tree.iter("style"), *tree.iter("a")]
