"""Mails about consents. They carry no name of the person whose consent it is."""

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db.models import Q
from django.urls import reverse

from clusterix.mail.domain import post
from clusterix.organisations.roles import OfficeRole
from clusterix.submissions.calendar import add_working_days
from clusterix.submissions.models import Consent
from clusterix.submissions.notices import owners_of

# Working days until a record without a valid consent leaves the site (domain.md 7.2).
GRACE = 3


def lapsed(permission):
    """A consent or authorisation was withdrawn or has ended: owners, office and data protection officer are told."""
    _tell(permission, "consent_lapsed", f"{permission.withdrawn_on or permission.valid_until}")


def ending(permission):
    """It will end: the same people are asked to have it renewed."""
    _tell(permission, "consent_ending", f"{permission.valid_until}")


def _tell(permission, template, occasion):
    dossier = permission.dossier
    record = dossier.record.specific
    kind = permission._meta.model_name
    for person in _people(dossier):
        post(
            to=person.email,
            language=person.language,
            template=template,
            context={
                "title": record.draft_title,
                "of_person": isinstance(permission, Consent),
                "withdrawn": permission.withdrawn_on is not None,
                "public": record.live,
                "until": permission.valid_until,
                "due_on": dossier.lapsed_since and add_working_days(dossier.lapsed_since, GRACE),
                "url": settings.BASE_URL + reverse("records:consents", args=[dossier.number]),
            },
            key=f"{template}:{kind}:{permission.pk}:{occasion}:{person.pk}",
        )


def _people(dossier):
    """Everybody who has to do something about it, once."""
    office = Q(groups__name__in=[OfficeRole.OFFICE_EDITOR, OfficeRole.DATA_PROTECTION])
    return get_user_model().objects.filter(office | Q(pk__in=owners_of(dossier)), is_active=True).distinct()
