"""Finding a term of a long vocabulary by what somebody types: words of its label in either language, or its code."""

import re
import unicodedata

from django.utils.translation import get_language

MOST = 20
_WRITTEN = re.compile(r"\[([^\[\]]+)\]\s*$")
_ROW = ("pk", "code", "label_hu", "label_en")


def written(term) -> str:
    """How a term stands in a field to type in: its label, and its code, by which it is found again."""
    return f"{term.label} [{term.code}]"


def code_in(text: str) -> str:
    """The code in what `written` gave, or in what somebody typed; empty where there is none."""
    found = _WRITTEN.search(text)
    return found[1].strip() if found else ""


def fold(text: str) -> str:
    """Without capitals, accents and doubled spaces, so that "gyor" finds "Győr"."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(sign for sign in plain if not unicodedata.combining(sign)).split())


def matching(queryset, text: str, most: int = MOST) -> list:
    """The terms on offer in whose label or code all the words stand, those that begin so first.

    One query for the labels and one for the terms; the labels are compared here, since databases do not agree about
    capitals with accents.
    """
    whole, keys = fold(text), []
    words = whole.split()
    if not words:
        return []
    for place, (key, code, *labels) in enumerate(queryset.choosable().in_order().values_list(*_ROW)):
        told = [fold(label) for label in _own_first(labels)]
        if all(any(word in one for one in (*told, code)) for word in words):
            keys.append((_rank(whole, told, code), place, key))
    chosen = [key for *_rank_and_place, key in sorted(keys)[:most]]
    found = queryset.in_bulk(chosen)
    return [found[key] for key in chosen]


def called(queryset, text: str) -> list:
    """The terms whose whole label is this, in either language."""
    whole = fold(text)
    rows = queryset.values_list(*_ROW)
    keys = [key for key, _code, *labels in rows if whole in {fold(label) for label in labels}]
    return list(queryset.filter(pk__in=keys))


def _own_first(labels):
    """The label in the active language before the other one."""
    return labels if (get_language() or "hu").startswith("hu") else labels[::-1]


def _rank(whole, told, code):
    """Smaller is better: begins so in the active language, in the other, somewhere."""
    starts = [number for number, one in enumerate((*told, code)) if one.startswith(whole)]
    return min(starts, default=len(told) + 1)
