"""The lists of a record, its rows and its terms: some thirty of them, of which one query says what is empty.

Wagtail reads each of them whenever a page is saved or serialised, and most records use a third of them.
"""

from contextlib import contextmanager
from functools import cache

from django.db import connection
from modelcluster.models import get_all_child_m2m_relations, get_all_child_relations


@cache
def names_of(model) -> tuple[str, ...]:
    """The names of all lists of a page type."""
    return tuple(name for name, _table, _column in _lists(model))


def empty_in(data: dict, model) -> list[str]:
    """The lists of terms that are empty in a serialised page."""
    return [field.name for field in get_all_child_m2m_relations(model) if data.get(field.name) == []]


@contextmanager
def empty_ones_known(page):
    """Within the block the lists that the page has not read or changed yet are not asked for where they are empty."""
    known = _in_memory(page)
    empty = [name for name in _empty_in_database(page) if name not in known]
    for name in empty:
        setattr(page, name, [])
    try:
        yield
    finally:
        for name in empty:
            _in_memory(page).pop(name, None)


def drop_unchanged(page):
    """Leave out of what is about to be saved the lists that are empty and have always been."""
    lists = _in_memory(page)
    if page.pk and not all(lists.values()):
        for name in _empty_in_database(page):
            if not lists.get(name):
                lists.pop(name, None)


def _in_memory(page):
    """The lists that differ from the database, or may do so; modelcluster keeps them here."""
    return page.__dict__.get("_cluster_related_objects", {})


def _empty_in_database(page):
    names = names_of(type(page))
    with connection.cursor() as cursor:
        cursor.execute(_question(type(page)), [page.pk] * len(names))
        return [name for name, filled in zip(names, cursor.fetchone(), strict=True) if not filled]


@cache
def _question(model):
    quoted = connection.ops.quote_name
    parts = (
        f"EXISTS(SELECT 1 FROM {quoted(table)} WHERE {quoted(column)} = %s)"  # noqa: S608 - names from our models
        for _name, table, column in _lists(model)
    )
    return f"SELECT {', '.join(parts)}"


def _lists(model):
    for relation in get_all_child_relations(model):
        yield relation.get_accessor_name(), relation.related_model._meta.db_table, relation.field.column
    for field in get_all_child_m2m_relations(model):
        yield field.name, field.m2m_db_table(), field.m2m_column_name()
