"""Verbs of registrations: send, confirm, accept, refuse, forget."""

import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.log_actions import log as write_log
from wagtail.models import Locale

from clusterix.organisations import log
from clusterix.organisations.invitations import domain as invitations
from clusterix.organisations.limits import Limit
from clusterix.organisations.models import (
    KeyFigure,
    OrganisationIndexPage,
    OrganisationPage,
    Registration,
    RegistrationState,
)
from clusterix.organisations.permissions import holds
from clusterix.organisations.refusals import Refused
from clusterix.organisations.registration import notices
from clusterix.organisations.registration.links import open_link
from clusterix.organisations.roles import MemberRole, OfficeRole

DAYS_KEPT = 365
FROM_ONE_PLACE = Limit("registrations-from", most=5, seconds=3600)
TO_ONE_MAILBOX = Limit("registrations-to", most=3, seconds=24 * 3600)
# Facts that the profile takes over as they are.
_TAKEN_OVER = ("organisation_type", "seat", "website", "website_en", "summary", "is_cluster", "is_provider")


@transaction.atomic
def register(*, registration, language, address):
    """Store what was filled in and mail the link that confirms the address. Raises Refused after too many of them.

    `address` is where on the network it comes from; limits keep machines from writing to strangers through us.
    """
    counted = ((FROM_ONE_PLACE, address), (TO_ONE_MAILBOX, registration.email))
    if any(limit.is_reached(part) for limit, part in counted):
        raise Refused(_("There were too many registrations in a short time. Please try again later."))
    registration.language = language
    registration.save()
    notices.ask_to_confirm(registration)
    for limit, part in counted:
        limit.count(part)
    return registration


@transaction.atomic
def confirm(*, token):
    """The link was followed: from now on the office sees the registration. Raises LinkError; harmless when repeated."""
    registration = open_link(token, lock=True)
    if registration.state == RegistrationState.UNCONFIRMED:
        registration.state, registration.confirmed_at = RegistrationState.WAITING, timezone.now()
        registration.save(update_fields=["state", "confirmed_at"])
        notices.tell_office(registration)
    return registration


def may_decide(user, registration) -> bool:
    """Whether a person decides about a registration: the office, but nobody about the one they sent themselves."""
    if not holds(user, OfficeRole.OFFICE_EDITOR):
        return False
    return user.is_superuser or user.email != registration.email


@transaction.atomic
def accept(*, registration, by):
    """Let the organisation in: its page as a draft, and an invitation to its first administrator. Raises Refused."""
    registration = _locked(registration, by)
    page = _make_page(registration, by)
    _make_figures(registration, page, by)
    log.write(page, "registered", user=by, person=f"{registration.representative} ({registration.email})")
    _decide(registration, RegistrationState.ACCEPTED, by, organisation=page)
    notices.tell_decision(registration, "registration_accepted")
    invitations.invite(
        organisation=page,
        email=registration.email,
        role=MemberRole.ORGANISATION_ADMIN,
        language=registration.language,
        last_name=registration.last_name,
        first_name=registration.first_name,
        by=by,
    )
    return page


@transaction.atomic
def refuse(*, registration, reason, by):
    """Say no, with a reason that goes out by mail. Raises Refused without one."""
    if not reason.strip():
        raise Refused(_("Please give a reason: the organisation gets it by mail."))
    registration = _locked(registration, by)
    _decide(registration, RegistrationState.REFUSED, by, reason=reason.strip())
    write_log(instance=registration, action=f"{log.PREFIX}refused", user=by, data={"reason": registration.reason})
    notices.tell_decision(registration, "registration_refused")
    return registration


@transaction.atomic
def forget(*, now=None) -> int:
    """Delete what nobody confirmed in time, and what was decided a year ago; gives how many."""
    now = now or timezone.now()
    late = Registration.objects.filter(state=RegistrationState.UNCONFIRMED, ends_at__lte=now)
    old = Registration.objects.filter(decided_at__lte=now - datetime.timedelta(days=DAYS_KEPT))
    return (late | old).delete()[0]


def waiting():
    """The registrations that wait for the office, oldest first."""
    rows = Registration.objects.filter(state=RegistrationState.WAITING)
    return rows.select_related("organisation_type", "seat").order_by("confirmed_at", "pk")


def decided():
    """The registrations that the office has decided about, newest first."""
    rows = Registration.objects.exclude(decided_at=None).select_related("organisation", "decided_by")
    return rows.order_by("-decided_at", "-pk")


def _locked(registration, by):
    found = Registration.objects.select_for_update().get(pk=registration.pk)
    if not may_decide(by, found):
        raise Refused(_("Somebody else has to decide about this registration."))
    if found.state != RegistrationState.WAITING:
        raise Refused(_("This registration was decided about in the meantime, or its mail address is not confirmed."))
    return found


def _decide(registration, state, by, **more):
    changes = {"state": state, "decided_at": timezone.now(), "decided_by": by, **more}
    for name, value in changes.items():
        setattr(registration, name, value)
    registration.save(update_fields=list(changes))


def _make_page(registration, by):
    locale = Locale.objects.get(language_code=registration.language)
    facts = {name: getattr(registration, name) for name in _TAKEN_OVER}
    page = OrganisationPage(
        title=registration.name, locale=locale, live=False, email=registration.mailbox, owner=by, **facts
    )
    OrganisationIndexPage.objects.get(locale=locale).add_child(instance=page)
    page.save_revision(user=by)
    return page


def _make_figures(registration, page, by):
    with override(registration.language):
        source = _("what the organisation said when it registered")
    KeyFigure.objects.bulk_create(
        KeyFigure(
            organisation=page, kind=kind, value=value, year=registration.figures_year, source=source, entered_by=by
        )
        for kind, value in registration.figures().items()
    )
