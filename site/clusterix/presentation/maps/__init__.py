"""The outlines of Hungary's counties and Europe's countries (`manage.py draw_maps`; licences in LICENCE.md beside)."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Outline:
    """An area of a map: the data of its SVG path, and where its number stands."""

    path: str
    x: int
    y: int


@dataclass(frozen=True)
class Outlines:
    """A map: its size, its areas by code, and the land around them as one path."""

    width: int
    height: int
    areas: dict[str, Outline]
    around: str


@cache
def outlines(name: str) -> Outlines:
    """The map of that name, "hungary" or "europe", read once."""
    content = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    areas = {code: Outline(**one) for code, one in content["areas"].items()}
    return Outlines(content["width"], content["height"], areas, content["around"])
