"""From TopoJSON to outlines for SVG: dissolve, project, simplify. Neighbours share their borders, so no gaps appear."""

import math
from collections import Counter

Point = tuple[float, float]


class Topology:
    """A TopoJSON file; `project` turns longitude and latitude into points of the drawing."""

    def __init__(self, content, project, tolerance: float):
        self.geometries = [geometry for one in content["objects"].values() for geometry in one["geometries"]]
        self._arcs = [simplified(line, tolerance) for line in _decoded(content, project)]

    def outline(self, geometries) -> list[list[Point]]:
        """The rings around some areas taken together; borders between them disappear."""
        arcs = [arc for one in geometries for polygon in polygons(one) for ring in polygon["arcs"] for arc in ring]
        used = Counter(arcs)
        return list(self._stitched([arc for arc in arcs if not used[~arc]]))

    def _stitched(self, arcs):
        starting = {}
        for arc in arcs:
            starting.setdefault(self._line(arc)[0], []).append(arc)
        while starting:
            line = [next(iter(starting))]
            while following := starting.get(line[-1]):
                line += self._line(following.pop())[1:]
                starting = {point: rest for point, rest in starting.items() if rest}
            if len(line) > 3:
                yield line

    def _line(self, arc):
        return self._arcs[arc] if arc >= 0 else self._arcs[~arc][::-1]


def polygons(geometry) -> list[dict]:
    """The separate parts of an area, as areas."""
    if geometry["type"] == "Polygon":
        return [geometry]
    return [{"type": "Polygon", "arcs": arcs} for arcs in geometry.get("arcs", ())]


def _decoded(content, project):
    (scale_x, scale_y), (move_x, move_y) = content["transform"]["scale"], content["transform"]["translate"]
    for arc in content["arcs"]:
        x = y = 0
        line = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            line.append(project(x * scale_x + move_x, y * scale_y + move_y))
        yield line


def simplified(line: list[Point], tolerance: float) -> list[Point]:
    """Douglas and Peucker: leave out points that lie closer than the tolerance to the line without them."""
    if len(line) < 3:
        return line
    distance, place = max((_distance(point, line[0], line[-1]), place) for place, point in enumerate(line[1:-1], 1))
    if distance <= tolerance:
        return [line[0], line[-1]]
    return simplified(line[: place + 1], tolerance)[:-1] + simplified(line[place:], tolerance)


def _distance(point, start, end):
    (x, y), (x1, y1), (x2, y2) = point, start, end
    length = math.hypot(x2 - x1, y2 - y1)
    if length == 0:
        return math.hypot(x - x1, y - y1)
    return abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length


def area(ring: list[Point]) -> float:
    """The area inside a ring."""
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in _sides(ring))) / 2


def cut(ring: list[Point], width: float, height: float) -> list[Point]:
    """The part of a ring inside the drawing (Sutherland and Hodgman)."""
    for axis, limit, sign in ((0, 0, 1), (0, width, -1), (1, 0, 1), (1, height, -1)):
        ring = list(_cut_at(ring, axis, limit, sign))
    return ring


def _cut_at(ring, axis, limit, sign):
    for one, two in _sides(ring):
        inside, next_inside = ((point[axis] - limit) * sign >= 0 for point in (one, two))
        if inside:
            yield one
        if inside != next_inside:
            part = (limit - one[axis]) / (two[axis] - one[axis])
            yield tuple(a + (b - a) * part for a, b in zip(one, two, strict=True))


def innermost(rings: list[list[Point]], steps: int = 40) -> Point:
    """The point of an area that is farthest from its border: where its number stands."""
    largest = max(rings, key=area)
    xs, ys = [x for x, _y in largest], [y for _x, y in largest]
    grid = [
        (min(xs) + (max(xs) - min(xs)) * column / steps, min(ys) + (max(ys) - min(ys)) * row / steps)
        for column in range(1, steps)
        for row in range(1, steps)
    ]
    sides = [side for ring in rings for side in _sides(ring)]
    inside = [point for point in grid if _is_inside(point, sides)] or [largest[0]]
    return max(inside, key=lambda point: min(_to_side(point, *side) for side in sides))


def contains(rings: list[list[Point]], point: Point) -> bool:
    """Whether a point lies in an area."""
    return _is_inside(point, [side for ring in rings for side in _sides(ring)])


def _is_inside(point, sides):
    x, y = point
    crossed = ((y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1 for (x1, y1), (x2, y2) in sides)
    return sum(crossed) % 2 == 1


def _to_side(point, start, end):
    (x, y), (x1, y1), (x2, y2) = point, start, end
    length = (x2 - x1) ** 2 + (y2 - y1) ** 2
    part = 0 if length == 0 else max(0, min(1, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length))
    return math.hypot(x - x1 - part * (x2 - x1), y - y1 - part * (y2 - y1))


def _sides(ring):
    return zip(ring, ring[1:] + ring[:1], strict=True)


def path_of(rings: list[list[Point]]) -> str:
    """The rings as data of an SVG path, in whole units and relative steps."""
    return "".join(_path(ring) for ring in rings)


def _path(ring):
    points = [(round(x), round(y)) for x, y in ring]
    points = [point for place, point in enumerate(points) if place == 0 or point != points[place - 1]]
    (x, y), *others = points
    text = f"M{x} {y}l"
    for next_x, next_y in others:
        text += f"{next_x - x} {next_y - y} "
        x, y = next_x, next_y
    return text.rstrip().replace(" -", "-") + "z"
