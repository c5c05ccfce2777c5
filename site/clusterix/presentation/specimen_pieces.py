"""Made-up view objects of the pieces around a list and on the home page, for the page of components."""

from datetime import datetime
from types import SimpleNamespace

from django.contrib.messages import constants as levels
from django.contrib.messages.storage.base import Message
from django.utils.timezone import get_current_timezone

from clusterix.presentation import specimens
from clusterix.presentation.lists import Figure, MapArea, MapSheet, MapView, PlaceRow
from clusterix.presentation.maps import outlines
from clusterix.presentation.matrix import heat
from clusterix.presentation.records import Term
from clusterix.presentation.specimens import say


def figures():
    """Counted numbers: with a list behind them, and without."""
    return (
        Figure(16, say("sikertörténet", "success stories"), url="#"),
        Figure(20611, say("tag", "members"), note=say("2025 végén", "at the end of 2025")),
        Figure(0, say("képzés", "trainings")),
    )


def themes():
    """Themes with many records, one and none."""
    told = say("Amit együtt könnyebb.", "What is easier together.")
    return [
        SimpleNamespace(theme=Term("innovation", say("Innováció", "Innovation"), "#"), count=1234, first=told),
        SimpleNamespace(theme=Term("skills", say("Új készségek", "New skills"), "#"), count=1, first=""),
        SimpleNamespace(theme=Term("long", specimens.long_words(), "#"), count=0, first=told),
    ]


def runs():
    """Dates of trainings: with everything, over two days, and with an hour only."""
    nine = datetime(2027, 3, 1, 9, tzinfo=get_current_timezone())

    def one(title, **more):
        run = {
            "start": nine,
            "end": None,
            "status_label": say("Jelentkezhet", "Open for registration"),
            "mode": "",
            "place": "",
        } | more
        return SimpleNamespace(title=title, url="#", run=SimpleNamespace(**run))

    whole = {"end": nine.replace(hour=16), "mode": say("jelenléti", "on site"), "place": "Szombathely, Vas"}
    return (
        one(say("Klasztermenedzsment az alapoktól", "Cluster management from scratch"), **whole),
        one(specimens.long_words(), end=nine.replace(day=3, hour=12)),
        one(say("Egy óra a nemzetközi partnerségről", "An hour about partnerships")),
    )


def steps():
    """A way with all it may say, and with the least."""
    return (
        SimpleNamespace(
            label=say("Beküldve", "Submitted"),
            text=say("A szöveg megérkezett.", "The text has arrived."),
            who=say("Klaszteriroda", "Cluster Office"),
            days=5,
            working=True,
        ),
        SimpleNamespace(label=say("Közzétéve", "Published"), text=say("Mindenki olvassa.", "Everybody reads it.")),
    )


def messages():
    """What acts came to: done, careful, failed."""
    return [
        Message(levels.SUCCESS, say("Elmentettük.", "It has been saved.")),
        Message(levels.WARNING, say("Elmentettük, de hiányos.", "It has been saved, but it is not complete.")),
        Message(levels.ERROR, say("Nem sikerült elmenteni.", "It could not be saved.")),
    ]


def places():
    """A map with all steps of heat and all that is said below it, and one without records."""
    hungary, europe = outlines("hungary"), outlines("europe")
    counts = dict(zip(hungary.areas, (1, 3, 7, 12, 1234), strict=False))
    return MapView(
        sheets=(
            _sheet("hungary", say("Magyarország vármegyéi", "Counties of Hungary"), hungary, counts),
            _sheet("europe", say("Országok", "Countries"), europe, {}),
        ),
        total=1257,
        whole_country=4,
        nowhere=1,
    )


def _sheet(code, label, drawn, counts):
    place = say("Hely", "Place")
    rows = {area: PlaceRow(area, f"{place} {area}", count, "#") for area, count in counts.items()}
    highest = max(counts.values(), default=0)
    areas = tuple(
        MapArea(rows.get(area) or PlaceRow(area, "", 0), heat(counts.get(area, 0), highest), one.path, one.x, one.y)
        for area, one in drawn.areas.items()
    )
    return MapSheet(code, label, drawn.width, drawn.height, drawn.around, areas, tuple(rows.values()))


def everything():
    """What the page of components shows around its records and lists, by the names its template uses."""
    return {
        "figures": figures(),
        "themes": themes(),
        "runs": runs(),
        "steps": steps(),
        "messages": messages(),
        "map": places(),
    }
