"""What a reader has chosen, read from the parameters of an address; nonsense is left out and counted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from urllib.parse import urlencode

from clusterix.catalogue import registry
from clusterix.catalogue.facets import NEWEST, SOONEST, TITLE, YEAR, Shelf

FACETS = ("theme", "region", "year")
# Narrow a list down like facets, but may also be set by links from elsewhere: the matrix, an organisation, a kind.
LINKED = ("type", "kind", "cell", "org")
# The order by the next date is offered where records have dates; elsewhere it is understood all the same.
ORDERS = (NEWEST, TITLE, YEAR, SOONEST)
LIST, MATRIX, MAP = "", "matrix", "map"
VIEWS = (LIST, MATRIX, MAP)
MOST_VALUES = 50


def names() -> tuple[str, ...]:
    """Every filter that an address may name, in a fixed order."""
    return tuple(dict.fromkeys([*FACETS, *registry.own_facets(), *LINKED]))


@dataclass(frozen=True)
class Choices:
    """What an address asks for. `kept` are other parameters that links must not lose (the words of a search).

    `wrong` says that something in the address does not exist; it is left out.
    """

    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    order: str = ""
    view: str = LIST
    page: int = 1
    kept: Sequence[tuple[str, str]] = ()
    wrong: bool = False

    def pairs(self, *, with_order=True, with_view=True):
        """The parameters that say the same, in a fixed order, without the page."""
        found = [*self.kept, *((name, value) for name in names() if name in self.values for value in self.values[name])]
        found += [("sort", self.order)] if self.order and with_order else []
        return [*found, ("view", self.view)] if self.view and with_view else found

    def url(self, action: str, *, page: int = 1) -> str:
        """The address of these choices."""
        pairs = [*self.pairs(), *([("page", page)] if page > 1 else [])]
        return f"{action}?{urlencode(pairs)}" if pairs else action

    def toggled(self, facet: str, value: str) -> "Choices":
        """With a value chosen, or chosen no more."""
        now = self.values.get(facet, ())
        then = tuple(one for one in now if one != value) if value in now else (*now, value)
        return replace(self, values={**self.values, facet: then}, page=1)

    def ordered(self, order: str) -> "Choices":
        """In another order."""
        return replace(self, order=order, page=1)

    def shown_as(self, view: str) -> "Choices":
        """The same records as list, matrix or map."""
        return replace(self, view=view, page=1)

    def only(self, facet: str, value: str) -> "Choices":
        """The list of the records with this value alone, whatever was chosen in its facet before."""
        return replace(self, values={**self.values, facet: (value,)}, view=LIST, page=1)

    def cleared(self) -> "Choices":
        """Without any filter."""
        return replace(self, values={}, page=1)


def read(params, shelf: Shelf, terms, *, kept=(), fixed: Mapping[str, str] = MappingProxyType({})) -> Choices:
    """Read the parameters of an address (a QueryDict). Never fails: what does not exist is left out.

    `fixed` are values that the list stands for anyway; its address may repeat them, but not ask for others.
    """
    wrong, values = False, {}
    for name in names():
        asked = [value for value in dict.fromkeys(params.getlist(name)) if value]
        if name in fixed:
            wrong = wrong or any(value != fixed[name] for value in asked)
            continue
        known = tuple(value for value in asked[:MOST_VALUES] if _exists(name, value, shelf, terms))
        wrong = wrong or len(known) < len(asked)
        if known:
            values[name] = known
    order, view, page = params.get("sort", ""), params.get("view", LIST), params.get("page", "1")
    if order and order not in ORDERS:
        order, wrong = "", True
    if view not in VIEWS:
        view, wrong = LIST, True
    if not _is_number(page):
        page, wrong = "1", True
    return Choices(values, order, view, int(page), tuple(kept), wrong)


def _is_number(page):
    return page.isascii() and page.isdecimal() and 0 < int(page[:9]) == int(page[:10])


def _exists(name, value, shelf, terms):
    """A term that no record carries yet may be asked for; anything else must be on the shelf."""
    own = registry.own_facets().get(name)
    if own and value in own.values:
        return True
    vocabulary = own.vocabulary if own else name
    if (own or name in ("theme", "region")) and terms.find(vocabulary, value):
        return True
    return f"{name}:{value}" in shelf.bits
