"""Which content types have a field table, and where its defaults are written."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

SHARED = Path(__file__).resolve().parents[1] / "data" / "fields.toml"


@dataclass(frozen=True)
class Source:
    """The defaults of a content type: its page model, its file, and the labels (lazy) of its kinds by code."""

    model: type
    path: Path
    kinds: Mapping[str, str]


_sources: dict[str, Source] = {}


def register(model, path: Path, kinds: Mapping[str, str]) -> None:
    """Let a content type have a field table. Called in `AppConfig.ready()`."""
    _sources[model.type_code] = Source(model, path, kinds)


def sources() -> dict[str, Source]:
    """All content types that have a field table, by type code."""
    return dict(_sources)
