"""Reads and writes rows as the database holds them: no models, no checks, and on PostgreSQL by COPY."""

import csv
import datetime
import io
import itertools
import uuid

from django.core.management.color import no_style
from django.db import connection

_NULL = r"\N"


def read(model, column, keys):
    """The rows of a model's own table that have one of some keys in a column, as dictionaries by column."""
    names = [field.column for field in model._meta.local_concrete_fields]
    keys = list(keys)
    if not keys:
        return []
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {_quoted(names)} FROM {_quoted([model._meta.db_table])} "
            f"WHERE {_quoted([column])} IN ({', '.join(['%s'] * len(keys))}) ORDER BY 1",
            keys,
        )
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def write(table, names, rows) -> None:
    """Put rows into a table; each has a value for each of the named columns."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            lines = io.StringIO()
            csv.writer(lines).writerows([[_NULL if value is None else value for value in row] for row in rows])
            lines.seek(0)
            place = f"{_quoted([table])} ({_quoted(names)})"
            cursor.copy_expert(f"COPY {place} FROM STDIN (FORMAT csv, NULL '{_NULL}')", lines)
        else:
            marks = ", ".join(["%s"] * len(names))
            cursor.executemany(
                f"INSERT INTO {_quoted([table])} ({_quoted(names)}) VALUES ({marks})",
                [[_plain(value) for value in row] for row in rows],
            )


def trust_keys() -> None:
    """Let PostgreSQL not look up each foreign key in this transaction, where the user may say so."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
            if cursor.fetchone()[0]:
                cursor.execute("SET LOCAL session_replication_role = replica")


def _quoted(names):
    return ", ".join(connection.ops.quote_name(name) for name in names)


def _plain(value):
    """A value as SQLite keeps it; PostgreSQL reads the text of it."""
    if isinstance(value, uuid.UUID):
        return value.hex
    if isinstance(value, datetime.datetime):
        return connection.ops.adapt_datetimefield_value(value)
    return value


class Keys:
    """Gives out primary keys, beginning behind those of a table. Nothing else may write meanwhile."""

    def __init__(self):
        self.counters = {}

    def next(self, model):
        """The next key of a model."""
        if model not in self.counters:
            last = model._base_manager.order_by("-pk").values_list("pk", flat=True).first()
            self.counters[model] = itertools.count((last or 0) + 1)
        return next(self.counters[model])

    def settle(self):
        """Let the database go on behind the keys given out."""
        statements = connection.ops.sequence_reset_sql(no_style(), list(self.counters))
        with connection.cursor() as cursor:
            for statement in statements:
                cursor.execute(statement)
