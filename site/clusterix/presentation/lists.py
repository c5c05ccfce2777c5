"""What the templates of lists, search and the home page take."""

from dataclasses import dataclass, field
from decimal import Decimal

from clusterix.presentation.records import Cell, Period, Term


@dataclass(frozen=True)
class Figure:
    """One number with what it counts.

    `value` is written by the language of the page; `start`, where given, stands before it with an arrow (what was and
    what was reached). `note` names years and source.
    """

    value: Decimal | int
    label: str
    start: Decimal | int | None = None
    note: str = ""
    url: str = ""


@dataclass(frozen=True)
class CardView:
    """A record in a list. `title_html` and `snippet_html` are safe HTML with `<mark>`, given by the search only.

    `translated` is False where the list shows title and summary in the language of the page and the text behind them
    exists in another one only; `text_language` names that one ("Magyar"). `sample` marks what the organisation did not
    write itself.
    """

    number: int
    type_code: str
    kind: str
    kind_label: str
    title: str
    teaser: str
    url: str
    organisation: str = ""
    place: str = ""
    period: Period = field(default_factory=Period)
    cells: tuple[Cell, ...] = ()
    figure: Figure | None = None
    translated: bool = True
    text_language: str = ""
    sample: bool = False
    title_html: str = ""
    snippet_html: str = ""


@dataclass(frozen=True)
class OptionView:
    """One choice of a facet. `count` ignores the facet's own selection."""

    label: str
    code: str
    count: int
    selected: bool


@dataclass(frozen=True)
class FacetView:
    """A group of choices; `code` is the name of the parameter in the address."""

    code: str
    label: str
    options: tuple[OptionView, ...]

    @property
    def selected(self):
        """The choices made."""
        return tuple(option for option in self.options if option.selected)


@dataclass(frozen=True)
class ActiveFilter:
    """A filter in force; `url` leads to the list without it."""

    facet_label: str
    label: str
    url: str


@dataclass(frozen=True)
class SortView:
    """One order of the list."""

    code: str
    label: str
    selected: bool
    url: str


@dataclass(frozen=True)
class PageLink:
    """A page of a list; `number` None is a gap in the row of numbers."""

    number: int | None
    url: str = ""
    current: bool = False


@dataclass(frozen=True)
class Pagination:
    """Which part of a list is shown; `first` and `last` count from one and are 0 in an empty list."""

    number: int
    pages: int
    first: int
    last: int
    links: tuple[PageLink, ...] = ()
    previous_url: str = ""
    next_url: str = ""


@dataclass(frozen=True)
class FileLink:
    """The records of a list as a file."""

    label: str
    url: str
    media_type: str


@dataclass(frozen=True)
class ListView:
    """A list of records with its filters.

    `action` is the address of the form; `hidden` are parameters it keeps although no facet shows them (order, matrix
    cell). `problem` is a sentence for the reader where the address asked for something that does not exist. `feed_url`
    is the Atom feed of the same records, `files` are their data. `views` switch between list,
    matrix and map; `matrix` or `map` is given instead of cards where that one was asked for.
    `same` are the parameters that say which records these are, in one order only and without nonsense.
    """

    cards: tuple[CardView, ...]
    total: int
    facets: tuple[FacetView, ...]
    active: tuple[ActiveFilter, ...]
    pagination: Pagination
    sorts: tuple[SortView, ...] = ()
    action: str = ""
    clear_url: str = ""
    hidden: tuple[tuple[str, str], ...] = ()
    problem: str = ""
    feed_url: str = ""
    files: tuple[FileLink, ...] = ()
    views: tuple[SortView, ...] = ()
    matrix: "MatrixView | None" = None
    map: "MapView | None" = None
    same: str = ""


@dataclass(frozen=True)
class MatrixCell:
    """A cell with the number of its records, the heat step 0 to 4, and the list it opens."""

    count: int
    step: int
    url: str
    label: str


@dataclass(frozen=True)
class MatrixRow:
    """One objective over all activities."""

    objective: Term
    cells: tuple[MatrixCell, ...]


@dataclass(frozen=True)
class MatrixView:
    """The matrix of objectives and activities, counted; `outside` records stand in no cell."""

    activities: tuple[Term, ...]
    rows: tuple[MatrixRow, ...]
    total: int
    outside: int = 0


@dataclass(frozen=True)
class PlaceRow:
    """A county or a country with the number of its records and the list it opens."""

    code: str
    label: str
    count: int
    url: str = ""


@dataclass(frozen=True)
class MapArea:
    """A place as it is drawn: heat step 0 to 4, data of the SVG path, and where its number stands."""

    place: PlaceRow
    step: int
    path: str
    x: int
    y: int


@dataclass(frozen=True)
class MapSheet:
    """One map with the same numbers as a table; `rows` may hold places that are outside the map."""

    code: str
    label: str
    width: int
    height: int
    around: str
    areas: tuple[MapArea, ...]
    rows: tuple[PlaceRow, ...]


@dataclass(frozen=True)
class MapView:
    """Where records are from. `whole_country` of them name Hungary but no county, `nowhere` name no place."""

    sheets: tuple[MapSheet, ...]
    total: int
    whole_country: int = 0
    nowhere: int = 0
