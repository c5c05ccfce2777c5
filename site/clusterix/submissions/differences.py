"""Word-by-word differences between two copies of a record's texts."""

import difflib
import re
from dataclasses import dataclass

from django.utils.html import format_html, format_html_join, strip_tags
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from clusterix.submissions.completeness import label_of
from clusterix.submissions.freezing import changed_fields

_WORDS = re.compile(r"\s+|[^\s]+")
_BLOCKS = re.compile(r"</(p|li|h\d|ul|ol)>|<br\s*/?>")


@dataclass(frozen=True)
class Difference:
    """A field that changed: its label, and its text with what went out and what came in marked."""

    label: str
    html: str


def between(page_class, old: dict, new: dict) -> list[Difference]:
    """The fields that differ between two serialised records, in the order of the content type."""
    changed = set(changed_fields(page_class, old, new))
    order = [name for name in [*page_class.TEXTS, *page_class.FACTS] if name in changed]
    return [Difference(str(label_of(page_class, name)), _marked(old.get(name), new.get(name))) for name in order]


def _marked(old, new):
    """Safe HTML with `del` and `ins`, each named in words for those who do not see the marks."""
    if not isinstance(old, str | None) or not isinstance(new, str | None):
        return _("changed")
    before, after = _WORDS.findall(_plain(old)), _WORDS.findall(_plain(new))
    parts = []
    for kind, i1, i2, j1, j2 in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            parts.append(("", "".join(before[i1:i2]), ""))
            continue
        if i2 > i1:
            parts.append(("del", "".join(before[i1:i2]), _("removed")))
        if j2 > j1:
            parts.append(("ins", "".join(after[j1:j2]), _("added")))
    return format_html_join("", "{}", ((_tag(*part),) for part in parts))


def _tag(tag, text, name):
    if not tag:
        return text
    open_tag, close_tag = mark_safe(f"<{tag}>"), mark_safe(f"</{tag}>")  # noqa: S308 - two fixed words
    return format_html('{}<span class="w-sr-only">{} </span>{}{}', open_tag, f"[{name}]", text, close_tag)


def _plain(text):
    return strip_tags(_BLOCKS.sub("\n", text or "")).strip()
