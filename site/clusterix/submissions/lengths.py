"""How long a text is, or how many rows there are: one way of counting for forms, completeness and counters."""

import html

from django.utils.html import strip_tags


def text_length(text: str) -> int:
    """Characters of a text as readers see it: without tags, an entity as one, spaces included."""
    return len(html.unescape(strip_tags(text)).strip())


# The prose of a record as a whole (domain.md 1.2): what readers like, and where it ends.
WHOLE_RECOMMENDED, WHOLE_LIMIT = 4500, 5800


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
