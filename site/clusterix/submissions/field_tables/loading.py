"""Bring the shipped defaults into the database without undoing what the office has changed."""

import tomllib
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from clusterix.submissions.field_tables.registry import SHARED, sources
from clusterix.submissions.models.field_table import FieldRule, FieldTable

_DEFAULTS = {name: FieldRule._meta.get_field(name).get_default() for name in FieldRule.VALUES}


class FieldTableError(ValueError):
    """A data file names a field, a value or a kind that does not exist."""


@dataclass(frozen=True)
class Report:
    """What loading the table of a type did: its version now, the fields that changed, office values that stayed."""

    type_code: str
    version: int
    changed: int = 0
    kept: int = 0


def read(type_code: str) -> dict[str, dict]:
    """The shipped rules of a type by field name: the shared file, and the type's own on top of it, key by key.

    Raises FieldTableError for a field that the page does not have, an unknown value or an unknown kind.
    """
    source = sources()[type_code]
    found: dict[str, dict] = {}
    for path in (SHARED, source.path):
        for row in tomllib.loads(path.read_text(encoding="utf-8"))["field"]:
            found.setdefault(row["name"], {}).update({key: value for key, value in row.items() if key != "name"})
    known = {field.name for field in source.model._meta.get_fields()}
    for name, row in found.items():
        if name not in known or (wrong := set(row) - set(_DEFAULTS)):
            raise FieldTableError(f"{type_code}: {name} {sorted(wrong) if name in known else 'is no field'}")
        row["required"] = [kind for kind in row.get("required", ()) if kind in source.kinds]
    return {name: _DEFAULTS | row for name, row in found.items()}


@transaction.atomic
def load_all() -> list[Report]:
    """Load the table of every registered type."""
    return [load(type_code, read(type_code)) for type_code in sources()]


@transaction.atomic
def load(type_code: str, shipped: dict[str, dict]) -> Report:
    """Load one table. New defaults make a new version in force, in which the office's own values stay."""
    last = FieldTable.objects.current(type_code)
    if last and last.shipped == shipped:
        return Report(type_code, last.version)
    rules, kept = _merged(last, shipped)
    newest = FieldTable.objects.filter(type_code=type_code).order_by("-version").first()
    table = last
    if last is None or last.dossiers.exists() or newest != last:
        table = FieldTable(type_code=type_code, version=newest.version + 1 if newest else 1)
    table.shipped, table.in_force_since = shipped, timezone.now()
    table.save()
    table.rules.all().delete()
    write(table, rules)
    changed = sum(1 for name in shipped if last is None or last.shipped.get(name) != shipped[name])
    return Report(type_code, table.version, changed, kept)


def _merged(last, shipped):
    """The shipped rules, with what the office has changed; and how many values that are."""
    kept, rules = 0, {}
    for name, row in shipped.items():
        rules[name] = dict(row)
        before, stored = (last.shipped.get(name), last.by_name.get(name)) if last else (None, None)
        if before is None or stored is None:
            continue
        for key, value in values_of(stored).items():
            if value != before.get(key):
                rules[name][key] = value
                kept += 1
    return rules, kept


def values_of(rule: FieldRule) -> dict:
    """The values of a rule as the data files write them."""
    return {name: getattr(rule, name) for name in FieldRule.VALUES}


def write(table: FieldTable, rules: dict[str, dict]) -> None:
    """Store the rules of a new version."""
    FieldRule.objects.bulk_create(FieldRule(table=table, name=name, **row) for name, row in rules.items())
    table.__dict__.pop("by_name", None)
