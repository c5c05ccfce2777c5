"""The matrix of objectives and activities, counted: the picture of the home page (requirement R86)."""

from collections.abc import Callable, Mapping, Sequence

from clusterix.presentation.lists import MatrixCell, MatrixRow, MatrixView
from clusterix.presentation.records import Term

STEPS = 4


def heat(count: int, highest: int) -> int:
    """The step of colour of a count, 1 to STEPS; 0 for nothing. The highest count always has the strongest step."""
    if count <= 0:
        return 0
    return max(1, -(-count * STEPS // highest))


def matrix_of(
    *,
    objectives: Sequence[Term],
    activities: Sequence[Term],
    counts: Mapping[tuple[str, str], int],
    total: int,
    address: Callable[[str, str], str],
    outside: int = 0,
) -> MatrixView:
    """Lay out the counts of records by (objective code, activity code).

    `address` gives the list that a filled cell opens; empty cells lead nowhere. `total` is the number of records, which
    is not the sum of the cells, since a record may stand in several; `outside` of them stand in none.
    """
    highest = max(counts.values(), default=0)

    def cell(objective, activity):
        count = counts.get((objective.code, activity.code), 0)
        url = address(objective.code, activity.code) if count else ""
        return MatrixCell(count, heat(count, highest), url, f"{objective.label} × {activity.label}")

    rows = tuple(
        MatrixRow(objective, tuple(cell(objective, activity) for activity in activities)) for objective in objectives
    )
    return MatrixView(tuple(activities), rows, total, outside)
