"""Verbs of closing an account: records, decisions and history stay; the person's data go later (domain.md 7.2)."""

import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.users.models import UserProfile

from clusterix.mail.domain import post
from clusterix.organisations.domain import end_membership
from clusterix.organisations.models import User
from clusterix.organisations.refusals import Refused
from clusterix.organisations.second_factor import domain as second_factor

DAYS_KEPT = 365


@transaction.atomic
def close(*, user, by):
    """Close an account: memberships and roles end now, nobody can sign in with it. Raises Refused with a reason.

    Everything the person wrote or decided stays attached to them. The last account that looks after the machine
    cannot be closed.
    """
    user = User.objects.select_for_update().get(pk=user.pk)
    if user.closed_on:
        raise Refused(_("This account is closed already."))
    if user.is_superuser and not User.objects.filter(is_superuser=True, is_active=True).exclude(pk=user.pk).exists():
        raise Refused(_("This is the last account of an administrator, so it cannot be closed."))
    for membership in user.memberships.filter(ends_on=None).select_related("organisation", "user"):
        _end(membership, by)
    name = user.get_full_name
    key = f"account-closed:{user.pk}:{timezone.now().isoformat()}"
    post(to=user.email, language=user.language, template="account_closed", context={"name": name}, key=key)
    second_factor.forget(user=user)
    user.groups.clear()
    user.is_active = user.is_superuser = user.is_staff = False
    user.closed_on = timezone.localdate()
    # Another password also ends every session that is under way.
    user.set_unusable_password()
    user.save()
    log(instance=user, action="organisations.closed", user=by)
    return user


def _end(membership, by):
    """Now; one that was to begin later ends on the day it would have begun."""
    day = max(timezone.localdate(), membership.starts_on)
    end_membership(membership=membership, by=by, on=day, at_once=True)


@transaction.atomic
def forget(*, today=None) -> int:
    """Take name, address and settings from accounts that were closed a year ago; gives how many."""
    before = (today or timezone.localdate()) - datetime.timedelta(days=DAYS_KEPT)
    closed = User.objects.filter(closed_on__lte=before).exclude(last_name="", first_name="")
    people = list(closed.select_for_update())
    for user in people:
        user.last_name = user.first_name = ""
        user.email = f"closed-{user.pk}@account.invalid"
        user.save(update_fields=["last_name", "first_name", "email"])
        UserProfile.objects.filter(user=user).delete()
    return len(people)
