"""The parts of information pages that are not written but made, so that they cannot become untrue."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise


@dataclass(frozen=True)
class Part:
    """A part by its code. `build` takes the request and gives what `template` shows as `part`.

    `before` is the template of what stands before the written text of the page.
    """

    code: str
    label: str | Promise
    template: str
    build: Callable[[Any], Any]
    before: str = ""


_parts: dict[str, Part] = {}


def register(part: Part):
    """Offer a part to information pages; called when the apps are ready."""
    _parts[part.code] = part


def part_of(code: str) -> Part | None:
    """The part of a code; None for no part, or for one that is not offered any more."""
    return _parts.get(code)


def part_choices():
    """All parts for a form, in the order of their registration."""
    return [(part.code, part.label) for part in _parts.values()]
