"""Cutting text into words: the same for what is indexed, what is asked for and what is highlighted."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

# Longer strings are no words, and analysing them costs.
LONGEST = 60

_WORD = re.compile(r"[^\W_]+(?:[&+.'’–‑-][^\W_]+)*")
_JOINTS = re.compile(r"[-–‑]")
# A full stop stays between digits ("4.0"); elsewhere a space was forgotten after a sentence.
_STOPS = re.compile(r"\.(?!\d)|(?<!\d)\.")

_CONSONANT = "[^\\W\\d_aeiouáéíóöőúüű]"
_CASES = (
    "nak|nek|ban|ben|ba|be|b[óő]l|ra|re|r[óő]l|[oeö]?n|h[oeö]z|ig|[aeoö]?t|t[óő]l|n[áé]l|ért|ként|kor|"
    f"{_CONSONANT}{{0,2}}[ae]l|{_CONSONANT}{{0,2}}[áé]"
)
_STEMS = "[aeoö]?k|j?[ae]i?|[aeoöuü]nk|ink|[aeoö]?s|i|nyi|beli"
# What is written after a hyphen to abbreviations, numbers and names: EU-ban, kkv-knak, 2014-ben, K+F-et, S3-as.
_ENDING = re.compile(f"(?:{_STEMS}){{0,2}}(?:{_CASES})?")


class Word(NamedTuple):
    """A word of a text as written; `parts` are what it is analysed as, in lower case.

    One part, save where hyphens join several (`klasztermenedzsment-szervezet`).
    """

    start: int
    end: int
    parts: tuple[str, ...]


def normalise(text: str) -> str:
    """Return the text in one form: composed letters, no soft hyphens, no control characters but spaces and lines."""
    text = unicodedata.normalize("NFC", text)
    return "".join(_clean(char) for char in text)


def _clean(char):
    category = unicodedata.category(char)
    if category == "Cf":  # soft hyphen, zero-width space
        return ""
    # Cs: half of a character, which no database takes.
    return " " if category in ("Cc", "Cs") and char not in "\n\t" else char


def words(text: str, language: str) -> Iterator[Word]:
    """Give the words of a normalised text."""
    for match in _WORD.finditer(text):
        if parts := parts_of(match[0].lower(), language):
            yield Word(match.start(), match.end(), parts)


@lru_cache(maxsize=40_000)
def parts_of(word: str, language: str) -> tuple[str, ...]:
    """Cut a lower-case word at its hyphens, without the ending that one of them ties on."""
    word, _, _ = word.replace("’", "'").partition("'")
    pieces = _JOINTS.split(word)
    if language == "hu" and len(pieces) > 1 and _ENDING.fullmatch(pieces[-1]):
        pieces = pieces[:-1]
    return tuple(part for piece in pieces for part in _STOPS.split(piece) if part and len(part) <= LONGEST)


def fold(text: str) -> str:
    """Return the text without accents, in lower case: `Képzés` and `kepzes` fold to the same."""
    decomposed = unicodedata.normalize("NFD", text.lower())
    return "".join(char for char in decomposed if not unicodedata.combining(char))
