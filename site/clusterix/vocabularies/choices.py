"""Fields of forms that offer terms: only what may be chosen today, and what was chosen already.

Every foreign key and every list of terms gets these fields by itself in Wagtail's forms (`apps.py`); other forms use
them by name. A request reads each vocabulary once, however many rows of a form offer it.
"""

from asgiref.local import Local
from django.core.signals import request_finished, request_started
from django.db.models import QuerySet
from django.forms import CheckboxSelectMultiple, ModelChoiceField, ModelMultipleChoiceField, ValidationError
from django.forms.models import ModelChoiceIterator
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from clusterix.vocabularies.models import Term

_request = Local()


def _open(**kwargs):
    _request.read = {}


def _close(**kwargs):
    _request.read = None


def connect():
    """Called once, when the applications are ready."""
    request_started.connect(_open, dispatch_uid="vocabularies.choices")
    request_finished.connect(_close, dispatch_uid="vocabularies.choices")


def terms_in(queryset) -> list[Term]:
    """The terms of a query in the order of the active language, read once in a request."""
    read = getattr(_request, "read", None)
    if read is None:
        return list(queryset.in_order())
    key = (get_language(), str(queryset.query))
    if key not in read:
        read[key] = list(queryset.in_order())
    return read[key]


class _Terms(ModelChoiceIterator):
    """The offer of a field, worked out when it is shown."""

    def __iter__(self):
        if self.field.empty_label is not None:
            yield "", self.field.empty_label
        for term in self.field.offered():
            yield self.choice(term)

    def __len__(self):
        return len(self.field.offered()) + (self.field.empty_label is not None)

    def __bool__(self):
        return self.field.empty_label is not None or bool(self.field.offered())


class _OffersTerms:
    """What both fields have in common; `queryset` may narrow the vocabulary down."""

    iterator = _Terms
    kept = frozenset()

    def get_bound_field(self, form, field_name):
        """What the form began with stays on offer, though it was closed meanwhile."""
        initial = form.get_initial_for_field(self, field_name)
        held = initial if isinstance(initial, list | tuple | QuerySet) else [initial]
        self.kept = frozenset(self.key(value) for value in held if value is not None)
        return super().get_bound_field(form, field_name)

    def key(self, value) -> str:
        """What a browser sends for a term: its primary key, or its code for a field with `to_field_name`."""
        return str(getattr(value, self.to_field_name or "pk")) if isinstance(value, Term) else str(value)

    def offered(self) -> list[Term]:
        """The terms that may be chosen, in their order."""
        return [term for term in terms_in(self.queryset) if term.may_be_chosen or self.key(term) in self.kept]

    def label_from_instance(self, obj):
        """A closed term says until when it was valid."""
        if not obj.closed:
            return str(obj)
        return _("%(term)s (until %(year)s)") % {"term": obj, "year": obj.valid_to.year}

    def chosen(self, values) -> list[Term]:
        """The terms that are named, in their order. Raises ValidationError where one is not on offer."""
        offered = {self.key(term): term for term in self.offered()}
        wanted = {self.key(value): value for value in values}
        for key, value in wanted.items():
            if key not in offered:
                raise ValidationError(
                    self.error_messages["invalid_choice"], code="invalid_choice", params={"value": value}
                )
        return [term for key, term in offered.items() if key in wanted]


class TermChoiceField(_OffersTerms, ModelChoiceField):
    """One term."""

    def to_python(self, value):
        """The term itself; None where nothing is chosen."""
        return None if value in self.empty_values else self.chosen([value])[0]


class TermMultipleChoiceField(_OffersTerms, ModelMultipleChoiceField):
    """Several terms, each with a box to tick."""

    widget = CheckboxSelectMultiple

    def _check_values(self, value):
        return self.chosen(value)


def field_of(db_field) -> dict | None:
    """How Wagtail's forms show a list of terms; nothing for other lists."""
    if not issubclass(db_field.related_model, Term):
        return None
    return {"form_class": TermMultipleChoiceField, "widget": CheckboxSelectMultiple}
