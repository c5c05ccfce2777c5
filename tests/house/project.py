"""What the tests of the house itself read: the files of the project."""

import ast
import re
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CODE_FOLDERS = ("site/clusterix", "stories", "practices", "training", "home")

# Who may import whom: each app only what stands before it (docs/adr/0001-layout.md).
ORDER = (
    "clusterix.vocabularies",
    "clusterix.mail",
    "clusterix.presentation",
    "clusterix.organisations",
    "clusterix.media",
    "clusterix.submissions",
    "clusterix.reviews",
    "clusterix.translations",
    "clusterix.catalogue",
    "clusterix.search",
    "clusterix.pagecache",
    "stories",
    "practices",
    "training",
    "home",
)
CONTENT = ("stories", "practices", "training", "home")


def code_files():
    """Every Python file that runs in production, migrations included."""
    folders = [path for folder in CODE_FOLDERS for path in sorted((ROOT / folder).rglob("*.py"))]
    return [ROOT / "manage.py", ROOT / "gunicorn.conf.py", *folders]


@cache
def tree(path):
    """Parse a file once for all tests."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def module_name(path):
    """Dotted name under which a file is imported."""
    relative = path.relative_to(ROOT)
    parts = [*relative.with_suffix("").parts]
    if parts[0] == "site":
        del parts[0]
    if parts[-1] == "__init__":
        del parts[-1]
    return ".".join(parts)


def app_of(name):
    """The app a dotted name belongs to, or None for what belongs to no app."""
    return next((app for app in ORDER if name == app or name.startswith(f"{app}.")), None)


def imported_names(path):
    """Every dotted name a file imports, at any depth of its code, with the line."""
    package = module_name(path) if path.name == "__init__.py" else module_name(path).rpartition(".")[0]
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                parents = package.split(".")[: len(package.split(".")) - node.level + 1]
                base = ".".join(filter(None, [*parents, base]))
            yield from ((f"{base}.{alias.name}", node.lineno) for alias in node.names)


def templates():
    """Every template of the project."""
    return sorted((ROOT / "templates").rglob("*.*"))


def pins(name):
    """Direct and brought-along packages of a requirements file, as two dicts from name to version."""
    head, _, tail = (ROOT / name).read_text().partition("# Brought along")
    return tuple(dict(re.findall(r"^([\w.-]+)(?:\[\w+\])?==(\S+)$", part, re.MULTILINE)) for part in (head, tail))
