import os
import re
import shutil
import subprocess
import sys

import polib
import pytest

from clusterix.messages import compile_all
from tests.house.project import ROOT

FOLDER = ROOT / "locale" / "hu" / "LC_MESSAGES"
DOMAINS = ("django", "djangojs")
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|{\w*}")


@pytest.fixture(params=[domain for domain in DOMAINS if (FOLDER / f"{domain}.po").exists()])
def catalogue(request):
    return polib.pofile(str(FOLDER / f"{request.param}.po"))


def test_catalogue_has_no_gaps(catalogue):
    assert [entry.msgid for entry in catalogue if not entry.translated()] == []
    assert [entry.msgid for entry in catalogue if entry.fuzzy] == []
    assert [entry.msgid for entry in catalogue.obsolete_entries()] == []


def test_catalogue_keeps_every_placeholder(catalogue):
    def wrong(entry):
        texts = list(entry.msgstr_plural.values()) or [entry.msgstr]
        wanted = {*PLACEHOLDER.findall(entry.msgid + entry.msgid_plural)}
        return any(not {*PLACEHOLDER.findall(text)} <= wanted for text in texts) or (
            not entry.msgid_plural and {*PLACEHOLDER.findall(entry.msgstr)} != wanted
        )

    assert [entry.msgid for entry in catalogue.translated_entries() if wrong(entry)] == []


@pytest.mark.gettext
def test_catalogue_knows_every_text_of_the_code_and_no_other(tmp_path):
    project = tmp_path / "project"
    skip = shutil.ignore_patterns(".venv", ".git", "var", "static-collected", "__pycache__", "*.mo", "tests")
    shutil.copytree(ROOT, project, ignore=skip)
    before = {domain: texts(project, domain) for domain in DOMAINS}
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
    # Whatever the age of the stamp, nothing is to be installed here.
    command = ["make", "messages", f"VENV={sys.prefix}", "-o", f"{sys.prefix}/work.stamp"]
    subprocess.run(command, cwd=project, env=environment, capture_output=True, check=True)
    after = {domain: texts(project, domain) for domain in DOMAINS}
    assert [(domain, text) for domain in DOMAINS for text in sorted(after[domain] - before[domain])] == []
    assert [(domain, text) for domain in DOMAINS for text in sorted(before[domain] - after[domain])] == []


def texts(project, domain):
    source = project / "locale" / "hu" / "LC_MESSAGES" / f"{domain}.po"
    # There is no catalogue for scripts before the first of them has a text.
    catalogue = polib.pofile(str(source)) if source.exists() else []
    return {(entry.msgctxt or "", entry.msgid) for entry in catalogue if not entry.obsolete}


def test_compiling_needs_no_gettext_and_happens_only_when_something_changed(tmp_path):
    folder = tmp_path / "hu" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    source = folder / "django.po"
    source.write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "sent"\nmsgstr "elküldve"\n'
    )
    assert compile_all(tmp_path) == [folder / "django.mo"]
    assert polib.mofile(str(folder / "django.mo")).find("sent").msgstr == "elküldve"
    assert compile_all(tmp_path) == []
    assert sorted(path.name for path in folder.iterdir()) == ["django.mo", "django.po"]
