"""The texts of a page: what translators translate, and what must never stand in the wrong language."""

from functools import cache

from wagtail_localize.fields import TranslatableField, get_translatable_fields

from clusterix.submissions.models.text_rows import relations


@cache
def names_of(model) -> frozenset[str]:
    """Names of the fields of a page type that hold text. The address is not among them: it is made from the title."""
    found = {field.field_name for field in get_translatable_fields(model) if isinstance(field, TranslatableField)}
    columns = {field.name for field in model._meta.concrete_fields}
    return frozenset((found & columns) - {"slug"})


def of_data(model, data: dict) -> dict:
    """The texts in a serialised page; those of rows by the list, the key of the row and the field."""
    found = {name: data.get(name) for name in names_of(model)}
    for name, row_model in relations(model).items():
        for row in data.get(name, ()):
            found |= {(name, row["translation_key"], text): row[text] for text in row_model.TEXTS}
    return found


def of_page(page) -> dict:
    """The texts of a page object, saved or not, in the form in which they are serialised."""
    found = {field.name: _value(field, page) for field in _fields(page, names_of(type(page)))}
    for name, row in _rows(page):
        key = str(row.translation_key)
        found |= {(name, key, field.name): _value(field, row) for field in _fields(row, row.TEXTS)}
    return found


def walk(page):
    """Each text of a page and of its rows with the field it stands in."""
    for one in (page, *(row for _name, row in _rows(page))):
        names = names_of(type(page)) if one is page else one.TEXTS
        yield from ((field, _value(field, one)) for field in _fields(one, names))


def _rows(page):
    return [(name, row) for name in relations(type(page)) for row in getattr(page, name).all()]


def _fields(one, names):
    return [one._meta.get_field(name) for name in names]


def _value(field, one):
    return field.get_prep_value(field.value_from_object(one))
