"""Mails that the state table names: to the people of the owning organisation, and to who must move next."""

from django.conf import settings
from django.contrib.auth import get_user_model
from django.urls import reverse

from clusterix.mail.domain import post
from clusterix.organisations.roles import OfficeRole
from clusterix.submissions.states import ACTS, STATES, Actor

_OFFICE_GROUPS = {Actor.OFFICE: OfficeRole.OFFICE_EDITOR, Actor.VALIDATOR: OfficeRole.VALIDATOR}


def announce(step):
    """Put the mails of a step into the outbox, in each recipient's language, inside the transaction."""
    if template := ACTS[step.action].mail:
        for person in owners_of(step.dossier):
            _post(step, person, template)
    waiting = STATES[step.to_state].waits_for
    if waiting in _OFFICE_GROUPS:
        for person in get_user_model().objects.filter(groups__name=_OFFICE_GROUPS[waiting], is_active=True):
            if person != step.user:
                _post(step, person, "waiting")


def owners_of(dossier):
    """The people who work for the organisation that owns a record."""
    organisation = dossier.record.specific.organisation.source
    members = organisation.memberships.current().values("user")
    return get_user_model().objects.filter(pk__in=members, is_active=True)


def _post(step, person, template):
    record = step.dossier.record.specific
    post(
        to=person.email,
        language=person.language,
        template=template,
        context={
            "title": record.title,
            "number": step.dossier.number,
            "reason": step.reason,
            "due_on": step.dossier.due_on,
            "url": settings.BASE_URL + reverse("records:desk", args=[step.dossier.number]),
        },
        key=f"{step.dossier.number}:{step.dossier.version}:{template}:{person.pk}",
    )
