"""The rounds of a record as the office reads them: who was asked, what was sent, what the figures suggest."""

from dataclasses import dataclass

from clusterix.reviews.models import AssignmentState, ReviewAssignment
from clusterix.reviews.scoring import HINTS, LAST_ROUND, Hint, Judgement, advise, is_last_round, judgement_of


@dataclass(frozen=True)
class Row:
    """One assignment; `review` and `judgement` are None until the review is sent: drafts are the reviewer's own."""

    assignment: ReviewAssignment
    review: object = None
    judgement: Judgement | None = None

    @property
    def may_be_resent(self) -> bool:
        """Whether a new link makes sense, as far as the assignment itself tells."""
        return self.assignment.is_open or self.assignment.state == AssignmentState.RELEASED


@dataclass(frozen=True)
class Round:
    """All assignments of one frozen copy."""

    number: int
    running: bool
    rows: tuple[Row, ...]

    @property
    def hint(self):
        """What the sent reviews suggest, in words."""
        return HINTS[self._advice]

    @property
    def warning(self):
        """That no further round may follow, where the hint would ask for one."""
        return LAST_ROUND if is_last_round(self.number) and self._advice == Hint.REVISE else ""

    @property
    def _advice(self):
        return advise(row.judgement for row in self.rows if row.judgement)


def of(dossier) -> list[Round]:
    """The rounds of a record, newest first, with the same number of queries however many there are."""
    rows = (
        ReviewAssignment.objects.filter(dossier=dossier)
        .select_related("reviewer__organisation", "review")
        .prefetch_related("review__marks__criterion")
        .order_by("-copy", "pk")
    )
    grouped = {}
    for assignment in rows:
        grouped.setdefault(assignment.copy_id, []).append(assignment)
    return [
        Round(assignments[0].round, copy == dossier.current_copy_id, tuple(map(_row, assignments)))
        for copy, assignments in grouped.items()
    ]


def _row(assignment):
    if assignment.state != AssignmentState.SENT:
        return Row(assignment)
    return Row(assignment, assignment.review, judgement_of(assignment.review))
