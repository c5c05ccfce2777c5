"""What a record still lacks before it can be submitted: all of it at once, each with its field."""

from dataclasses import dataclass

from django.utils.html import strip_tags
from django.utils.translation import gettext as _

# Gap notes are named after the field they stand for, but for this one.
_ABOUT = {"period_start": "period"}


@dataclass(frozen=True)
class Missing:
    """One thing to do: the field's name, its label and what to do about it."""

    field: str
    label: str
    message: str


def missing(record) -> list[Missing]:
    """Everything that keeps a record from being submitted, in the order of its form.

    `record` is a live page, a revision or a frozen copy. The rules are the content type's `REQUIRED`: pairs
    of a field name and the least number of rows or characters. A gap note stands for figures, evidence or the
    period that a source does not give, where the content type allows it.
    """
    gaps = {note.about for note in record.gap_notes.all()} if record.allows_gap_notes else set()
    found = []
    for name, least in record.required_fields():
        count = _count(getattr(record, name))
        if count < least and _ABOUT.get(name, name) not in gaps:
            found.append(Missing(name, str(label_of(type(record), name)), _message(count, least)))
    return found


def label_of(page_class, name):
    """What people call a field or a list of facts."""
    field = page_class._meta.get_field(name)
    return getattr(field, "verbose_name", None) or field.related_model._meta.verbose_name


def _count(value):
    if value is None:
        return 0
    if isinstance(value, str):
        return len(strip_tags(value).strip())
    if hasattr(value, "all"):
        return len(value.all())
    return 1


def _message(count, least):
    if count == 0 or least == 1:
        return _("Please fill it in.")
    return _("%(count)d so far, at least %(least)d are needed.") % {"count": count, "least": least}
