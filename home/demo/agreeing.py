"""Consents of the demo's invented people."""

import datetime

from django.utils import timezone

from clusterix.submissions.consents import domain
from clusterix.submissions.models import Consent
from clusterix.submissions.models.consent import Given
from home.demo.sources import DOMAIN


def agree(page, *, user):
    """Everybody named or shown in a record has agreed to all that can be ticked, some weeks ago."""
    everything = dict.fromkeys((*Consent.COVERS, *Consent.USES), True)
    names = [*(row.name for row in page.persons.all()), page.quote_name]
    for name in dict.fromkeys(filter(None, names)):
        domain.record_consent(
            dossier=page.dossier,
            user=user,
            language="hu",
            person_name=name,
            person_contact=f"hozzajarulas{DOMAIN}",
            given_on=timezone.localdate() - datetime.timedelta(days=40),
            given_how=Given.PAPER,
            kept_at="A szervezet irattára",
            **everything,
        )
