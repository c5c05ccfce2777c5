"""Bring the shipped lists in `data/` into the database without undoing what the office has changed."""

import csv
from dataclasses import dataclass
from pathlib import Path

from django.db import transaction

from clusterix.vocabularies import models
from clusterix.vocabularies.domain import close

DATA = Path(__file__).parent / "data"
# Regions name their parents, so a parent stands above its children in the file.
FILES = {
    "themes": models.Theme,
    "objectives": models.Objective,
    "activities": models.Activity,
    "regions": models.Region,
    "organisation_types": models.OrganisationType,
    "evidence_types": models.EvidenceType,
    "indicators": models.Indicator,
}
MATRIX = "matrix_2010"
_ALWAYS = ("valid_from", "valid_to")


@dataclass
class Report:
    """What loading one list did; `kept` counts values that the office has changed and that stay so."""

    name: str
    added: int = 0
    changed: int = 0
    closed: int = 0
    kept: int = 0


def rows_of(name: str, folder: Path = DATA) -> list[dict]:
    """The rows of a shipped list."""
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@transaction.atomic
def load_all(folder: Path = DATA) -> list[Report]:
    """Load every list and the European matrix; give one report for each."""
    reports = [load(name, rows_of(name, folder)) for name in FILES]
    return [*reports, load_matrix(rows_of(MATRIX, folder))]


@transaction.atomic
def load(name: str, rows: list[dict]) -> Report:
    """Load one list.

    A value is only replaced while it still is what the list said last time; terms that left the list are closed,
    and opened again when they come back.
    """
    model, report = FILES[name], Report(name)
    known = {term.code: term for term in model.objects.all()}
    for row in rows:
        shipped = row | {field: row.get(field, "") for field in _ALWAYS}
        _load_row(model, known, shipped, report)
    listed = {row["code"] for row in rows}
    for term in known.values():
        if term.loaded and term.code not in listed and term.valid_to is None:
            _close(term)
            report.closed += 1
    return report


def _load_row(model, known, shipped, report):
    term = known.get(shipped["code"])
    if term is None:
        term = model(loaded=shipped)
        for column, text in shipped.items():
            setattr(term, *_read(model, column, text, known))
        term.save()
        known[term.code] = term
        report.added += 1
        return
    before = dict(term.loaded)
    changed = [column for column in shipped if _refresh(term, column, shipped[column], known, report)]
    term.loaded = shipped
    if changed or before != shipped:
        term.save()
    report.changed += bool(changed)


def _refresh(term, column, text, known, report):
    """Put a shipped value in where the old one is still as shipped; say whether anything changed."""
    model = type(term)
    attribute, value = _read(model, column, text, known)
    stored = getattr(term, attribute)
    if stored == value:
        return False
    if column not in term.loaded or stored != _read(model, column, term.loaded[column], known)[1]:
        report.kept += 1
        return False
    setattr(term, attribute, value)
    return True


def _read(model, column, text, known):
    """The attribute that a column fills, and its value as the model holds it."""
    field = model._meta.get_field(column)
    if field.is_relation:
        value = known[text].pk if text else None
    elif field.get_internal_type() == "BooleanField":
        value = {"": False, "yes": True}[text]
    elif field.null and text == "":
        value = None
    else:
        value = field.to_python(text)
    return field.attname, value


def _close(term):
    close(term=term)
    term.loaded = term.loaded | {"valid_to": term.valid_to.isoformat()}
    term.save(update_fields=["loaded", "sort_hu", "sort_en"])


def load_matrix(rows: list[dict]) -> Report:
    """Load the intensities of the 2010 survey; nobody edits them, so they simply follow the file."""
    report = Report(MATRIX)
    objectives = {term.code: term for term in models.Objective.objects.all()}
    activities = {term.code: term for term in models.Activity.objects.all()}
    for row in rows:
        activity = activities[row.pop("activity")]
        for code, level in row.items():
            _load_cell(objectives[code], activity, int(level), report)
    return report


def _load_cell(objective, activity, level, report):
    cell, added = models.MatrixIntensity.objects.get_or_create(
        objective=objective, activity=activity, defaults={"level": level}
    )
    report.added += added
    if cell.level != level:
        cell.level = level
        cell.save(update_fields=["level"])
        report.changed += 1
