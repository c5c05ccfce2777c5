"""The texts of a page: what translators translate, and what must never stand in the wrong language."""

from functools import cache

from wagtail_localize.fields import TranslatableField, get_translatable_fields


@cache
def names_of(model) -> frozenset[str]:
    """Names of the fields of a page type that hold text. The address is not among them: it is made from the title."""
    found = {field.field_name for field in get_translatable_fields(model) if isinstance(field, TranslatableField)}
    columns = {field.name for field in model._meta.concrete_fields}
    return frozenset((found & columns) - {"slug"})


def of_data(model, data: dict) -> dict:
    """The texts in a serialised page."""
    return {name: data.get(name) for name in names_of(model)}


def of_page(page) -> dict:
    """The texts of a page object, saved or not, in the form in which they are serialised."""
    fields = [page._meta.get_field(name) for name in names_of(type(page))]
    return {field.name: field.get_prep_value(field.value_from_object(page)) for field in fields}
