"""What the browser sends back from the editing form of a record."""

from clusterix.vocabularies.viewsets import VIEWSETS

_EMPTY = {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": 1000}


def form_data(record, **changes):
    """The fields of the editing form of a record without rows, as the browser would send them back."""
    relations = {relation.get_accessor_name() for relation in record._meta.related_objects}
    rows = {
        f"{name}-{key}": value
        for name in [*record.FACTS, *record.TEXTS]
        if name in relations
        for key, value in _EMPTY.items()
    }
    return {
        "title": record.title,
        "story_kind": "story",
        "teaser": "",
        "keywords": "",
        "licence": "cc-by-4.0",
        **rows,
        **changes,
    }


def row_data(relation, *rows):
    """Rows of facts as the browser would send them, each a dict of field names and what was typed."""
    data = {f"{relation}-{key}": value for key, value in (_EMPTY | {"TOTAL_FORMS": len(rows)}).items()}
    for number, row in enumerate(rows):
        data |= {f"{relation}-{number}-{name}": value for name, value in ({"ORDER": number + 1} | row).items()}
    return data


def form_of(term, **changes):
    """What the form of a term posts when nobody has touched it."""
    viewset = next(one for one in VIEWSETS if one.model is type(term))
    form = viewset.get_form_class(for_update=bool(term.pk))(instance=term)
    values = {bound.name: bound.value() for bound in form}
    return {name: value for name, value in values.items() if value is not None and value is not False} | changes
