"""Fields of forms that offer terms: only what may be chosen today, and what was chosen already.

Every foreign key and every list of terms gets these fields by itself in Wagtail's forms (`apps.py`); other forms use
them by name. A request reads each vocabulary once, however many rows of a form offer it; a long one is not read at
all: its fields take what is typed (`widgets`, `suggestions`), and only the chosen terms are asked for.
"""

from asgiref.local import Local
from django.core.signals import request_finished, request_started
from django.db.models import QuerySet
from django.forms import ModelChoiceField, ModelMultipleChoiceField, ValidationError
from django.forms.models import ModelChoiceIterator
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from clusterix.vocabularies.models import Term
from clusterix.vocabularies.suggestions import called, code_in, matching, written
from clusterix.vocabularies.widgets import TermBoxes, TermSelect

# From here on a vocabulary is no list to look through. The longest that is shipped has 132 terms.
LONG = 200
_DIGITS, SIMILAR = 10, 5
_request = Local()


def _open(**kwargs):
    _request.read, _request.known = {}, {}


def _close(**kwargs):
    _request.read = _request.known = None


def connect():
    """Called once, when the applications are ready."""
    request_started.connect(_open, dispatch_uid="vocabularies.choices")
    request_finished.connect(_close, dispatch_uid="vocabularies.choices")


def terms_in(queryset) -> list[Term]:
    """The terms of a query in the order of the active language, read once in a request."""
    return _once(queryset.in_order())


def _once(queryset):
    read = getattr(_request, "read", None)
    if read is None:
        return list(queryset)
    key = (get_language(), str(queryset.query))
    if key not in read:
        read[key] = list(queryset)
    return read[key]


def terms_by(name, keys, queryset) -> dict[str, Term]:
    """Terms by their code or primary key (`name`), all that are not known yet with one query in a request."""
    known = getattr(_request, "known", None)
    known = {} if known is None else known.setdefault((queryset.model, name), {})
    field = queryset.model._meta.get_field(name)
    if missing := {key for key in keys if key not in known and _fits(field, key)}:
        known |= {str(getattr(term, name)): term for term in queryset.model.objects.filter(**{f"{name}__in": missing})}
    return {key: known[key] for key in keys if key in known}


def _fits(field, key):
    """Whether a database can be asked for a key at all."""
    return not field.primary_key or (key.isdecimal() and len(key) < _DIGITS)


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


class OffersTerms:
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
        return str(getattr(value, self.key_name)) if isinstance(value, Term) else str(value)

    @property
    def key_name(self) -> str:
        """The field that holds the key."""
        return self.to_field_name or self.queryset.model._meta.pk.name

    @property
    def is_long(self) -> bool:
        """Whether there are too many terms for a list."""
        return len(self._listed()) > LONG

    def _listed(self):
        read = getattr(_request, "read", None)
        if read is None:
            return list(self._in_order())
        # A field asks several times, and writing out its query takes longer than all the rest.
        key = (get_language(), self.queryset)
        if key not in read:
            read[key] = _once(self._in_order())
        return read[key]

    def _in_order(self):
        return self.queryset.in_order()[: LONG + 1]

    def offered(self) -> list[Term]:
        """The terms that may be chosen, in their order; of a long vocabulary those that were chosen before."""
        terms = self.known(sorted(self.kept)) if self.is_long else self._listed()
        return [term for term in terms if term and self._on_offer(term)]

    def _on_offer(self, term):
        return term.may_be_chosen or self.key(term) in self.kept

    def known(self, values) -> list[Term | None]:
        """The terms that values of a form name by key or by code, None for one that was only typed so far."""
        texts = [self.key(value) for value in values]
        keys = terms_by(self.key_name, texts, self.queryset)
        codes = terms_by("code", [code_in(text) or text for text in texts if text not in keys], self.queryset)
        return [keys.get(text) or codes.get(code_in(text) or text) for text in texts]

    def shown(self, values) -> list[str]:
        """What stands in the fields of a long vocabulary for values of a form."""
        found = zip(values, self.known(values), strict=True)
        return [written(term) if term else str(value) for value, term in found]

    def label_from_instance(self, obj):
        """A closed term says until when it was valid."""
        if not obj.closed:
            return str(obj)
        return _("%(term)s (until %(year)s)") % {"term": obj, "year": obj.valid_to.year}

    def chosen(self, values) -> list[Term]:
        """The terms that are named, in their order. Raises ValidationError where one is not on offer."""
        if self.is_long:
            return self._typed(values)
        offered = {self.key(term): term for term in self.offered()}
        wanted = {self.key(value): value for value in values}
        for key, value in wanted.items():
            if key not in offered:
                raise ValidationError(
                    self.error_messages["invalid_choice"], code="invalid_choice", params={"value": value}
                )
        return [term for key, term in offered.items() if key in wanted]

    def _typed(self, values):
        known = self.known(values)
        inside = {term.pk for term in self.queryset.filter(pk__in=[term.pk for term in known if term])}
        found = [
            term if term and term.pk in inside and self._on_offer(term) else self._called(str(value))
            for value, term in zip(values, known, strict=True)
        ]
        return list(dict.fromkeys(found))

    def _called(self, text):
        """The one term with this label. Raises ValidationError with those that are meant perhaps."""
        found = [term for term in called(self.queryset, text) if self._on_offer(term)]
        if len(found) == 1:
            return found[0]
        like = "; ".join(map(written, found or matching(self.queryset, text, SIMILAR)))
        words = (
            _("“%(text)s” is not on the list.") if not like else _("“%(text)s” is not on the list. Similar: %(like)s")
        )
        raise ValidationError(words, code="invalid_choice", params={"text": text, "like": like})

    def has_changed(self, initial, data):
        """What is typed into a long vocabulary's field names the same term in other words."""
        if self.disabled or not self.is_long:
            return super().has_changed(initial, data)
        before, after = (value if isinstance(value, list | tuple | QuerySet) else [value] for value in (initial, data))
        before, after = ([value for value in values if value not in self.empty_values] for values in (before, after))
        return {self.key(value) for value in before} != {
            self.key(term) if term else str(value) for value, term in zip(after, self.known(after), strict=True)
        }


class TermChoiceField(OffersTerms, ModelChoiceField):
    """One term."""

    widget = TermSelect

    def to_python(self, value):
        """The term itself; None where nothing is chosen."""
        return None if value in self.empty_values else self.chosen([value])[0]


class TermMultipleChoiceField(OffersTerms, ModelMultipleChoiceField):
    """Several terms, each with a box to tick."""

    widget = TermBoxes

    def _check_values(self, value):
        return self.chosen(value)


def field_of(db_field) -> dict | None:
    """How Wagtail's forms show a list of terms; nothing for other lists."""
    if not issubclass(db_field.related_model, Term):
        return None
    return {"form_class": TermMultipleChoiceField, "widget": TermBoxes}
