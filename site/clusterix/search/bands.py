"""From a text to the tokens that the engines look up, and from a query's key to the tokens that may answer it.

A token is language letter, band letter, kind letter, key: `hakklaszter` says that the Hungarian base form `klaszter`
was met in band a. A record has one token for each key, of the best band in which it has the key.
"""

from collections import Counter

from clusterix.search.language import analyse
from clusterix.search.language.analysis import Tier
from clusterix.search.language.words import LONGEST, words
from clusterix.search.weights import BANDS, EXACT_BANDS, EXACT_SECTIONS, OFTEN, WORD_BANDS, Section

LETTERS = {"hu": "h", "en": "e"}
EXACT, WORD = "e", "k"


def tokens_of(*, language: str, title: str, summary: str, body: str) -> list[str]:
    """Give the tokens of a record, sorted, without spaces or quotes in any of them."""
    best = weights_of(language=language, title=title, summary=summary, body=body)
    return sorted(LETTERS[language] + BANDS[weight] + key for key, weight in best.items())


def weights_of(*, language: str, title: str, summary: str, body: str) -> dict[str, int]:
    """Give each key of a record, with its kind in front, and the weight of its best band."""
    best: dict[str, int] = {}
    for section, text in ((Section.TITLE, title), (Section.SUMMARY, summary), (Section.BODY, body)):
        tiers, times = _keys_in(text, language)
        for key, tier in tiers.items():
            place = Section.BODY_OFTEN if section is Section.BODY and times[key] >= OFTEN else section
            _raise(best, WORD + key, tier * place)
        if section in EXACT_SECTIONS:
            for form in forms(text, language):
                _raise(best, EXACT + form, Tier.EXACT * section)
    return best


def forms(text: str, language: str) -> list[str]:
    """Every word of a text as written, in lower case; what hyphens join is there in parts and as one."""
    return [form for word in words(text, language) for form in together(word.parts)]


def together(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Parts of a word, and the word without its hyphens: start-up is start, up and startup."""
    joined = "".join(parts)
    return (*parts, joined) if len(parts) > 1 and len(joined) <= LONGEST else parts


def vocabulary_of(tokens: list[str], *, language: str, title: str, summary: str, body: str) -> set[str]:
    """Give the words of a record as written, and the keys among its tokens: it may be asked for by any of them."""
    written = {form for text in (title, summary, body) for form in forms(text, language)}
    keys = {token[3:] for token in tokens if token[2] == WORD}
    return {word for word in written | keys if word.isalpha()}


def tokens_for(key: str, language: str) -> dict[int, str]:
    """Give, for a key with its kind in front, the token of each weight it may have in a record."""
    bands = EXACT_BANDS if key.startswith(EXACT) else WORD_BANDS
    return {weight: LETTERS[language] + band + key for weight, band in bands.items()}


def _keys_in(text, language):
    tiers: dict[str, Tier] = {}
    times: Counter[str] = Counter()
    for form in forms(text, language):
        for key, tier in analyse(form, language).keys:
            tiers[key] = max(tier, tiers.get(key, tier))
            times[key] += 1
    return tiers, times


def _raise(best, key, weight):
    best[key] = max(weight, best.get(key, 0))
