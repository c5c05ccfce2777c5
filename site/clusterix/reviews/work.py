"""Verbs of peer review: what a reviewer does, through the link."""

from dataclasses import dataclass, field

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from clusterix.reviews import notices
from clusterix.reviews.conflicts import conflicts_of
from clusterix.reviews.domain import change, close_if_complete, locked
from clusterix.reviews.models import AssignmentState, Recommendation, Review, ReviewMark
from clusterix.reviews.texts import declaration
from clusterix.submissions.refusals import Refused

LIMITS = {"strengths": 600, "must_fix": 1000, "suggestions": 1000, "learned": 400, "confidential": 600}
# A mark at either end has to be explained at some length (domain rule 6.2).
LONG_COMMENT = 100
NEEDS_LONG_COMMENT = (1, 2, 5)


@dataclass(frozen=True)
class Opinion:
    """What a reviewer typed. `marks` are pairs of mark (or None) and comment by the criterion's code."""

    recommendation: str = ""
    strengths: str = ""
    must_fix: str = ""
    suggestions: str = ""
    learned: str = ""
    confidential: str = ""
    confidence: int | None = None
    marks: dict = field(default_factory=dict)


class IncompleteError(Refused):
    """A review that cannot be sent yet; `problems` are pairs of a form field's name and what to do."""


@transaction.atomic
def declare(*, assignment):
    """Note that the reviewer declared to have no conflict of interest; the text opens and a draft begins.

    The words are kept as they were read, with the time. Raises Refused when the system itself knows of a conflict.
    """
    locked(assignment.dossier)
    _refuse_known_conflicts(assignment)
    change(
        assignment,
        AssignmentState.INVITED,
        state=AssignmentState.DECLARED,
        declaration=declaration(),
        declared_at=timezone.now(),
    )
    return Review.objects.create(assignment=assignment)


@transaction.atomic
def decline(*, assignment, conflict, reason=""):
    """Step back, because of a conflict of interest or for another reason; the link ends and the office is told.

    Raises Refused when the review was sent or released meanwhile.
    """
    dossier = locked(assignment.dossier)
    if not assignment.is_open:
        raise Refused(_("This review is closed already."))
    target = AssignmentState.CONFLICT if conflict else AssignmentState.DECLINED
    change(assignment, assignment.state, state=target, reason=reason.strip(), answered_at=timezone.now())
    notices.call_office(assignment)
    close_if_complete(dossier)
    return assignment


@transaction.atomic
def save_draft(*, assignment, opinion):
    """Keep what was typed, complete or not. Raises Refused once the review was sent or is not expected any more."""
    locked(assignment.dossier)
    review = _draft(assignment)
    for name in ("recommendation", "confidence", *LIMITS):
        setattr(review, name, getattr(opinion, name))
    review.save()
    for criterion in assignment.rubric.criteria.all():
        mark, comment = opinion.marks.get(criterion.code, (None, ""))
        ReviewMark.objects.update_or_create(
            review=review, criterion=criterion, defaults={"mark": mark, "comment": comment}
        )
    return review


@transaction.atomic
def send(*, assignment):
    """Hand in the saved draft for good; the last expected one closes the round.

    Raises IncompleteError with everything that is missing at once, and Refused when no review is expected any more.
    """
    dossier = locked(assignment.dossier)
    review = _draft(assignment)
    if found := problems(review):
        raise IncompleteError(_("The review is not complete yet."), found)
    _refuse_known_conflicts(assignment)
    now = timezone.now()
    change(assignment, AssignmentState.DECLARED, state=AssignmentState.SENT, answered_at=now)
    review.sent_at = now
    review.save(update_fields=["sent_at"])
    notices.thank(assignment)
    close_if_complete(dossier)
    return review


def _draft(assignment):
    """The review as long as it may be written. Read inside the transaction that holds the dossier's lock."""
    assignment.refresh_from_db(fields=["state", "link_version", "expires_at"])
    if assignment.state == AssignmentState.SENT:
        raise Refused(_("This review was sent already, so it cannot be changed."))
    if assignment.state != AssignmentState.DECLARED or assignment.has_expired:
        raise Refused(_("No review is expected from you any more."))
    return Review.objects.get(assignment=assignment)


def _refuse_known_conflicts(assignment):
    """Memberships may have changed since the day of asking, so the question is asked again."""
    reasons = conflicts_of(assignment.dossier, [assignment.reviewer])[assignment.reviewer_id]
    if reasons:
        text = _("As far as we know you have a conflict of interest: %(reasons)s. Please decline, or write to us.")
        raise Refused(text % {"reasons": "; ".join(reasons)})


def problems(review) -> list[tuple[str, str]]:
    """Everything that keeps a draft from being sent: names of form fields, each with what to do."""
    found = []
    rows = {row.criterion_id: row for row in review.marks.all()}
    for criterion in review.assignment.rubric.criteria.all():
        row = rows.get(criterion.pk) or ReviewMark(review=review, criterion=criterion)
        found += _of_mark(row)
    if not review.recommendation:
        found.append(("recommendation", _("Please choose a recommendation.")))
    elif review.recommendation != Recommendation.ACCEPT and not review.must_fix.strip():
        found.append(("must_fix", _("Please say what has to be corrected.")))
    for name, most in LIMITS.items():
        length = len(getattr(review, name))
        if length > most:
            text = _("This is %(length)d characters long; at most %(most)d are possible.")
            found.append((name, text % {"length": length, "most": most}))
    return found


def _of_mark(row):
    code, comment = row.criterion.code, row.comment.strip()
    found = []
    if row.mark is None:
        found.append((f"mark-{code}", _("Please choose a mark.")))
    if not comment:
        found.append((f"comment-{code}", _("Please say why.")))
    elif row.mark in NEEDS_LONG_COMMENT and len(comment) < LONG_COMMENT:
        text = _("The marks 1, 2 and 5 need at least %(least)d characters of explanation; there are %(length)d.")
        found.append((f"comment-{code}", text % {"least": LONG_COMMENT, "length": len(comment)}))
    return found
