"""Reads what the demo consists of from the files in `data/`."""

import tomllib
import uuid
from functools import cache
from pathlib import Path

from wagtail.models import Page

DATA = Path(__file__).parent / "data"
DOMAIN = "@clusterix.example"
_ORIGIN = {
    "hu": "Mintaadat: az adatlap nyilvános forrásból készült (%s), a szervezet nem szerkesztette.",
    "en": "Sample data: this profile was made from a public source (%s); the organisation has not edited it.",
}
_ADVICE = {
    "about": "other",
    "note_hu": "Az építőelemek előfeltételei és az átvételi tanácsok szerkesztői következtetések a forrás tényeiből.",
    "note_en": "Enabling factors and advice on transfer are the editor's conclusions from the facts of the source.",
}
_FAMILY = uuid.uuid5(uuid.NAMESPACE_URL, "https://clusterix.example/demo")


def key_of(name: str) -> uuid.UUID:
    """The translation key of the page that a name of the data stands for: the same on every machine."""
    return uuid.uuid5(_FAMILY, name)


@cache
def organisations() -> dict[str, dict]:
    """Name → facts, and texts under "hu" and "en"."""
    found = {}
    for path in sorted(DATA.glob("organisations*.toml")):
        found |= {name: _with_origin(data) for name, data in _read(path.name).items()}
    return found


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
    return {path.stem: _with_source(_read(f"records/{path.name}")) for path in files}


@cache
def documents() -> dict[str, dict]:
    """Name → a public document that sample data are taken from."""
    return _read("documents.toml")


def _with_origin(data):
    """Profiles of real organisations end by saying which document they were made from."""
    if name := data.pop("document", ""):
        document = documents()[name]
        source = f"{document['name']}, {document['year']}" if "year" in document else document["name"]
        for language, words in _ORIGIN.items():
            data[language]["summary"] = f"{data[language]['summary'].strip()} {words % source}"
    return data


def _with_source(data):
    """Sample data name their document once; it is their source, and the evidence that stands first."""
    if name := data.pop("document", ""):
        document = documents()[name]
        data["source"] = document["name"]
        if "year" in document:
            data["source_year"] = document["year"]
        data["evidence"] = [_evidence(document), *data.get("evidence", ())]
        if data["kind"] == "practice":
            data["gaps"].append(_ADVICE)
    return data


def _evidence(document):
    return {key: value for key, value in document.items() if key != "name"}


def _read(name):
    return tomllib.loads((DATA / name).read_text(encoding="utf-8"))


def pages_of(names):
    """The pages, in every language, that names of the data stand for."""
    return Page.objects.filter(translation_key__in=[key_of(name) for name in names])


def prose(text: str) -> str:
    """Paragraphs as rich text: blank lines part them."""
    return "".join(f"<p>{part.strip()}</p>" for part in text.split("\n\n") if part.strip())
