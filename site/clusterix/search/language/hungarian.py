"""Hungarian words: base forms, derivations and parts of compounds, read from the LibreOffice dictionary."""

import re
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from hunspell import Hunspell

from clusterix.search.language.analysis import Analysis, Tier, collect

FOLDER = Path(__file__).parent
# "first | second" in brackets: two readings of the last part of a compound.
_BRACKET = re.compile(r"\(([^()|]*)\|([^()]*)\)")
# Derivations that keep the sense of the word they are made of; only these lead back to it.
_FAMILY = {"Ás", "Ó", "hAtÓ", "sÁg", "s", "i", "tlAn", "tt", "bb", "An"}
# Inflections in the dictionary's eyes, which make other words in ours.
_MADE_BY_INFLECTION = {"i", "bb", "jÚ"}
# Derivations that are nearly always a wrong reading of a plain word.
_UNLIKELY = {"z", "né", "kA", "cskA"}
_ALWAYS_RIGHT = {("Ás",), ("Ó",), ("i",), ("bb",)}
_FIRST_AND_SECOND_PERSON = re.compile(r"_(?:SG|PL)_[12]")
# Cost of a noun or adjective without any ending.
_AS_IT_IS = -0.5


@dataclass(frozen=True)
class Reading:
    """One way to understand a word. `heads` are the parts before the last one; `made` the derivations of the last."""

    stem: str = ""
    heads: tuple[str, ...] = ()
    made: tuple[str, ...] = ()
    inflections: tuple[str, ...] = ()
    verb: bool = False
    occupation: bool = False

    @property
    def cost(self):
        """How unlikely the reading is; fitted by hand on words of the domain."""
        return (
            2 * len(self.heads)
            + len(self.made)
            + (self.verb and not self.made)
            + 3 * any(_FIRST_AND_SECOND_PERSON.search(tag) for tag in self.inflections)
            + 4 * (self.occupation or any(tag in _UNLIKELY for tag in self.made))
            - 0.5 * (not self.inflections)
        )

    @property
    def last(self):
        """Key of the last part: its stem and what was made of it."""
        return "·".join([self.stem, *self.made]).lower()

    @property
    def root(self):
        """Stem of the last part, or nothing when it is no derivation that keeps the sense."""
        return self.stem.lower() if self.made and set(self.made) <= _FAMILY else ""


@cache
def dictionary() -> Hunspell:
    """Load the dictionary and our supplement: once in a process, 0.4 seconds and 17 MB."""
    hunspell = Hunspell("hu_HU", hunspell_data_dir=f"{FOLDER / 'dictionaries'}/")
    for line in (FOLDER / "supplement.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            hunspell.add(*line.split())
    return hunspell


def analyse(word: str) -> Analysis:
    """Analyse one word without hyphens, in lower case. Words with digits or signs are what they are."""
    readings = _cheapest(_read(word)) if word.isalpha() else []
    if not readings:
        return collect([(word, Tier.LEMMA), *((stem, Tier.STEM) for stem in beginnings(word))], known=False)
    found = []
    for reading in readings:
        head = "".join(reading.heads)
        found.append((head + reading.last, Tier.LEMMA))
        if reading.root:
            found.append((head + reading.root, Tier.ROOT))
        if reading.heads:
            found += [(part, Tier.PART) for part in (*reading.heads, reading.last)]
            found += [(reading.root, Tier.PART_ROOT)] * bool(reading.root)
    return collect(found, known=True)


def _read(word):
    """Readings of the first spelling that has any; abbreviations and names are capitalised in the dictionary."""
    for spelling in (word, word.capitalize(), *([word.upper()] if len(word) <= 5 else [])):
        if found := dictionary().analyze(spelling):
            return [_parse(line) for text in found for line in _alternatives(text)]
    return []


def _alternatives(text):
    match = _BRACKET.search(text)
    return [text.replace(match[0], option) for option in match.groups()] if match else [text]


def _parse(line):
    reading, prefix = Reading(), ""
    for tag, _, value in (field.partition(":") for field in line.split()):
        name = value.partition("_")[0]
        if tag == "pa":
            # The part as written stands for the last part only until its stem is read.
            heads = (*reading.heads, reading.last) if reading.stem else reading.heads
            reading = Reading(heads=heads)
        elif tag == "sp":
            prefix = value
        elif tag == "st":
            reading = replace(reading, stem=prefix + value)
            prefix = ""
        elif tag == "po":
            reading = replace(reading, verb=value == "vrb")
        elif tag == "ds" or (tag == "is" and name in _MADE_BY_INFLECTION):
            occupation = reading.occupation or value.startswith("s_OCCUPATION")
            reading = replace(reading, made=(*reading.made, name), occupation=occupation)
        elif tag == "is" and value != "NOM":
            reading = replace(reading, inflections=(*reading.inflections, value))
    return reading


def _cheapest(readings):
    """The likeliest readings, and with them what is made of verbs, places and degrees, whose roots are always right.

    A word that stands in the dictionary as it is, and is no verb, is nothing else: `állat` is no form of `áll`.
    """
    readings = [reading for reading in readings if reading.stem]
    if not readings:
        return []
    best = min(reading.cost for reading in readings)
    bound = best if best <= _AS_IT_IS else best + 1
    return [
        reading
        for reading in readings
        if reading.cost <= bound or (not reading.heads and reading.made[:1] in _ALWAYS_RIGHT)
    ]


_VOWELS = "aeiouáéíóöőúüű"
# With and without accents, since queries come without them.
_ENDINGS = (
    re.compile(
        "(?:nak|nek|ban|ben|ba|be|b[óőo]l|ra|re|r[óőo]l|h[oeö]z|t[óőo]l|n[áéae]l|ig|[ée]rt|k[ée]nt|kor|v[ae]l|[oeö]n"
        f"|[oeöa]?t|sz[ae]l|([^{_VOWELS}])\\1[ae]l)$"
    ),
    re.compile("(?:[aeoö]?k|j?[ae]i|[aeoöuü]nk|j?[ae]?ink|j[ae]|[aeoö]?s|i)$"),
)
_SHORT = {"á": "a", "é": "e"}


def beginnings(word: str) -> list[str]:
    """Cut likely endings off an unknown word, leaving four letters at least: packplusban -> packplus."""
    stems = []
    for ending in _ENDINGS:
        for form in [word, *stems]:
            match = ending.search(form)
            if match is None or match.start() < 4:
                continue
            stem = form[: match.start()] + ((match.groups() and match[1]) or "")
            # Final a and e are long before an ending: Coralliában, Corallia.
            stem = stem[:-1] + _SHORT.get(stem[-1], stem[-1])
            stems.append(stem)
    return stems
