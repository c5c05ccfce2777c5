"""Which terms a record carries, read from its model, so that a new fact needs no list of its own here."""

from dataclasses import dataclass
from functools import cache

from django.db.models import Q
from modelcluster.models import get_all_child_relations

from clusterix.catalogue.terms import NAMES, TermRow, Terms
from clusterix.vocabularies.models import Region, Term


@dataclass(frozen=True)
class Carrier:
    """A field of a record, or of one of its rows, that holds terms. `rows` is empty for a field of the record."""

    rows: str
    field: str
    model: type[Term]
    many: bool

    @property
    def lookup(self):
        """The path from a record to the terms."""
        return f"{self.rows}__{self.field}" if self.rows else self.field

    def keys(self, record) -> list[int]:
        """The primary keys of the terms that a record carries here."""
        holders = getattr(record, self.rows).all() if self.rows else [record]
        if self.many:
            return [term.pk for holder in holders for term in getattr(holder, self.field).all()]
        found = [getattr(holder, f"{self.field}_id") for holder in holders]
        return [pk for pk in found if pk]


@cache
def carriers(model) -> tuple[Carrier, ...]:
    """Every place where records of a model hold terms."""
    children = [(relation.get_accessor_name(), relation.related_model) for relation in get_all_child_relations(model)]
    return tuple(carrier for rows, holder in [("", model), *children] for carrier in _of(rows, holder))


def _of(rows, holder):
    for field in (*holder._meta.fields, *holder._meta.many_to_many):
        if field.is_relation and isinstance(field.related_model, type) and issubclass(field.related_model, Term):
            yield Carrier(rows, field.name, field.related_model, bool(field.many_to_many))


def searched_terms(record, terms: Terms) -> list[TermRow]:
    """The terms of a record that people search by, each once; a region brings those that it is part of."""
    found = {}
    for carrier in carriers(type(record)):
        if carrier.model.searched:
            name = NAMES[carrier.model]
            for pk in carrier.keys(record):
                found |= {(name, term.pk): term for term in terms.upwards(name, pk)}
    return list(found.values())


def carrying(model, changed) -> Q | None:
    """The records of a model that carry any of some terms of one vocabulary; None where its records never do."""
    vocabulary, condition = type(changed[0]), None
    for carrier in carriers(model):
        if carrier.model is vocabulary:
            found = _holding(carrier.lookup, changed)
            condition = found if condition is None else condition | found
    return condition


def _holding(lookup, changed):
    if not isinstance(changed[0], Region):
        return Q(**{f"{lookup}__in": [term.pk for term in changed]})
    inside = Q()
    for region in changed:
        inside |= Q(**{f"{lookup}__code__startswith": region.code})
    return inside
