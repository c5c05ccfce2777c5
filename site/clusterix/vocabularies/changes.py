"""What has changed in a term, for its log and for the report of loading."""

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import FieldDoesNotExist
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.log_actions import LogFormatter
from wagtail.models import ModelLogEntry

from clusterix.vocabularies.models import Term

EDITED, CLOSED = "vocabularies.edit", "vocabularies.close"
REOPENED, LOADED = "vocabularies.reopen", "vocabularies.load"
_HIDDEN = ("id", "sort_hu", "sort_en", "loaded")


def written(term: Term) -> dict[str, str]:
    """Everything that people can change in a term, as text by the name of its field."""
    fields = [field for field in term._meta.fields if field.name not in _HIDDEN]
    values = {field.name: _text(getattr(term, field.name)) for field in fields}
    for field in term._meta.many_to_many:
        values[field.name] = ", ".join(sorted(other.code for other in getattr(term, field.name).all()))
    return values


def _text(value):
    return "" if value is None else value.code if isinstance(value, Term) else str(value)


def differences(before: dict[str, str], after: dict[str, str]) -> list[list[str]]:
    """The fields that are not the same: name, old and new value."""
    return [[name, before.get(name, ""), value] for name, value in after.items() if before.get(name, "") != value]


def former_labels(vocabulary: type[Term], language: str) -> list[tuple[int, str]]:
    """What terms were called before they were renamed, the last name first, each with the term's primary key."""
    terms = ContentType.objects.get_for_model(vocabulary)
    entries = ModelLogEntry.objects.filter(content_type=terms, action__in=(EDITED, LOADED)).order_by("-timestamp")
    told = ((int(entry.object_id), change) for entry in entries for change in entry.data.get("changes", ()))
    return [(key, old) for key, (name, old, _new) in told if name == f"label_{language}"]


class ChangeFormatter(LogFormatter):
    """An entry of the log that tells each field with what it was and what it is."""

    def __init__(self, label):
        self.label = label

    def format_message(self, log_entry):
        """One line for all fields, in the active language."""
        told = "; ".join(_told(log_entry, *change) for change in log_entry.data.get("changes", ()))
        return f"{self.label}: {told}" if told else self.label


def _told(log_entry, name, old, new):
    try:
        name = log_entry.content_type.model_class()._meta.get_field(name).verbose_name
    except (FieldDoesNotExist, AttributeError):  # a field or vocabulary that the program no longer has
        pass
    words = {"field": capfirst(str(name)), "old": old or "–", "new": new or "–"}
    return _("%(field)s: “%(old)s” → “%(new)s”") % words
