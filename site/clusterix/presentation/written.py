"""Texts that are written once for the same values."""

from collections.abc import Callable
from functools import lru_cache, wraps

# Parts of pages are shorter. What is longer comes of an address that somebody made very long, and thousands of those
# would fill the memory.
LONGEST = 10_000


class _TooLong(Exception):
    """Carries a text past the memory, which keeps no exceptions."""


def written_once(most: int) -> Callable:
    """Decorate what writes a text: the last `most` texts are remembered by its arguments, long ones never."""

    def decorate(write):
        @lru_cache(most)
        def remembered(*values):
            text = write(*values)
            if len(text) > LONGEST:
                raise _TooLong(text)
            return text

        @wraps(write)
        def text_of(*values):
            try:
                return remembered(*values)
            except _TooLong as told:
                return told.args[0]

        text_of.forget = remembered.cache_clear
        return text_of

    return decorate
