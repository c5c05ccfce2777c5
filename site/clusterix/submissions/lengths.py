"""How long a text is, or how many rows there are: one way of counting for forms, completeness and counters."""

import html

from django.utils.html import strip_tags
from modelcluster.models import get_all_child_relations


def text_length(text: str) -> int:
    """Characters of a text as readers see it: without tags, an entity as one, spaces included."""
    return len(html.unescape(strip_tags(text)).strip())


# The prose of a record as a whole (domain.md 1.2): what readers like, and where it ends.
WHOLE_RECOMMENDED, WHOLE_LIMIT = 4500, 5800


def hard_limit(maximum: int) -> int:
    """Where typing has to stop: a fifth above the recommended length; 0 is no limit."""
    return maximum * 12 // 10


def aims_of(row_model) -> dict[str, int]:
    """Recommended characters of the texts in a row, by field.

    The field table speaks of the fields of a page and of whole lists; what a text inside a row may hold says the class
    of the row (`AIMS`), and form, counters, submission, translation and advice all read it here.
    """
    return getattr(row_model, "AIMS", {})


def texts_in_rows(page):
    """Every text in the rows of a page: name of the list, number of the row from 1, the row, name of the field."""
    # A list that a parent class has is named by parent and child.
    models = {relation.get_accessor_name(): relation.related_model for relation in get_all_child_relations(type(page))}
    for name, model in models.items():
        for number, row in enumerate(getattr(page, name).all() if aims_of(model) else (), 1):
            yield from ((name, number, row, field) for field in aims_of(model))


def whole_length(page) -> int:
    """Characters of the texts that a content type counts together (`WHOLE_TEXT`)."""
    return sum(text_length(getattr(page, name)) for name in page.WHOLE_TEXT)


def count(value) -> int:
    """Characters of a text, rows of a list, 1 for anything else that is there."""
    if value is None:
        return 0
    if isinstance(value, str):
        return text_length(value)
    if hasattr(value, "all"):
        return len(value.all())
    return 1
