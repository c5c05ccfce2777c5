"""Where peer review joins the life cycle (`submissions.lifecycle`)."""

from django.utils import timezone
from django.utils.translation import gettext as _

from clusterix.reviews.domain import release
from clusterix.reviews.models import AssignmentState, ReviewAssignment
from clusterix.submissions.refusals import Refused
from clusterix.submissions.states import State


def somebody_has_reviewed(step):
    """A rule of "close_review": what the asked peers did not review must never be called peer reviewed. Raises Refused.

    People begin a review by asking reviewers only (`domain.assign`); a record without any was brought in by code.
    """
    states = set(ReviewAssignment.objects.running(step.dossier).values_list("state", flat=True))
    if states and AssignmentState.SENT not in states:
        raise Refused(_("No review has been sent yet, so the review cannot be closed."))
    if states:
        step.changes["reviewed_on"] = timezone.localdate()


def release_when_closed(sender, step, **kwargs):
    """A closed round expects nothing any more: open assignments are released, and their links end."""
    if step.from_state == State.IN_REVIEW:
        for assignment in ReviewAssignment.objects.filter(dossier=step.dossier).open().select_related("reviewer"):
            release(assignment)
