import gzip
import re

import brotli
import html5lib
import pytest
from django.contrib.staticfiles import finders
from django.core.management import call_command
from django.test import RequestFactory
from whitenoise.middleware import WhiteNoiseMiddleware

from clusterix.settings import base
from tests.house.project import ROOT, templates

COMPRESSING = "whitenoise.storage.CompressedManifestStaticFilesStorage"
_unpack = {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}
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
    settings.STORAGES = settings.STORAGES | {"staticfiles": {"BACKEND": COMPRESSING}}
    # Fails by itself when a style sheet names a file that is not there.
    call_command("collectstatic", interactive=False, verbosity=0)
    assert (tmp_path / "staticfiles.json").exists()
    texts = {
        path for path in tmp_path.rglob("*") if path.suffix in {".css", ".js", ".svg"} and path.stat().st_size > 999
    }
    assert len(texts) > 50
    for path in texts:
        whole = path.read_bytes()
        assert gzip.decompress(path.with_name(f"{path.name}.gz").read_bytes()) == whole
        assert brotli.decompress(path.with_name(f"{path.name}.br").read_bytes()) == whole


def test_production_serves_the_files_as_they_were_compressed(settings, tmp_path):
    assert base.STORAGES["staticfiles"]["BACKEND"] == COMPRESSING
    settings.STATIC_ROOT = tmp_path
    text = b"a { color: red; }\n" * 100
    for ending, pack in (("", bytes), (".br", brotli.compress), (".gz", gzip.compress)):
        (tmp_path / f"a.css{ending}").write_bytes(pack(text))
    served = WhiteNoiseMiddleware(lambda request: None)
    for accepted, encoding in (("gzip, br", "br"), ("gzip", "gzip"), ("", None)):
        answer = served(RequestFactory().get("/static/a.css", headers={"accept-encoding": accepted}))
        assert answer.get("Content-Encoding") == encoding
        assert _unpack[encoding](answer.getvalue()) == text


def test_the_page_for_maintenance_needs_nothing_but_static_files_and_speaks_both_languages():
    text = (ROOT / "static" / "maintenance.html").read_text()
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)
    assert (tree.get("lang"), [one.get("lang") for one in tree.iter("div")]) == ("hu", ["en"])
    for link in tree.iter("link"):
        assert (ROOT / link.get("href").lstrip("/")).is_file()
    assert not [*tree.iter("script"), *tree.iter("style"), *tree.iter("a")]
