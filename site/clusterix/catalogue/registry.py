"""What content types tell the catalogue about themselves, in their `AppConfig.ready()`.

The engine never imports a content type; it asks here by the `type_code` of a record.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from clusterix.catalogue.facets import NEWEST, TITLE, YEAR


@dataclass(frozen=True)
class Facet:
    """A filter of a content type's own. `values` are codes with their lazy labels; without them `vocabulary` names
    the list of `catalogue.terms.VOCABULARIES` whose terms are the values. Where there are neither, `label_of` names a
    value, and `offers` says whether it is offered today; values stand in the order of their codes.
    """

    name: str
    label: str
    vocabulary: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    label_of: Callable[[str], str] | None = None
    offers: Callable[[str], bool] = lambda value: True


# The filters that lists show unless a type says otherwise; the last ones suit records of every type.
EVERYWHERE = ("ecosystem", "sector", "s3", "objective", "activity", "org", "year", "text")
OFFERED = ("kind", "theme", "region", *EVERYWHERE)
# The orders of a list, the usual one first.
ORDERS = (NEWEST, TITLE, YEAR)


@dataclass(frozen=True)
class RecordType:
    """A content type in the catalogue: the `model` of its pages (a SubmissionPage with a `type_code`).

    `kinds` maps the codes of its kinds to their labels (lazy translations). `texts` gives the texts of a page that the
    search reads besides title and summary, as plain text or HTML. `card` may give more for the card of a record than
    `catalogue.cards.card_of` knows; it is kept as JSON. `codes` may give more facet codes ("level:entry") than
    `catalogue.codes.codes_of` knows, from the page that owns the facts and the terms in memory; `facets` are the
    filters made from them, and `offered` names the filters that the list of the type shows, in their order.
    `schema_type` is what schema.org calls such a record. Other records lead to the nearest of the type under
    `near_heading`; `near` are the facets that make them near, the weightiest first (`catalogue.neighbours`). `by_clock`
    says that their pages change within a day without anybody doing anything, so that they are made anew each time.
    `orders` are those that the list of the type offers, the usual one first; SOONEST needs codes of the facet DAY.
    `has_cells` says whether they stand in the matrix; `follows_profile`, that the
    organisation's profile gives them codes.
    """

    model: type
    kinds: Mapping[str, str]
    texts: Callable[[object], Iterable[str]]
    card: Callable[[object], dict] = lambda source: {}
    codes: Callable[[object, object], Iterable[str]] = lambda source, terms: ()
    facets: tuple[Facet, ...] = ()
    offered: tuple[str, ...] = OFFERED
    schema_type: str = "Article"
    near_heading: str = _("Related records")
    near: tuple[str, ...] = ("objective", "sector", "theme", "ecosystem")
    by_clock: bool = False
    orders: tuple[str, ...] = ORDERS
    has_cells: bool = True
    follows_profile: bool = False


_types: dict[str, RecordType] = {}
_shared: list[Facet] = []


def register(record_type: RecordType) -> None:
    """Let the records of a content type be listed and found."""
    _types[record_type.model.type_code] = record_type
    own_facets.cache_clear()


def share(facets: Iterable[Facet]) -> None:
    """Name the filters of facts that records of all types have."""
    _shared[:] = facets
    own_facets.cache_clear()


def type_of(type_code: str) -> RecordType:
    """The content type of a code. Raises `LookupError` when nobody has registered it."""
    return _types[type_code]


def types() -> list[RecordType]:
    """All content types that have registered themselves."""
    return list(_types.values())


def is_known(type_code: str) -> bool:
    """Whether a content type has registered itself."""
    return type_code in _types


def type_label(type_code: str) -> str:
    """What the records of a type are called in the active language, in the plural."""
    return capfirst(str(type_of(type_code).model._meta.verbose_name_plural))


def kind_label(type_code: str, kind: str) -> str:
    """What a kind is called in the active language."""
    return str(type_of(type_code).kinds.get(kind, ""))


@cache
def own_facets() -> Mapping[str, Facet]:
    """The filters beyond theme, region and year, by name: shared ones, then those that content types have brought."""
    own = (facet for record_type in _types.values() for facet in record_type.facets)
    return {facet.name: facet for facet in (*_shared, *own)}


def all_kinds() -> dict[str, str]:
    """The labels of all kinds of all types, by code."""
    return {kind: label for record_type in _types.values() for kind, label in record_type.kinds.items()}
