"""Mails about profiles, in each recipient's language."""

from django.conf import settings
from django.urls import reverse

from clusterix.mail.domain import post
from clusterix.organisations.models import User
from clusterix.organisations.roles import OfficeRole


def tell_office(check):
    """A profile waits."""
    for person in User.objects.filter(groups__name=OfficeRole.OFFICE_EDITOR, is_active=True):
        if person != check.submitted_by:
            _post(check, person, "profile_submitted")


def tell_members(check, template, *, but):
    """The office has decided: everybody who works for the organisation hears it, except who did it."""
    members = check.organisation.memberships.current().values("user")
    for person in User.objects.filter(pk__in=members, is_active=True).exclude(pk=but.pk):
        _post(check, person, template)


def _post(check, person, template):
    post(
        to=person.email,
        language=person.language,
        template=template,
        context={
            "organisation": check.organisation.get_admin_display_title(),
            "reason": check.reason,
            "url": settings.BASE_URL + reverse("organisations:profile", args=[check.organisation_id]),
        },
        key=f"{template}:{check.organisation_id}:{check.state_since.isoformat()}:{person.pk}",
    )
