"""Queries and synonyms cut into the words that matter."""

from functools import lru_cache

from clusterix.search.language import analyse
from clusterix.search.language.analysis import Tier
from clusterix.search.language.stopwords import STOP_WORDS
from clusterix.search.language.words import normalise, words

# Shares of a score stay whole up to here (weights.Factor).
LONGEST_PHRASE = 4

# A word: its parts, of which there are several where hyphens join them.
Parts = tuple[str, ...]


def words_that_matter(text: str, language: str) -> list[Parts]:
    """Give the words of a text without the stop words, or with them when there are no others."""
    found = [word.parts[:LONGEST_PHRASE] for word in words(normalise(text), language)]
    return [parts for parts in found if len(parts) > 1 or parts[0] not in STOP_WORDS[language]] or found


@lru_cache(maxsize=2_000)
def phrases(terms: str, language: str) -> tuple[tuple[Parts, ...], ...]:
    """Cut a group of synonyms, one a line, into phrases, and these into words."""
    lines = (tuple(words_that_matter(line, language)) for line in terms.splitlines())
    return tuple(phrase for phrase in lines if phrase)


def base_forms(parts: Parts, language: str) -> frozenset[str]:
    """Base forms of a word, by which a synonym is recognised in any inflection."""
    return frozenset(analyse("".join(parts), language).of(Tier.LEMMA))
