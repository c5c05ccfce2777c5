"""What time does to open reviews: a reminder after ten working days, release after twenty (domain rule 6.5)."""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from clusterix.reviews import notices
from clusterix.reviews.domain import RELEASE_AFTER, REMIND_AFTER, close_if_complete, locked, release
from clusterix.reviews.models import ReviewAssignment
from clusterix.submissions.calendar import add_working_days


@dataclass
class Tally:
    """What one run did."""

    reminded: int = 0
    released: int = 0


def keep_deadlines(today=None) -> Tally:
    """Remind and release whoever's day has come; each once, however often this runs."""
    today = today or timezone.localdate()
    tally = Tally()
    for pk in list(ReviewAssignment.objects.open().values_list("pk", flat=True)):
        done = _look_at(pk, today)
        tally.reminded += done == "reminded"
        tally.released += done == "released"
    return tally


@transaction.atomic
def _look_at(pk, today):
    """One assignment in a transaction of its own, so that one failure does not keep the others waiting."""
    assignment = ReviewAssignment.objects.select_related("dossier", "reviewer").get(pk=pk)
    dossier = locked(assignment.dossier)
    assignment.refresh_from_db(fields=["state", "asked_on", "reminded_at"])
    if not assignment.is_open:
        return ""
    if today >= add_working_days(assignment.asked_on, RELEASE_AFTER):
        release(assignment)
        notices.call_office(assignment)
        close_if_complete(dossier)
        return "released"
    if assignment.reminded_at is None and today >= add_working_days(assignment.asked_on, REMIND_AFTER):
        ReviewAssignment.objects.filter(pk=pk).update(reminded_at=timezone.now())
        notices.remind(assignment)
        return "reminded"
    return ""
