"""Bring the shipped lists in `data/` into the database without undoing what the office has changed."""

from dataclasses import dataclass, field
from pathlib import Path

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from clusterix.vocabularies import models
from clusterix.vocabularies.changes import LOADED
from clusterix.vocabularies.columns import ManyColumn, columns_of
from clusterix.vocabularies.domain import last_day_before
from clusterix.vocabularies.lists import DATA, FILES, MATRIX, rows_of
from clusterix.vocabularies.signals import terms_loaded

_ALWAYS = ("valid_from", "valid_to")
_BATCH = 500


@dataclass
class Report:
    """What loading one list did.

    `kept` counts values that the office has changed and that stay so; `changes` are code, field, old and new value of
    what the list has changed, as text.
    """

    name: str
    added: int = 0
    changed: int = 0
    closed: int = 0
    kept: int = 0
    changes: list[tuple[str, str, str, str]] = field(default_factory=list)

    @property
    def moved(self) -> bool:
        """Whether anything happened at all."""
        return bool(self.added or self.changed or self.closed)


@transaction.atomic
def load_all(folder: Path = DATA) -> list[Report]:
    """Load every list and the European matrix; give one report for each."""
    reports = [load(name, rows_of(name, folder)) for name in FILES]
    return [*reports, load_matrix(rows_of(MATRIX, folder))]


@transaction.atomic
def load(name: str, rows: list[dict]) -> Report:
    """Load one list, with the same few queries for ten rows and for ten thousand.

    A value is only replaced while it still is what the list said last time; terms that left the list are closed,
    and opened again when they come back. What was changed is logged at the term; `terms_loaded` tells the others.
    """
    return _Loading(name, rows).run()


class _Loading:
    """One list on its way into the database."""

    def __init__(self, name, rows):
        self.model, self.report = FILES[name], Report(name)
        self.rows = [row | {column: row.get(column, "") for column in _ALWAYS} for row in rows]
        self.known = {term.code: term for term in self.model.objects.all()}
        self.columns = columns_of(self.model, self.rows[0] if self.rows else (), self.known)
        self.touched, self.changed = {}, {}

    def run(self):
        there = [row for row in self.rows if row["code"] in self.known]
        new = [row for row in self.rows if row["code"] not in self.known]
        while new:
            new = self._add(new)
        for row in there:
            self._refresh_row(self.known[row["code"]], row)
        self._close_what_left()
        self._write()
        return self.report

    def _refresh_row(self, term, row):
        before = len(self.report.changes)
        for name, column in self.columns.items():
            self._refresh(term, name, column, row[name])
        if len(self.report.changes) > before:
            self.changed[term.code] = term
            self.report.changed += 1
        if term.loaded != row:
            term.loaded = row
            self.touched[term.code] = term

    def _refresh(self, term, name, column, text):
        """Put a shipped value in where the old one is still as shipped."""
        stored, value = column.stored(term), column.read(text)
        if stored == value:
            return
        if stored != self._expected(term, name, column):
            self.report.kept += 1
            return
        column.put(term, value)
        self.report.changes.append((term.code, name, column.written(stored), column.written(value)))

    def _expected(self, term, name, column):
        """What a term holds while nobody has changed it; a column that the list had not before was left blank."""
        if name in term.loaded:
            return column.read(term.loaded[name])
        return column.blank() if term.loaded else None

    def _close_what_left(self):
        listed = {row["code"] for row in self.rows}
        for term in self.known.values():
            if term.loaded and term.code not in listed and term.valid_to is None:
                term.valid_to = last_day_before(timezone.localdate())
                term.loaded = term.loaded | {"valid_to": term.valid_to.isoformat()}
                self.report.closed += 1
                self.report.changes.append((term.code, "valid_to", "", str(term.valid_to)))
                self.changed[term.code] = term

    def _add(self, rows):
        """Make the terms whose parents are there; give the rows that have to wait for them."""
        waiting = [row for row in rows if any(column.waits(row[name]) for name, column in self.columns.items())]
        later = {row["code"] for row in waiting}
        ready = [row for row in rows if row["code"] not in later]
        if not ready:
            raise KeyError(f"{self.report.name}: {rows[0]['code']} names a term that does not exist")
        terms = [self._made(row) for row in ready]
        for made in self.model.objects.bulk_create(terms, batch_size=_BATCH):
            self.known[made.code] = made
        self.report.added += len(ready)
        return waiting

    def _made(self, row):
        term = self.model(loaded=row)
        for name, column in self.columns.items():
            column.put(term, column.read(row[name]))
        term.set_sort_keys()
        return term

    def _write(self):
        terms = list((self.touched | self.changed).values())
        for term in terms:
            term.set_sort_keys()
        if terms:
            plain = {name for name, column in self.columns.items() if not isinstance(column, ManyColumn)} - {"code"}
            self.model.objects.bulk_update(terms, sorted(plain | {*_ALWAYS, "sort_hu", "sort_en", "loaded"}), _BATCH)
        for column in self.columns.values():
            if isinstance(column, ManyColumn):
                column.write()
        for code, term in self.changed.items():
            log(term, LOADED, data={"changes": [change[1:] for change in self.report.changes if change[0] == code]})
        if self.report.moved:
            terms_loaded.send(sender=self.model, changed=list(self.changed.values()))


def load_matrix(rows: list[dict]) -> Report:
    """Load the intensities of the 2010 survey; nobody edits them, so they simply follow the file."""
    report = Report(MATRIX)
    objectives = {term.code: term for term in models.Objective.objects.all()}
    activities = {term.code: term for term in models.Activity.objects.all()}
    cells = {(cell.objective_id, cell.activity_id): cell for cell in models.MatrixIntensity.objects.all()}
    wanted = [
        (objectives[code], activities[row["activity"]], int(level))
        for row in rows
        for code, level in row.items()
        if code != "activity"
    ]
    new, changed = [], []
    for objective, activity, level in wanted:
        cell = cells.get((objective.pk, activity.pk))
        if cell is None:
            new.append(models.MatrixIntensity(objective=objective, activity=activity, level=level))
        elif cell.level != level:
            report.changes.append((f"{activity.code} {objective.code}", "level", str(cell.level), str(level)))
            cell.level = level
            changed.append(cell)
    models.MatrixIntensity.objects.bulk_create(new)
    models.MatrixIntensity.objects.bulk_update(changed, ["level"])
    report.added, report.changed = len(new), len(changed)
    return report
