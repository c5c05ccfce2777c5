"""What the home page shows: everything counted in the catalogue, nothing written by hand."""

from dataclasses import dataclass

from clusterix.presentation.lists import CardView, Figure, MatrixView


@dataclass(frozen=True)
class ThemeCount:
    """A theme with the number of its public records."""

    label: str
    count: int
    url: str


@dataclass(frozen=True)
class FrontView:
    """The home page's content. `first` is the record shown large, `latest` the ones after it."""

    matrix: MatrixView
    total: int = 0
    figures: tuple[Figure, ...] = ()
    first: CardView | None = None
    latest: tuple[CardView, ...] = ()
    themes: tuple[ThemeCount, ...] = ()
    list_url: str = ""
