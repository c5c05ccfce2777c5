"""What content types tell about the kinds of record that somebody can begin, in their `AppConfig.ready()`."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Beginning:
    """A kind that can be begun: its label (lazy), the page model, and the values that make a page one of this kind."""

    kind: str
    label: str
    model: type
    values: Mapping[str, object] = field(default_factory=dict)


_beginnings: dict[str, Beginning] = {}
# Callables (organisation) → dict of fact names and values that are known from elsewhere; earlier ones win.
known_facts = []


def register(beginning: Beginning) -> None:
    """Let a kind of record be begun."""
    _beginnings[beginning.kind] = beginning


def find(kind: str) -> Beginning | None:
    """The kind of this code, None where nobody has registered it."""
    return _beginnings.get(kind)


def every() -> list[Beginning]:
    """All kinds that can be begun, in the order of their registration."""
    return list(_beginnings.values())
