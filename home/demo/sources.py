"""Reads what the demo consists of from the files in `data/`."""

import tomllib
import uuid
from functools import cache
from pathlib import Path

from wagtail.models import Page

DATA = Path(__file__).parent / "data"
DOMAIN = "@clusterix.example"
_FAMILY = uuid.uuid5(uuid.NAMESPACE_URL, "https://clusterix.example/demo")


def key_of(name: str) -> uuid.UUID:
    """The translation key of the page that a name of the data stands for: the same on every machine."""
    return uuid.uuid5(_FAMILY, name)


@cache
def organisations() -> dict[str, dict]:
    """Name → facts, and texts under "hu" and "en"."""
    return _read("organisations.toml")


@cache
def people() -> dict[str, list[dict]]:
    """Who can sign in ("person"), and peers without an account ("reviewer")."""
    return _read("people.toml")


@cache
def opinions() -> dict[str, dict]:
    """Name → what a reviewer wrote."""
    return _read("opinions.toml")


@cache
def records() -> dict[str, dict]:
    """Name → facts, texts under "hu" and "en", and the state the record is brought to."""
    files = sorted((DATA / "records").glob("*.toml"))
    return {path.stem: _read(f"records/{path.name}") for path in files}


def _read(name):
    return tomllib.loads((DATA / name).read_text(encoding="utf-8"))


def pages_of(names):
    """The pages, in every language, that names of the data stand for."""
    return Page.objects.filter(translation_key__in=[key_of(name) for name in names])


def prose(text: str) -> str:
    """Paragraphs as rich text: blank lines part them."""
    return "".join(f"<p>{part.strip()}</p>" for part in text.split("\n\n") if part.strip())
