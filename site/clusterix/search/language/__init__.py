"""Language analysis of the search: pure Python, no database, the same for every engine (docs/adr/0007-search.md).

`VERSION` goes up whenever a word may get other keys or weights than before; `manage.py rebuild_search` then analyses
every entry again. A test compares it with a fingerprint of the analysis.
"""

from functools import lru_cache

from clusterix.search.language import english, hungarian
from clusterix.search.language.analysis import Analysis

VERSION = 1

_ANALYSERS = {"hu": hungarian.analyse, "en": english.analyse}


# One cache at the outermost function: caching the layers below as well costs 125 MB and no time less.
@lru_cache(maxsize=40_000)
def analyse(word: str, language: str) -> Analysis:
    """Analyse a word as `words.parts_of` gives it, in "hu" or "en"."""
    return _ANALYSERS[language](word)


def load() -> None:
    """Load the dictionaries now: before a server forks its workers, so that no visitor waits and memory is shared."""
    for dictionary in (hungarian.dictionary, english.dictionary):
        dictionary()
