"""Scores and what they suggest (domain rules 6.2 and 6.6). The office decides; this only advises."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from statistics import median

from django.utils.translation import gettext_lazy as _

from clusterix.reviews.models import Recommendation
from clusterix.submissions.states import MAX_ROUNDS

GOOD, WEAK, OUTSTANDING, APART = 70, 50, 85, 20
_FOR, _AGAINST = {Recommendation.ACCEPT, Recommendation.MINOR}, {Recommendation.DECLINE}


@dataclass(frozen=True)
class Mark:
    """A mark with what it weighs. `code` is the criterion's."""

    code: str
    weight: int
    minimum: int | None
    mark: int


@dataclass(frozen=True)
class Judgement:
    """What one sent review says in figures."""

    marks: tuple[Mark, ...]
    recommendation: str

    @property
    def score(self) -> float:
        """0 to 100: the marks by weight, 1 counting nothing and 5 all."""
        total = sum(mark.weight for mark in self.marks)
        return 100 * sum(mark.weight * (mark.mark - 1) / 4 for mark in self.marks) / total

    @property
    def misses_minimum(self) -> bool:
        """Whether a criterion got less than is enough."""
        return any(mark.minimum and mark.mark < mark.minimum for mark in self.marks)

    def mark_of(self, code) -> int:
        """The mark for one criterion; 0 where the rubric does not ask for it."""
        return next((mark.mark for mark in self.marks if mark.code == code), 0)


class Hint(StrEnum):
    """What the figures suggest."""

    NONE = "none"
    VALIDATE = "validate"
    FEATURE = "feature"
    REVISE = "revise"
    THIRD = "third"
    DECLINE = "decline"


HINTS = {
    Hint.NONE: _("No review has been sent yet."),
    Hint.VALIDATE: _("The reviews suggest to go on towards validation."),
    Hint.FEATURE: _("The reviews suggest to go on towards validation; the record may be proposed as featured."),
    Hint.REVISE: _("The reviews suggest to return it for revision; the same reviewers then read the changes."),
    Hint.THIRD: _("The reviews lie far apart: a third reviewer should be asked, then the middle score counts."),
    Hint.DECLINE: _("The reviews suggest to decline it, with reasons."),
}
LAST_ROUND = _("Two rounds have been held, so the office decides now and gives its reasons.")


def advise(judgements: Iterable[Judgement]) -> Hint:
    """What the sent reviews of one round suggest.

    The questions are asked in this order: is it far too weak, is a minimum missed, do the reviewers agree (with three
    the middle score counts), is it good enough.
    """
    found = list(judgements)
    if not found:
        return Hint.NONE
    scores = [one.score for one in found]
    if all(score < WEAK for score in scores):
        return Hint.DECLINE
    if any(one.misses_minimum for one in found):
        return Hint.REVISE
    if len(found) < 3 and _far_apart(found):
        return Hint.THIRD
    if (median(scores) if len(found) >= 3 else min(scores)) < GOOD:
        return Hint.REVISE
    if all(score >= OUTSTANDING and one.mark_of("evidence") >= 4 for one, score in zip(found, scores, strict=True)):
        return Hint.FEATURE
    return Hint.VALIDATE


def _far_apart(judgements):
    scores = [one.score for one in judgements]
    told = {one.recommendation for one in judgements}
    return max(scores) - min(scores) > APART or bool(told & _FOR and told & _AGAINST)


def is_last_round(round_number: int) -> bool:
    """Whether no further round may follow."""
    return round_number >= MAX_ROUNDS


def judgement_of(review) -> Judgement:
    """The figures of a review whose marks are complete."""
    marks = tuple(
        Mark(row.criterion.code, row.criterion.weight, row.criterion.minimum, row.mark) for row in review.marks.all()
    )
    return Judgement(marks, review.recommendation)
