"""The ranking, in one table: whole numbers, so that every engine adds up the same score.

A record scores, for each word of the query, its best combination of tier (how closely the word was met) and section
(where it was met), times the factor of the key that met it. Changing a number means `language.VERSION` + 1.
"""

from enum import IntEnum

from clusterix.search.language.analysis import Tier


class Section(IntEnum):
    """Where a word stands; the number is its weight."""

    TITLE = 10
    SUMMARY = 5
    BODY_OFTEN = 3
    BODY = 2


OFTEN = 3


class Factor(IntEnum):
    """How much a key of the query counts. Multiples of 12: a phrase of up to four words shares it without a rest."""

    OWN = 60  # the word as written, or its base form
    OTHER = 48  # a synonym, the same word with other accents, an unknown word without its likely ending
    ROOT = 36


# The exact word is kept for title and summary only: in the body it adds a hundred keys a record and no order.
EXACT_SECTIONS = (Section.TITLE, Section.SUMMARY)
WEIGHTS = sorted(
    {tier * section for tier in Tier for section in Section if tier is not Tier.EXACT or section in EXACT_SECTIONS},
    reverse=True,
)
# One letter for each weight stands in the tokens.
BANDS = {weight: chr(ord("a") + place) for place, weight in enumerate(WEIGHTS)}
EXACT_BANDS = {weight: BANDS[weight] for weight in (Tier.EXACT * section for section in EXACT_SECTIONS)}
WORD_BANDS = {
    weight: BANDS[weight]
    for weight in WEIGHTS
    if any(weight == tier * section for tier in Tier if tier is not Tier.EXACT for section in Section)
}
