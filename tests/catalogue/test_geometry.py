"""Drawing maps: borders inside an area disappear, lines lose only what cannot be seen."""

from clusterix.catalogue.management.geometry import Topology, area, contains, cut, innermost, path_of, simplified

# Two squares side by side; the border between them is one line that both use.
CONTENT = {
    "transform": {"scale": [1, 1], "translate": [0, 0]},
    "arcs": [
        [[10, 0], [0, 10]],
        [[10, 10], [-10, 0], [0, -10], [10, 0]],
        [[10, 10], [10, 0], [0, -10], [-10, 0]],
    ],
    "objects": {
        "all": {
            "geometries": [
                {"id": "left", "type": "Polygon", "arcs": [[0, 1]]},
                {"id": "right", "type": "MultiPolygon", "arcs": [[[~0, ~2]]]},
            ]
        }
    },
}


def topology():
    return Topology(CONTENT, lambda x, y: (x, y), 0.5)


def test_areas_taken_together_have_one_border():
    whole = topology()
    left, right = whole.geometries
    assert [area(ring) for ring in whole.outline([left])] == [100]
    assert [area(ring) for ring in whole.outline([right])] == [100]
    assert [area(ring) for ring in whole.outline([left, right])] == [200]


def test_a_line_loses_points_that_lie_on_it_and_keeps_corners():
    assert simplified([(0, 0), (5, 0.2), (10, 0), (10, 10)], 0.5) == [(0, 0), (10, 0), (10, 10)]


def test_what_is_outside_the_drawing_is_cut_off():
    [ring] = topology().outline([topology().geometries[0]])
    assert area(cut(ring, 4, 20)) == 40


def test_the_number_stands_inside():
    rings = topology().outline([topology().geometries[0]])
    assert innermost(rings) == (5, 5)
    assert contains(rings, (5, 5))
    assert not contains(rings, (15, 5))


def test_a_path_goes_in_whole_steps():
    assert path_of([[(0, 0), (10.2, 0), (10, -4.6)]]) == "M0 0l10 0 0-5z"
