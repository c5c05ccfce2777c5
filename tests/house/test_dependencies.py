import re
from importlib.metadata import distribution, version

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.house.project import ROOT, pins

FILES = ("requirements.txt", "requirements-dev.txt")


def required_by(name, extra=""):
    """Names of the packages that an installed package needs here."""
    for line in distribution(name).requires or []:
        needed = Requirement(line)
        if needed.marker is None or needed.marker.evaluate({"extra": extra}):
            yield needed


def everything_needed(names):
    seen, todo = set(), [Requirement(name) for name in names]
    while todo:
        requirement = todo.pop()
        key = (canonicalize_name(requirement.name), *sorted(requirement.extras))
        if key in seen:
            continue
        seen.add(key)
        for extra in {"", *requirement.extras}:
            todo.extend(required_by(requirement.name, extra))
    return {key[0] for key in seen}


def test_every_direct_dependency_has_its_reason():
    text = (ROOT / "docs" / "dependencies.md").read_text()
    sections = re.split(r"^## ", text, flags=re.MULTILINE)[1:3]
    for file, section in zip(FILES, sections, strict=True):
        documented = re.findall(r"^\| `([\w.-]+)` \| \S.{10,} \|$", section, re.MULTILINE)
        assert documented == [*pins(file)[0]], file


def test_pins_are_what_is_installed():
    every = {name: pin for file in FILES for part in pins(file) for name, pin in part.items()}
    assert len(every) > 50
    assert {name: version(name) for name in every} == every


def test_nothing_that_is_brought_along_is_left_to_chance():
    lines = [line for file in FILES for line in (ROOT / file).read_text().splitlines()]
    direct = [line for line in lines if "==" in line]
    pinned = {canonicalize_name(Requirement(line).name) for line in direct}
    assert everything_needed(direct) == pinned
