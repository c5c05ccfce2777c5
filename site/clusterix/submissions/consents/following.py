"""What time does to consents and authorisations; run every morning by `manage.py follow_consents`."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from clusterix.submissions import lifecycle
from clusterix.submissions.calendar import add_working_days
from clusterix.submissions.consents import notices, withholding
from clusterix.submissions.models import Authorisation, Consent, Dossier
from clusterix.submissions.models.consent import Given
from clusterix.submissions.states import READABLE

# Days before the end on which a renewal is asked for.
AHEAD = 60


@dataclass
class Tally:
    """What one run did."""

    asked: int = 0
    ended: int = 0
    taken_down: int = 0


def follow(today: date | None = None) -> Tally:
    """Ask for renewals, hide whose consent has ended, and take down what was not changed in time.

    Mails have keys, so nobody is told twice however often this runs.
    """
    today = today or timezone.localdate()
    tally = Tally()
    public = Q(dossier__state__in=READABLE)
    for model in (Consent, Authorisation):
        rows = model.objects.filter(public, withdrawn_on=None).select_related("dossier")
        for row in rows.filter(valid_until__gte=today, valid_until__lte=today + timedelta(days=AHEAD)):
            tally.asked += _ask(row, today)
        for row in rows.filter(valid_until__lt=today):
            tally.ended += _end(row, today)
    for dossier in Dossier.objects.filter(state__in=READABLE).exclude(lapsed_since=None):
        tally.taken_down += _take_down(dossier, today)
    return tally


def _replaced(row, today):
    """Whether a later one of the same person or owner, for the same use, has taken its place."""
    if isinstance(row, Consent):
        same = {"person_name__iexact": row.person_name}
    else:
        same = {"given_how": Given.SUBMISSION} if row.given_how == Given.SUBMISSION else {"owner_name": row.owner_name}
    later = type(row).objects.filter(dossier=row.dossier, withdrawn_on=None, for_website=True, **same)
    return later.filter(valid_until__gt=max(row.valid_until, today)).exists()


@transaction.atomic
def _ask(row, today):
    if _replaced(row, today):
        return False
    notices.ending(row)
    return True


@transaction.atomic
def _end(row, today):
    if _replaced(row, today):
        return False
    withholding.refresh(dossier=row.dossier, today=today)
    row.dossier.refresh_from_db()
    if row.dossier.lapsed_since is None:
        return False
    notices.lapsed(row)
    return True


def _take_down(dossier, today):
    if not withholding.refresh(dossier=dossier, today=today):
        return False
    dossier.refresh_from_db()
    if today <= add_working_days(dossier.lapsed_since, notices.GRACE):
        return False
    with override(settings.LANGUAGE_CODE):
        reason = _("A consent or authorisation was withdrawn or has ended, and the record was not changed in time.")
    lifecycle.act(dossier=dossier, action="withdraw", reason=reason)
    return True
