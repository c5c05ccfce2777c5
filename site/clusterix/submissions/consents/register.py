"""The register of all consents and authorisations, for the office and the data protection officer."""

from datetime import timedelta

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from clusterix.organisations.roles import OfficeRole
from clusterix.submissions.consents.following import AHEAD
from clusterix.submissions.models import Authorisation, Consent
from clusterix.submissions.permissions import office_roles
from clusterix.submissions.states import READABLE

OPEN, ENDING, EVERYTHING = "open", "ending", "all"
CHOICES = [
    (OPEN, _("Withdrawn or ended, not yet carried out")),
    (ENDING, _("Ending within sixty days")),
    (EVERYTHING, _("All")),
]


def may_read(user) -> bool:
    """The office, and the data protection officer."""
    return user.is_active and bool(office_roles(user) & {OfficeRole.OFFICE_EDITOR, OfficeRole.DATA_PROTECTION})


def rows(which: str) -> list:
    """Consents and authorisations together, by the day on which they end."""
    today = timezone.localdate()
    public = Q(dossier__state__in=READABLE)
    condition = {
        OPEN: Q(withdrawn_on__isnull=False, handled_on=None) | (public & Q(withdrawn_on=None, valid_until__lt=today)),
        ENDING: public & Q(withdrawn_on=None, valid_until__range=(today, today + timedelta(days=AHEAD))),
    }.get(which, Q())
    found = [
        row
        for model in (Consent, Authorisation)
        for row in model.objects.filter(condition).select_related("dossier__record")
    ]
    return sorted(found, key=lambda row: (row.withdrawn_on or row.valid_until, row.pk))
