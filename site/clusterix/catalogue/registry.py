"""What content types tell the catalogue about themselves, in their `AppConfig.ready()`.

The engine never imports a content type; it asks here by the `type_code` of a record.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class RecordType:
    """A content type in the catalogue: the `model` of its pages (a SubmissionPage with a `type_code`).

    `kinds` maps the codes of its kinds to their labels (lazy translations). `texts` gives the texts of a page that the
    search reads besides title and summary, as plain text or HTML. `card` may give more for the card of a record than
    `catalogue.cards.card_of` knows; it is kept as JSON.
    """

    model: type
    kinds: Mapping[str, str]
    texts: Callable[[object], Iterable[str]]
    card: Callable[[object], dict] = lambda source: {}


_types: dict[str, RecordType] = {}


def register(record_type: RecordType) -> None:
    """Let the records of a content type be listed and found."""
    _types[record_type.model.type_code] = record_type


def type_of(type_code: str) -> RecordType:
    """The content type of a code. Raises `LookupError` when nobody has registered it."""
    return _types[type_code]


def is_known(type_code: str) -> bool:
    """Whether a content type has registered itself."""
    return type_code in _types


def kind_label(type_code: str, kind: str) -> str:
    """What a kind is called in the active language."""
    return str(type_of(type_code).kinds.get(kind, ""))


def all_kinds() -> dict[str, str]:
    """The labels of all kinds of all types, by code."""
    return {kind: label for record_type in _types.values() for kind, label in record_type.kinds.items()}
