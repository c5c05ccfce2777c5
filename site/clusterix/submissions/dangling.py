"""References of a stored text to what is gone meanwhile.

A draft keeps its facts in its revision, where no database constraint guards them: a picture that was chosen in a draft
can be deleted. Wagtail would ask for each reference of each row, and fail at those that the database protects.
"""

from collections import defaultdict

from django.db.models import F, ForeignKey, Value
from modelcluster.fields import ParentalKey
from modelcluster.models import get_all_child_relations
from wagtail.models import Page

# What Wagtail takes from the page as it stands, whatever the text says (`Page.with_content_json`).
_OF_THE_PAGE = {"content_type", "locale", "owner", "locked_by", "latest_revision", "alias_of"}


def without_dangling(page_class, data: dict) -> dict:
    """A copy of a serialised page in which nothing refers to what is gone; one query for all kinds of things.

    A reference is emptied; a row that is nothing without it is left out.
    """
    wanted = defaultdict(set)
    _gather(page_class, data, wanted)
    return _kept(page_class, data, _existing(wanted))


def _references(model, data):
    """The foreign keys that are set, with what they point to; the one to the page itself is set by the page."""
    for field in model._meta.concrete_fields:
        if isinstance(field, ForeignKey) and data.get(field.name) is not None and not _is_own(field):
            yield field, (field.remote_field.model, field.remote_field.field_name)


def _is_own(field):
    links = field.remote_field.parent_link or isinstance(field, ParentalKey)
    return links or (field.model is Page and field.name in _OF_THE_PAGE)


def _rows(model, data):
    for relation in get_all_child_relations(model):
        if relation.get_accessor_name() in data:
            yield relation.get_accessor_name(), relation.related_model


def _gather(model, data, wanted):
    for field, target in _references(model, data):
        wanted[target].add(field.target_field.to_python(data[field.name]))
    for name, row_model in _rows(model, data):
        for row in data[name]:
            _gather(row_model, row, wanted)


def _existing(wanted):
    """Which of the wanted keys there are, by kind of thing. All keys are numbers, so that one query can list them."""
    kinds, found = list(wanted), defaultdict(set)
    queries = [
        model._default_manager.filter(**{f"{name}__in": wanted[model, name]})
        .order_by()
        .values_list(Value(number), F(name))
        for number, (model, name) in enumerate(kinds)
    ]
    if queries:
        for number, key in queries[0].union(*queries[1:], all=True):
            found[kinds[number]].add(key)
    return found


def _kept(model, data, known):
    kept = data | {field.name: None for field in _dangling(model, data, known)}
    for name, row_model in _rows(model, data):
        kept[name] = [_kept(row_model, row, known) for row in data[name] if _stands(row_model, row, known)]
    return kept


def _dangling(model, data, known):
    for field, target in _references(model, data):
        if field.target_field.to_python(data[field.name]) not in known[target]:
            yield field


def _stands(model, row, known):
    """Whether a row has kept everything without which it could not be stored."""
    return all(field.null for field in _dangling(model, row, known))
