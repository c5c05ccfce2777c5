"""Verbs of organisations' people: joining, changing role, leaving. Organisations themselves: `changes.py`."""

from django.conf import settings
from django.contrib.auth.tokens import default_token_generator
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode
from django.utils.translation import gettext as _
from wagtail.users.models import UserProfile

from clusterix.mail.domain import post
from clusterix.organisations import log
from clusterix.organisations.models import Membership, User
from clusterix.organisations.refusals import Refused
from clusterix.organisations.rights import keep_members_in_step
from clusterix.organisations.roles import MemberRole, OfficeRole


def set_language(*, user, language):
    """Write to a person, and show them the admin, in "hu" or "en"."""
    profile = UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": language})[0]
    # The relation may have been looked up before the profile was made.
    user.wagtail_userprofile = profile


def send_password_link(*, user, template):
    """Mail a person the link by which they choose a password; `template` says why they get it."""
    uid, token = urlsafe_base64_encode(force_bytes(user.pk)), default_token_generator.make_token(user)
    path = reverse("wagtailadmin_password_reset_confirm", args=[uid, token])
    context = {"name": user.get_full_name(), "email": user.email, "url": settings.BASE_URL + path}
    key = f"{template}:{user.pk}:{token}"
    post(to=user.email, language=user.language, template=template, context=context, key=key)


@transaction.atomic
def add_member(*, user, organisation, role=MemberRole.AUTHOR, by=None, starts_on=None):
    """Let a person work for an organisation; gives the Membership. Raises Refused with a reason.

    `organisation` may be any language's page, memberships stand on the authoring one. `by` is who does it.
    """
    organisation = organisation.source
    if organisation.merged_into_id or organisation.ended_on:
        raise Refused(_("The organisation has ended, so nobody can join it any more."))
    if not user.is_active:
        raise Refused(_("The account of this person is closed."))
    if user.memberships.filter(organisation=organisation, ends_on=None).exists():
        raise Refused(_("This person works for the organisation already."))
    membership = Membership.objects.create(
        user=user, organisation=organisation, role=role, starts_on=starts_on or timezone.localdate()
    )
    log.write(organisation, "joined", user=by, person=str(user), role=membership.role)
    keep_members_in_step(user=user)
    return membership


@transaction.atomic
def change_role(*, membership, role, by=None):
    """Give a member another role; the person gets a mail, and the office too when no administrator is left."""
    if membership.role == role:
        return membership
    had_one = has_administrator(membership.organisation)
    membership.role = role
    membership.save(update_fields=["role"])
    log.write(membership.organisation, "role", user=by, person=str(membership.user), role=role)
    _tell_member(membership, "role_changed")
    _tell_if_nobody_is_left(membership, had_one)
    return membership


@transaction.atomic
def end_membership(*, membership, by=None, on=None, at_once=False):
    """Let a person leave on a day, today unless told otherwise; that day is the last one. Raises Refused.

    `at_once` takes the rights away now, whatever the day. The person's texts stay with the organisation, and the
    person gets a mail; the office is told when no administrator is left.
    """
    day = on or timezone.localdate()
    if membership.ends_on is not None and membership.ends_on <= day:
        raise Refused(_("This membership has ended already."))
    if day < membership.starts_on:
        raise Refused(_("A membership cannot end before it began."))
    had_one = has_administrator(membership.organisation)
    membership.ends_on, membership.at_once = day, at_once
    membership.save(update_fields=["ends_on", "at_once"])
    log.write(membership.organisation, "left", user=by, person=str(membership.user), day=day.isoformat())
    keep_members_in_step(user=membership.user)
    _tell_member(membership, "membership_ended")
    _tell_if_nobody_is_left(membership, had_one)
    return membership


def is_last_administrator(membership) -> bool:
    """Whether nobody would look after the organisation if this member left or became an author."""
    others = _administrators(membership.organisation).exclude(pk=membership.pk)
    return membership.role == MemberRole.ORGANISATION_ADMIN and not others.exists()


def has_administrator(organisation) -> bool:
    """Whether somebody looks after the organisation for good: an administrator with no end in sight."""
    return _administrators(organisation).exists()


def _administrators(organisation):
    open_ones = organisation.memberships.current().filter(ends_on=None, user__is_active=True)
    return open_ones.filter(role=MemberRole.ORGANISATION_ADMIN)


def _tell_member(membership, template):
    """Nobody learns from a closed door what was decided about them."""
    person = membership.user
    context = {
        "name": person.get_full_name,
        "organisation": membership.organisation.title,
        "role": MemberRole(membership.role).label,
        "day": membership.ends_on,
    }
    key = f"{template}:{membership.pk}:{timezone.now().isoformat()}"
    post(to=person.email, language=person.language, template=template, context=context, key=key)


def _tell_if_nobody_is_left(membership, had_one):
    """Organisations outlive people: from here on the office looks after it (design rule of the life of members)."""
    organisation = membership.organisation
    if not had_one or has_administrator(organisation):
        return
    for person in User.objects.filter(groups__name=OfficeRole.OFFICE_EDITOR, is_active=True):
        post(
            to=person.email,
            language=person.language,
            template="no_administrator",
            context={
                "organisation": organisation.title,
                "person": str(membership.user),
                "url": settings.BASE_URL + reverse("organisations:people", args=[organisation.pk]),
            },
            key=f"no-administrator:{membership.pk}:{timezone.localdate()}:{person.pk}",
        )
