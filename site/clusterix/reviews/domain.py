"""Verbs of peer review: what the office does. What reviewers do is in `work.py`."""

from datetime import datetime, time, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from clusterix.reviews import notices, quorum
from clusterix.reviews.candidates import candidates
from clusterix.reviews.models import AssignmentState, ReviewAssignment, Reviewer, Rubric
from clusterix.reviews.models.assignment import OPEN, STEPPED_BACK
from clusterix.reviews.permissions import refusal_to_organise
from clusterix.submissions import lifecycle
from clusterix.submissions.calendar import add_working_days
from clusterix.submissions.freezing import as_page
from clusterix.submissions.models import Dossier
from clusterix.submissions.refusals import Refused
from clusterix.submissions.states import State

# Working days from the day of asking (domain rule 6.5).
DUE_AFTER, REMIND_AFTER, RELEASE_AFTER = 15, 10, 20


def deadlines(asked_on) -> dict:
    """The days that follow from the day of asking, as fields of an assignment."""
    last_day = add_working_days(asked_on, RELEASE_AFTER)
    end = timezone.make_aware(datetime.combine(last_day + timedelta(days=1), time()))
    return {"asked_on": asked_on, "due_on": add_working_days(asked_on, DUE_AFTER), "expires_at": end}


@transaction.atomic
def assign(*, dossier, reviewers, user, seen=None):
    """Ask reviewers to judge a record's current copy; from the formal check this begins the review.

    While the review runs it adds reviewers, such as a third one or a replacement. Returns the assignments; each
    reviewer gets a mail with a link of their own. Raises Refused: without a reviewer, with one who cannot be chosen,
    or when the step is not the person's to take.
    """
    dossier = locked(dossier)
    keys = list(dict.fromkeys(one.pk for one in reviewers))
    if not keys:
        raise Refused(_("Please choose at least one reviewer."))
    if why := refusal_to_organise(user, dossier):
        raise Refused(why)
    # Locked, so that two records cannot give somebody the third and the fourth review at once.
    list(Reviewer.objects.select_for_update().filter(pk__in=keys).order_by("pk").values("pk"))
    chosen = candidates(dossier, among=Reviewer.objects.filter(pk__in=keys, active=True))
    _check(chosen, keys)
    chosen.sort(key=lambda one: keys.index(one.reviewer.pk))
    if dossier.state == State.SCREENING:
        lifecycle.act(dossier=dossier, action="send_to_review", user=user, seen=seen)
        dossier.refresh_from_db()
    made = _ask(dossier, chosen, user)
    for assignment in made:
        notices.invite(assignment)
    return made


def _check(chosen, keys):
    if len(chosen) < len(keys):
        raise Refused(_("One of the chosen reviewers is not in the pool any more."))
    for one in chosen:
        if one.obstacles:
            reasons = {"name": one.reviewer.name, "reasons": "; ".join(one.obstacles)}
            raise Refused(_("%(name)s cannot be chosen: %(reasons)s.") % reasons)


def _ask(dossier, chosen, user):
    rubric = _rubric(dossier, as_page(dossier.current_copy))
    return [
        ReviewAssignment.objects.create(
            dossier=dossier,
            copy=dossier.current_copy,
            round=dossier.round,
            reviewer=one.reviewer,
            rubric=rubric,
            same_region=one.same_region,
            asked_by=user,
            **deadlines(timezone.localdate()),
        )
        for one in chosen
    ]


def _rubric(dossier, record):
    """A running round keeps the rubric it began with."""
    running = ReviewAssignment.objects.running(dossier).select_related("rubric").first()
    rubric = running.rubric if running else Rubric.objects.current(record.type_code, record.kind)
    if rubric is None:
        raise Refused(_("There is no rubric for this kind of record."))
    return rubric


@transaction.atomic
def resend(*, assignment, user):
    """Send a new link with new deadlines; links sent before end. Also calls back to work who was released.

    Raises Refused when no review can be expected any more, or the step is not the person's to take.
    """
    dossier = locked(assignment.dossier)
    if why := refusal_to_organise(user, dossier):
        raise Refused(why)
    assignment = ReviewAssignment.objects.select_related("reviewer").get(pk=assignment.pk)
    if dossier.state != State.IN_REVIEW or assignment.copy_id != dossier.current_copy_id:
        raise Refused(_("The round to which this review belongs is closed."))
    if not assignment.is_open and assignment.state != AssignmentState.RELEASED:
        raise Refused(_("No review is expected from this reviewer any more."))
    back = AssignmentState.DECLARED if assignment.declared_at else AssignmentState.INVITED
    change(
        assignment,
        assignment.state,
        state=back,
        link_version=assignment.link_version + 1,
        reminded_at=None,
        answered_at=None,
        **deadlines(timezone.localdate()),
    )
    notices.invite(assignment)
    return assignment


@transaction.atomic
def revoke(*, assignment, user):
    """End an open assignment and its link. Raises Refused."""
    dossier = locked(assignment.dossier)
    if why := refusal_to_organise(user, dossier):
        raise Refused(why)
    assignment = ReviewAssignment.objects.select_related("reviewer").get(pk=assignment.pk)
    if not assignment.is_open:
        raise Refused(_("No review is expected from this reviewer any more."))
    release(assignment)
    close_if_complete(dossier)
    return assignment


def release(assignment):
    """Let a reviewer go: no review is expected any more and the link ends. The draft is kept.

    The reviewer is told. Part of a larger verb; call it with the dossier locked. Raises Refused when somebody else
    was quicker.
    """
    change(assignment, assignment.state, state=AssignmentState.RELEASED, answered_at=timezone.now())
    notices.let_go(assignment)


def locked(dossier):
    """The dossier as it stands now. Of two people acting on one record the second waits for the first."""
    return Dossier.objects.select_for_update(of=("self",)).get(pk=dossier.pk)


def change(assignment, expected, **changes):
    """Compare and set: nobody overwrites what another has just done. Raises Refused."""
    won = ReviewAssignment.objects.filter(pk=assignment.pk, state=expected).update(**changes)
    if not won:
        raise Refused(_("Somebody else has just acted on this record. Please look at it again."))
    assignment.refresh_from_db()


def close_if_complete(dossier) -> bool:
    """Close the round once every review that is expected has been sent; return whether it was closed.

    When somebody stepped back and fewer reviews came in than needed, the office decides: it asks somebody else or
    closes the round itself. Call it with the dossier locked.
    """
    states = list(ReviewAssignment.objects.running(dossier).values_list("state", flat=True))
    sent = states.count(AssignmentState.SENT)
    if dossier.state != State.IN_REVIEW or not sent or any(state in OPEN for state in states):
        return False
    if sent < quorum.of(dossier) and any(state in STEPPED_BACK for state in states):
        return False
    lifecycle.act(dossier=dossier, action="close_review", user=None)
    return True
