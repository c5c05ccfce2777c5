"""Which version of a field table holds for whom."""

from clusterix.submissions.models.field_table import FieldTable


def current(type_code: str) -> FieldTable:
    """The version in force; an empty table for a type that has none."""
    return FieldTable.objects.current(type_code) or FieldTable(type_code=type_code, version=0)


def for_record(page) -> FieldTable:
    """The version that a record was started with, or the one in force for a record that is just being started.

    Asked once for a page object: a form asks it for every field.
    """
    if not hasattr(page, "_field_table"):
        page._field_table = _of_dossier(page) or current(page.type_code)
    return page._field_table


def newer_for(page) -> FieldTable | None:
    """The version in force where a record was started with an earlier one."""
    kept, now = for_record(page), current(page.type_code)
    return now if now.version > kept.version else None


def _of_dossier(page):
    if page.pk is None:
        return None
    found = FieldTable.objects.filter(dossiers__translation_key=page.translation_key)
    return found.prefetch_related("rules").first()
