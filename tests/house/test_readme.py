import re
import subprocess

import pytest
from django.core.management import get_commands

from tests.house.project import ROOT

PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]


def targets():
    return set(re.findall(r"^([a-z-]+):.*## ", (ROOT / "Makefile").read_text(), re.MULTILINE))


@pytest.mark.parametrize("page", PAGES, ids=[str(page.relative_to(ROOT)) for page in PAGES])
def test_commands_that_the_pages_name_exist(page):
    named = set(
        re.findall(
            r"\bmake ([a-z-]+)\b(?=[`\s])",
            "\n".join(re.findall(r"`[^`\n]+`|^    .*$|^make .*$", page.read_text(), re.MULTILINE)) + "\n",
        )
    )
    assert named <= targets()


@pytest.mark.parametrize("page", PAGES, ids=[str(page.relative_to(ROOT)) for page in PAGES])
def test_links_to_our_own_files_lead_somewhere(page):
    links = re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", page.read_text())
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_readme_names_the_two_commands_and_every_role():
    text = (ROOT / "README.md").read_text()
    assert "make run" in text
    assert "make test" in text


def test_help_lists_every_command():
    shown = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert set(re.findall(r"^  make (\S+)", shown, re.MULTILINE)) == targets()


def test_management_commands_that_the_pages_name_exist():
    pages = [*PAGES, ROOT / "compose.yaml", ROOT / "Dockerfile", ROOT / "Makefile"]
    named = {name for page in pages for name in re.findall(r"(?:manage\.py|\$\(MANAGE\)) ([a-z_]+)", page.read_text())}
    assert {"migrate", "send_mail", "load_demo"} <= named
    assert sorted(named - set(get_commands())) == []


def test_containers_run_every_command_that_operations_name_as_timers():
    timers = (ROOT / "docs" / "operations.md").read_text().partition("## Timers")[2].partition("\n## ")[0]
    named = set(re.findall(r"manage\.py ([a-z_]+)", timers))
    assert "follow_consents" in named
    assert sorted(named - set(re.findall(r"manage\.py ([a-z_]+)", (ROOT / "compose.yaml").read_text()))) == []
