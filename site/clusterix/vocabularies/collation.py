"""Sort keys that order Hungarian and English the same way on every database.

Hungarian treats cs, dz, dzs, gy, ly, ny, sz, ty, zs as letters of their own, doubled digraphs as two of
them, and long vowels as equal to short ones unless nothing else differs. A key is a string of digits,
so that no collation of a server can order it differently.
"""

import re
import unicodedata
from functools import lru_cache

LENGTH = 200
_UNITS = 60

_HUNGARIAN = ("a b c cs d dz dzs e f g gy h i j k l ly m n ny o ö p q r s sz t ty u ü v w x y z zs").split()  # noqa: SIM905 - an alphabet that can be read
_ENGLISH = list("abcdefghijklmnopqrstuvwxyz")
_LONG = dict(zip("áéíóőúű", "aeioöuü", strict=True))
_DOUBLED = {
    "ccs": "cs",
    "ddz": "dz",
    "ddzs": "dzs",
    "ggy": "gy",
    "lly": "ly",
    "nny": "ny",
    "ssz": "sz",
    "tty": "ty",
    "zzs": "zs",
}
_SPLIT = re.compile("ddzs|dzs|ccs|ddz|ggy|lly|nny|ssz|tty|zzs|cs|dz|gy|ly|ny|sz|ty|zs|.", re.DOTALL)
_DIGIT, _LETTER, _FOREIGN, _END = 10, 20, 90, "00"


@lru_cache(4096)
def sort_key(text: str, language: str) -> str:
    """Return the key of `text` in the order of `language` ("hu" or "en"), at most LENGTH digits."""
    text = unicodedata.normalize("NFC", text).lower()
    units = _hungarian_units(text) if language == "hu" else [(char, False) for char in _bare(text)]
    alphabet = _HUNGARIAN if language == "hu" else _ENGLISH
    ranks = [(_rank(unit, alphabet), long) for unit, long in units]
    known = [(rank, long) for rank, long in ranks if rank][:_UNITS]
    primary = "".join(f"{rank:02}" for rank, _ in known)
    secondary = "".join("2" if long else "1" for _, long in known)
    return primary + _END + secondary


def _hungarian_units(text):
    for token in _SPLIT.findall(text):
        for unit in [_DOUBLED[token]] * 2 if token in _DOUBLED else [token]:
            yield _LONG.get(unit, unit), unit in _LONG


def _rank(unit, alphabet):
    """Rank of a letter or digit; None for spaces, hyphens and punctuation, which do not count."""
    if unit in alphabet:
        return _LETTER + alphabet.index(unit)
    if unit.isdecimal():
        return _DIGIT + int(unit)
    if unit.isalpha():
        base = _bare(unit)
        return _LETTER + alphabet.index(base) if base in alphabet else _FOREIGN
    return None


def _bare(text):
    return "".join(char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char))
