"""The emblem of a record: the field of 8 × 11 dots with the record's own cells lit and joined.

A record without a photo has a face that means something, and one glance tells why and how (requirement R86).
"""

from collections.abc import Iterable
from dataclasses import dataclass

from clusterix.presentation.records import Cell

ROWS, COLUMNS = 8, 11
STEP, MARGIN = 10, 9
WIDTH, HEIGHT = MARGIN * 2 + STEP * (COLUMNS - 1), MARGIN * 2 + STEP * (ROWS - 1)
# The dots of one row are the round caps of a dashed line, so that the whole field is one short path.
FIELD = "".join(f"M{MARGIN} {MARGIN + STEP * row}h{STEP * (COLUMNS - 1) + 1}" for row in range(ROWS))

Point = tuple[int, int]


@dataclass(frozen=True)
class Emblem:
    """Geometry of one emblem: where the lit dots are and the path that joins them."""

    points: tuple[Point, ...]
    lines: str
    width: int = WIDTH
    height: int = HEIGHT
    field: str = FIELD


def emblem_of(cells: Iterable[Cell]) -> Emblem:
    """Draw the cells; those outside the field are left out, and the same cells always give the same emblem."""
    points = sorted({_place(cell) for cell in cells if _inside(cell)}, key=lambda point: (point[1], point[0]))
    lines = "".join(f"M{x1} {y1}L{x2} {y2}" for (x1, y1), (x2, y2) in _joined(points))
    return Emblem(tuple(points), lines)


def _inside(cell):
    return 1 <= cell.objective_order <= ROWS and 1 <= cell.activity_order <= COLUMNS


def _place(cell):
    return MARGIN + STEP * (cell.activity_order - 1), MARGIN + STEP * (cell.objective_order - 1)


def _joined(points):
    """Join every dot to the nearest one that is joined already: the shortest net, so that no two lines cross."""
    inside, outside = points[:1], points[1:]
    while outside:
        near, new = min(((a, b) for a in inside for b in outside), key=lambda pair: (_distance(*pair), pair))
        yield near, new
        inside.append(new)
        outside.remove(new)


def _distance(a, b):
    return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2
