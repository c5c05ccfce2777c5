"""Lets what a search finds be had as a feed or a file, like any list.

The catalogue knows no search: who does says in `AppConfig.ready()` how words are looked for, and where the page is.
"""

from collections.abc import Callable
from dataclasses import dataclass

LONGEST = 200


@dataclass(frozen=True)
class Words:
    """`find` gives the records with some words in a language as a set of bits, `address` the page of the search."""

    find: Callable[[str, str], int]
    address: Callable[[str], str]


_known: list[Words] = []


def register(words: Words) -> None:
    """Say how words are looked for."""
    _known[:] = [words]


def asked_for(params) -> str:
    """The words in the parameters of an address (a QueryDict), empty where there are none."""
    return params.get("q", "").strip()[:LONGEST]


def find(text: str, language: str) -> int:
    """The records with some words, as a set of bits."""
    return _known[0].find(text, language)


def address(language: str) -> str:
    """The page of the search."""
    return _known[0].address(language)
