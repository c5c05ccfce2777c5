"""English words: base forms from the dictionary that chunspell brings along, British spelling read as American."""

import re
from functools import cache

from hunspell import Hunspell
from snowballstemmer import stemmer

from clusterix.search.language.analysis import Analysis, Tier, collect

# Flags of the affix file en_US.aff: endings that inflect, and prefixes that turn the sense.
_INFLECTION = {"S", "D", "G", "M", "J", "T"}
_PREFIXES = {"A", "I", "U", "C", "E", "F", "K"}
# Words of their own that look like forms of others.
_NOT_OF = {
    ("news", "new"), ("goods", "good"), ("arms", "arm"), ("customs", "custom"), ("means", "mean"), ("center", "cent"),
    ("centers", "cent"), ("number", "numb"), ("numbers", "numb"), ("better", "bet"), ("letter", "let"),
}  # fmt: skip
# Endings behind which Snowball finds false friends: important, authority, experience, experiment, community.
_NO_FAMILY = re.compile("(?:ants?|ents?|ances?|ences?|it(?:y|ies)|ments?)$")
_SHORTEST_ROOT = 5
# Roots that two families share: policy and police.
_SHARED_ROOTS = {"polic"}

_BRITISH = (
    (re.compile(r"is(e|ed|es|er|ers|ing|ation|ations|ational)$"), r"iz\1"),
    (re.compile(r"ys(e|ed|es|er|ers|ing)$"), r"yz\1"),
    (re.compile(r"our(s|ed|ing|ful|able|al|hood|hoods)?$"), r"or\1"),
    (re.compile(r"(cent|met|lit|fib|theat|calib)re(s?)$"), r"\1er\2"),
    (re.compile(r"(catal|dial|anal|prol)ogue(s?)$"), r"\1og\2"),
    (re.compile(r"programme(s?)$"), r"program\1"),
    (re.compile(r"([aeiou])ll(ed|ing|er|ers)$"), r"\1l\2"),
    (re.compile(r"(lic|def|off|pret)ence(s?)$"), r"\1ense\2"),
)


@cache
def dictionary() -> Hunspell:
    """Load the dictionary, once in a process: 0.05 seconds and 7 MB."""
    return Hunspell("en_US")


@cache
def _snowball():
    return stemmer("english")


def analyse(word: str) -> Analysis:
    """Analyse one word without hyphens, in lower case. Words with digits or signs are what they are."""
    # The dictionary is written in Latin-1 and takes nothing else.
    if not (word.isalpha() and word.isascii()):
        return collect([(word, Tier.LEMMA)], known=False)
    found, known = _lookup(word)
    # Strategy and strategic differ in Snowball's eyes by an i.
    stem = _snowball().stemWord(american(word)).rstrip("i")
    if not known:
        found = [(word, Tier.LEMMA), (stem, Tier.STEM), (word.removesuffix("s"), Tier.STEM)]
    elif len(stem) >= _SHORTEST_ROOT and stem not in _SHARED_ROOTS and not _NO_FAMILY.search(word):
        found.append((f"{stem}~", Tier.ROOT))
    return collect(found, known=known)


def american(word: str) -> str:
    """Give the American spelling, when the dictionary has it and lacks the one at hand or has both."""
    for pattern, spelling in _BRITISH:
        other = pattern.sub(spelling, word)
        if other != word and dictionary().spell(other):
            return other
    return word


def _lookup(word):
    spelling = american(word)
    for form in (spelling, spelling.capitalize(), *([spelling.upper()] if len(spelling) <= 5 else [])):
        if lines := dictionary().analyze(form):
            return [pair for line in lines if (pair := _parse(line, form.lower()))] + [(spelling, Tier.LEMMA)], True
    return [], False


def _parse(line, word):
    fields = [field.partition(":") for field in line.split()]
    stem = next(value for tag, _, value in fields if tag == "st").lower()
    flags = {value for tag, _, value in fields if tag == "fl"}
    if flags & _PREFIXES or (word, stem) in _NOT_OF:
        return None
    return stem, Tier.LEMMA if flags <= _INFLECTION else Tier.ROOT
