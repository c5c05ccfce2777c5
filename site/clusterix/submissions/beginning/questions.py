"""Five yes/no questions that tell what kind of record fits what somebody has to tell (docs/features/writing.md)."""

from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext_lazy as _


class Outcome(StrEnum):
    """Where the questions lead: a kind of record, or the advice to wait."""

    TRAINING = "training"
    PRACTICE = "practice"
    STORY = "story"
    LESSON = "lesson"
    USE_CASE = "use_case"
    NOT_YET = "not_yet"


@dataclass(frozen=True)
class Question:
    """One question; `hint` says what counts as a yes."""

    name: str
    text: str
    hint: str


QUESTIONS = (
    Question(
        "offer",
        _("Is it something others can take part in?"),
        _("For example a course, a webinar, a study visit or mentoring that you offer."),
    ),
    Question(
        "happened",
        _("Has it already happened?"),
        _("At least one part of it is finished, and something has changed because of it."),
    ),
    Question(
        "worked",
        _("Did it turn out as you had hoped?"),
        _("If it failed or was given up, answer no: others learn from that too."),
    ),
    Question(
        "repeatable",
        _("Could another cluster do the same, step by step?"),
        _("You did it more than once, or you could write down its steps, its costs and its conditions."),
    ),
    Question(
        "measured",
        _("Can you show its result?"),
        _("With a figure, or with a document or statement that somebody else can check."),
    ),
)

REASONS = {
    Outcome.TRAINING: _("Others can take part in it, so it belongs in the training catalogue."),
    Outcome.PRACTICE: _("It worked, its result can be shown, and others can do the same: that is a good practice."),
    Outcome.STORY: _("It worked and its result can be shown: that is a success story."),
    Outcome.LESSON: _("It did not turn out as hoped. Told openly, it spares others the same mistake."),
    Outcome.USE_CASE: _("It worked, but its result cannot be shown yet: tell how you did it, as a use case."),
    Outcome.NOT_YET: _(
        "Nothing has happened yet that others could learn from. Collect figures and documents from the start, and come "
        "back when the first part is finished."
    ),
}


def outcome(*, offer, happened, worked, repeatable, measured) -> Outcome:
    """Where the answers (True for yes) lead. An offer needs no result; a failure needs no proof."""
    if offer:
        return Outcome.TRAINING
    if not happened:
        return Outcome.NOT_YET
    if not worked:
        return Outcome.LESSON
    if not measured:
        return Outcome.USE_CASE
    return Outcome.PRACTICE if repeatable else Outcome.STORY
