"""No heading ends a line with an article: the word stays with the one that follows.

For what is read as a heading only. Titles for machines (`<title>`, JSON-LD, feeds, files) stay as they were written.
"""

import re

from clusterix.presentation.formats import NBSP

# Articles and words of one letter, of both languages: a Hungarian title may stand on an English page. Letters behind
# a hyphen, an apostrophe or another sign ("volt-e", "K+F") belong to what stands before them.
_WORD = r"(?<![^\s(\[„“”\"«»‘>])(az|egy|és|an|the|[^\W\d_]) (?=\S)"
_LOOSE = re.compile(_WORD, re.IGNORECASE)
_TAG_OR_LOOSE = re.compile(rf"<[^>]*>|{_WORD}", re.IGNORECASE)
_HEADING = re.compile(r"(<h([2-6])\b[^>]*>)(.*?)(</h\2>)", re.DOTALL)


def bound(text: str) -> str:
    """The text of a heading with non-breaking spaces behind articles and words of one letter."""
    return _LOOSE.sub(rf"\1{NBSP}", text)


def bound_html(markup: str) -> str:
    """The same for HTML: what stands inside of tags stays as it is."""
    return _TAG_OR_LOOSE.sub(lambda found: f"{found[1]}{NBSP}" if found[1] else found[0], markup)


def bound_headings(markup: str) -> str:
    """The same for the headings inside of a text; the text itself stays as it was written."""
    return _HEADING.sub(lambda found: f"{found[1]}{bound_html(found[3])}{found[4]}", markup)
