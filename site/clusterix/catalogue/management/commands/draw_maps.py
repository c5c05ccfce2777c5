"""Draw the maps of Hungary and Europe anew from Natural Earth."""

import json
import math
from collections import defaultdict
from pathlib import Path

from django.core.management.base import BaseCommand

from clusterix.catalogue.management.geometry import Topology, area, contains, cut, innermost, path_of, polygons
from clusterix.presentation.maps import FOLDER

WIDTH = 1000
# The towns with county rights, which Natural Earth has as areas of their own, belong to the county around them.
COUNTIES = {
    "HU110": ["BU"],
    "HU120": ["PE", "ED"],
    "HU211": ["FE", "SF", "DU"],
    "HU212": ["KE", "TB"],
    "HU213": ["VE", "VM"],
    "HU221": ["GS", "GY", "SN"],
    "HU222": ["VA", "SH"],
    "HU223": ["ZA", "ZE", "NK"],
    "HU231": ["BA", "PS"],
    "HU232": ["SO", "KV"],
    "HU233": ["TO", "SS"],
    "HU311": ["BZ", "MI"],
    "HU312": ["HE", "EG"],
    "HU313": ["NO", "ST"],
    "HU321": ["HB", "DE"],
    "HU322": ["JN", "SK"],
    "HU323": ["SZ", "NY"],
    "HU331": ["BK", "KM"],
    "HU332": ["BE", "MC"],
    "HU333": ["CS", "SD", "HV"],
}
# ISO 3166-1, numeric to letters; what has no number is found by its name. Natural Earth draws who holds a place; the
# map shows Cyprus as one and the Crimea with Ukraine, as the European Union and Hungary do.
COUNTRIES = {
    "008": "AL", "040": "AT", "056": "BE", "070": "BA", "100": "BG", "191": "HR", "196": "CY", "203": "CZ",
    "208": "DK", "233": "EE", "246": "FI", "250": "FR", "276": "DE", "300": "GR", "348": "HU",
    "352": "IS", "372": "IE", "380": "IT", "428": "LV", "438": "LI", "440": "LT", "442": "LU", "470": "MT",
    "498": "MD", "499": "ME", "528": "NL", "578": "NO", "616": "PL", "620": "PT", "642": "RO", "688": "RS",
    "703": "SK", "705": "SI", "724": "ES", "752": "SE", "756": "CH", "792": "TR", "804": "UA", "807": "MK",
    "826": "GB", "Kosovo": "XK", "N. Cyprus": "CY",
}  # fmt: skip
# Centre and corners of the map of Europe: longitude and latitude in degrees.
CENTRE, NORTH_WEST, SOUTH_EAST = (14, 52), (-19, 70), (44, 34)
_SMALLEST = 6
_RUSSIA, _CRIMEA = "643", (34.2, 45.2)


class Command(BaseCommand):
    """`manage.py draw_maps counties.topo.json countries.json`; which files, says docs/dependencies.md."""

    help = "Draw the maps of Hungary's counties and of Europe's countries anew from two TopoJSON files."

    def add_arguments(self, parser):
        """The two files."""
        parser.add_argument("counties", type=Path)
        parser.add_argument("countries", type=Path)

    def handle(self, counties, countries, **options):
        """Write what the site reads."""
        for name, drawn in (("hungary", hungary(_read(counties))), ("europe", europe(_read(countries)))):
            path = FOLDER / f"{name}.json"
            path.write_text(json.dumps(drawn, indent=0, sort_keys=True) + "\n", encoding="utf-8")
            self.stdout.write(f"{path.name}: {len(drawn['areas'])} areas, {path.stat().st_size} bytes")


def _read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def hungary(content) -> dict:
    """The counties, each with its towns."""
    (west, south), (step_x, step_y) = content["transform"]["translate"], content["transform"]["scale"]
    narrow = math.cos(math.radians(47.2))
    columns = max(sum(point[0] for point in arc[: n + 1]) for arc in content["arcs"] for n in range(len(arc)))
    rows = max(sum(point[1] for point in arc[: n + 1]) for arc in content["arcs"] for n in range(len(arc)))
    unit = WIDTH / (columns * step_x * narrow)
    height = rows * step_y * unit

    def project(longitude, latitude):
        return (longitude - west) * narrow * unit, height - (latitude - south) * unit

    topology = Topology(content, project, 1.5)
    by_id = {geometry["id"].removeprefix("HU."): geometry for geometry in topology.geometries}
    outlines = {code: topology.outline([by_id[name] for name in names]) for code, names in COUNTIES.items()}
    return _sheet(outlines, math.ceil(height))


def europe(content) -> dict:
    """The countries of the vocabulary in an equal-area projection, and the land around them."""
    west, top = _equal_area(NORTH_WEST[0], CENTRE[1])[0], _equal_area(CENTRE[0], NORTH_WEST[1])[1]
    east, bottom = _equal_area(SOUTH_EAST[0], CENTRE[1])[0], _equal_area(CENTRE[0], SOUTH_EAST[1])[1]
    unit = WIDTH / (east - west)
    height = math.ceil((top - bottom) * unit)

    def project(longitude, latitude):
        x, y = _equal_area(longitude, latitude)
        return (x - west) * unit, (top - y) * unit

    countries = {**content, "objects": {"countries": content["objects"]["countries"]}}
    coarse, fine = Topology(countries, project, 1.2), Topology(countries, project, 0.1)
    areas = _by_code(coarse, project(*_CRIMEA))
    around = _inside(coarse.outline(areas.pop("")), height)
    # The smallest countries are less than the tolerance.
    outlines = {
        code: _inside(coarse.outline(found), height) or _inside(fine.outline(found), height)
        for code, found in areas.items()
    }
    return _sheet(outlines, height) | {"around": path_of(around)}


def _by_code(topology, crimea):
    """The areas of each country of the vocabulary; all others together under an empty code."""
    found = defaultdict(list)
    for geometry in topology.geometries:
        code = COUNTRIES.get(geometry.get("id") or geometry["properties"]["name"], "")
        for polygon in polygons(geometry):
            belongs = geometry.get("id") == _RUSSIA and contains(topology.outline([polygon]), crimea)
            found["UA" if belongs else code].append(polygon)
    return found


def _inside(rings, height):
    """What of an area is on the map: its largest part, and others that can be seen."""
    rings = (cut(ring, WIDTH, height) for ring in rings)
    rings = sorted((ring for ring in rings if len(ring) > 3), key=area, reverse=True)
    return [ring for place, ring in enumerate(rings) if place == 0 or area(ring) > _SMALLEST]


def _equal_area(longitude, latitude):
    """Lambert's azimuthal equal-area projection."""
    angle, up, centre = (math.radians(value) for value in (longitude - CENTRE[0], latitude, CENTRE[1]))
    cosine = math.sin(centre) * math.sin(up) + math.cos(centre) * math.cos(up) * math.cos(angle)
    factor = math.sqrt(2 / max(1 + cosine, 0.01))
    y = math.cos(centre) * math.sin(up) - math.sin(centre) * math.cos(up) * math.cos(angle)
    return factor * math.cos(up) * math.sin(angle), factor * y


def _sheet(outlines, height):
    areas = {}
    for code, rings in sorted(outlines.items()):
        x, y = innermost(rings)
        areas[code] = {"path": path_of(rings), "x": round(x), "y": round(y)}
    return {"width": WIDTH, "height": height, "areas": areas, "around": ""}
