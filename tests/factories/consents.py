"""Consents as the people of an organisation write them down."""

import datetime

from django.utils import timezone

from clusterix.submissions.consents import domain
from clusterix.submissions.models import Consent
from clusterix.submissions.models.consent import Given
from tests.factories.stories import author_of, dossier_of

EVERYTHING = dict.fromkeys((*Consent.COVERS, *Consent.USES), True)


def agreed(story, name, *, user=None, **values):
    """A consent to everything, given a week ago unless told otherwise; gives the Consent."""
    given = {
        "person_name": name,
        "person_contact": "kitalalt@szemely.example",
        "given_on": timezone.localdate() - datetime.timedelta(days=7),
        "given_how": Given.PAPER,
        "kept_at": "Iroda, 3. szekrény",
        "language": "hu",
    }
    return domain.record_consent(
        dossier=dossier_of(story), user=user or author_of(story), **given | EVERYTHING | values
    )
