"""Bringing the rubrics of `data/rubrics.json` into the database (domain rules 6.2 and 6.3)."""

import json
from pathlib import Path

from django.db import transaction

from clusterix.reviews.models import Criterion, Level, ReviewAssignment, Rubric

SOURCE = Path(__file__).parent / "data" / "rubrics.json"


class RubricInUseError(Exception):
    """A rubric by which records were judged differs from the file; the file has to give it a new version."""


def read(source: Path = SOURCE) -> dict:
    """The content of a data file: `rubrics` and the texts of their `criteria`."""
    return json.loads(source.read_text(encoding="utf-8"))


@transaction.atomic
def load(data: dict) -> tuple[int, int]:
    """Store what is new; give the numbers of rubrics written and of those that were there already.

    Raises `RubricInUseError` instead of changing what a running or finished review was judged by.
    """
    written = 0
    for row in data["rubrics"]:
        written += _load_one(row, data["criteria"])
    return written, len(data["rubrics"]) - written


def _load_one(row, texts):
    key = {name: row[name] for name in ("type_code", "kind", "version")}
    rubric, made = Rubric.objects.get_or_create(**key)
    wanted = [_as_told(number, one, texts[one["code"]]) for number, one in enumerate(row["criteria"], 1)]
    if not made and _as_stored(rubric) == wanted:
        return False
    if ReviewAssignment.objects.filter(rubric=rubric).exists():
        raise RubricInUseError(f"{rubric} was used for reviews; give it version {rubric.version + 1} in the file.")
    rubric.criteria.all().delete()
    for told in wanted:
        criterion = Criterion.objects.create(rubric=rubric, **{name: told[name] for name in told if name != "levels"})
        Level.objects.bulk_create(
            Level(criterion=criterion, mark=mark, text_hu=hungarian, text_en=english)
            for mark, hungarian, english in told["levels"]
        )
    return True


def _as_told(order, row, text):
    return {
        "code": row["code"],
        "label_hu": text["hu"],
        "label_en": text["en"],
        "weight": row["weight"],
        "minimum": row["minimum"],
        "order": order,
        "levels": [(mark, level["hu"], level["en"]) for mark, level in enumerate(text["levels"], 1)],
    }


def _as_stored(rubric):
    names = ("code", "label_hu", "label_en", "weight", "minimum", "order")
    return [
        {name: getattr(criterion, name) for name in names}
        | {"levels": [(level.mark, level.text_hu, level.text_en) for level in criterion.levels.all()]}
        for criterion in rubric.criteria.prefetch_related("levels")
    ]
