"""What the advisor looks for. Each rule takes a sentence and gives what it stumbles over, or nothing."""

import re

from clusterix.submissions.advice import words

LONGEST = {"hu": 25, "en": 30}  # words; beyond that readers lose the thread, sooner in Hungarian with its longer words

_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NUMBER = re.compile(r"(?<![\w.,-])\d[\d\u00a0\u202f .,]*\d(?![\w])|\b\d(?=\s?(?:%|százalék|percent|per cent))")
_ABBREVIATION = re.compile(r"(?<![\w-])(?:[A-ZÁÉÍÓÖŐÚÜŰ][A-ZÁÉÍÓÖŐÚÜŰ0-9&+]{1,6})(?![a-záéíóöőúüű0-9])")


def _whole_words(patterns):
    return {language: re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE) for language, pattern in patterns.items()}


_PERIOD, _SOURCE, _ACTOR, _PASSIVE = map(_whole_words, (words.PERIODS, words.SOURCES, words.ACTORS, words.PASSIVES))
_STATE = re.compile(rf"\b(?:{words.STATES_EN})\b", re.IGNORECASE)


def long_sentence(sentence: str, language: str) -> int:
    """The number of words of a sentence that is too long, else 0."""
    count = len(_WORD.findall(sentence))
    return count if count > LONGEST[language] else 0


def abbreviations(sentence: str) -> list[str]:
    """The abbreviations of a sentence that not everybody knows, in their order."""
    if sentence.isupper():  # a heading in capitals
        return []
    found = dict.fromkeys(match[0] for match in _ABBREVIATION.finditer(sentence))
    return [one for one in found if one not in words.KNOWN_ABBREVIATIONS]


def explains(text: str, abbreviation: str) -> bool:
    """Whether a text says what an abbreviation means: "words (ABC)" or "ABC (words)"."""
    name = re.escape(abbreviation)
    inside = rf"[a-záéíóöőúüű]\w*[”\"]?\s*\((?:[^()]*[,;:]\s*)?{name}(?:\s*[,;:)])"
    behind = rf"\b{name}(?:-\w+)?\s*[(–—][^()]*[a-záéíóöőúüű]{{3}}"
    return re.search(inside, text) is not None or re.search(behind, text) is not None


def bare_number(sentence: str, language: str) -> str:
    """A number that comes without year, period or source, else an empty text."""
    if _YEAR.search(sentence) or _SOURCE[language].search(sentence) or _PERIOD[language].search(sentence):
        return ""
    found = _NUMBER.search(sentence)
    return found[0].strip(" .,") if found else ""


def actorless_passive(sentence: str, language: str) -> str:
    """A passive form in a sentence that does not say who acted, else an empty text."""
    if _ACTOR[language].search(sentence):
        return ""
    found = _PASSIVE[language].search(sentence)
    if found is None or (language == "en" and _STATE.search(found[0])):
        return ""
    return found[0]
