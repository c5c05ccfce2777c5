"""Verbs of the second factor: set up, ask, new recovery codes, switch off, reset."""

from enum import StrEnum

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.formats import time_format
from django.utils.translation import gettext as _
from django_otp.plugins.otp_static.models import StaticDevice, StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice
from wagtail.log_actions import log as write_log

from clusterix.mail.domain import post
from clusterix.organisations import log
from clusterix.organisations.models import User
from clusterix.organisations.permissions import holds
from clusterix.organisations.refusals import Refused
from clusterix.organisations.roles import OfficeRole

CODES = 10
DIGITS = 6


class Step(StrEnum):
    """What a person who gave the right password still has to do; names of the pages for it."""

    ASK = "ask"
    SET_UP = "set_up"


def is_required_of(user) -> bool:
    """Whether a person may not work here without it: office roles and administrators, where the site asks for it."""
    return settings.SECOND_FACTOR_REQUIRED and holds(user, *OfficeRole)


def has_one(user) -> bool:
    """Whether a person has set it up."""
    return TOTPDevice.objects.filter(user=user, confirmed=True).exists()


def step_of(user) -> Step | None:
    """What is left to do in this session; `user` comes from the request, which knows what was asked already.

    Who has set it up is asked for it, required or not.
    """
    if user.is_verified():
        return None
    if has_one(user):
        return Step.ASK
    return Step.SET_UP if is_required_of(user) else None


def begin(*, user) -> TOTPDevice:
    """The secret that the app gets to know; the same until a code from it was given."""
    return TOTPDevice.objects.get_or_create(user=user, confirmed=False, defaults={"name": "app"})[0]


def confirm(*, user, code) -> tuple[TOTPDevice, list[str]]:
    """The app works: from now on it is asked for. Gives the device and the recovery codes. Raises Refused.

    An app that was set up before ends, and so do its recovery codes.
    """
    device = _try(TOTPDevice.objects.filter(user=user, confirmed=False), code)
    with transaction.atomic():
        TOTPDevice.objects.filter(user=user).exclude(pk=device.pk).delete()
        device.confirmed = True
        device.save(update_fields=["confirmed"])
        codes = _write_codes(user)
        _tell(user, "second_factor_on", by=user)
    return device, codes


def check(*, user, code):
    """Give the device that knows a code: the app, or the list of recovery codes, each of which works once.

    Raises Refused for a wrong code, one that was used, and after several wrong ones until some time has passed.
    """
    if len(_plain(code)) == DIGITS:
        return _try(TOTPDevice.objects.filter(user=user, confirmed=True), code)
    device = _try(StaticDevice.objects.filter(user=user, confirmed=True), code)
    _mail(user, "second_factor_code_used", left=device.token_set.count())
    return device


@transaction.atomic
def new_codes(*, user) -> list[str]:
    """Recovery codes instead of the ones before. Raises Refused for those who have not set it up."""
    if not has_one(user):
        raise Refused(_("The second factor is not set up."))
    return _write_codes(user)


def codes_left(user) -> int:
    """How many recovery codes were not used yet."""
    return StaticToken.objects.filter(device__user=user).count()


@transaction.atomic
def switch_off(*, user):
    """Do without it again. Raises Refused where it is required."""
    if is_required_of(user):
        raise Refused(_("Your role needs the second factor, so it cannot be switched off."))
    if _delete(user):
        _tell(user, "second_factor_off", by=user)


@transaction.atomic
def reset(*, user, by):
    """Let a person who has lost app and codes set it up anew; sessions under way are asked for it. Raises Refused.

    An administrator does it for somebody else; `by` is None for who runs the machine.
    """
    if by is not None and (not by.is_superuser or by == user):
        raise Refused(_("Only another administrator can reset the second factor."))
    if not _delete(user):
        raise Refused(_("This person has not set up the second factor."))
    _tell(user, "second_factor_reset", by=by)


def forget(*, user):
    """Delete what is kept of it when the account is closed."""
    _delete(user)


def _plain(code):
    return code.replace(" ", "").replace("-", "").lower()


def _try(devices, code):
    """The device that knows the code. What was counted against guessing stays, so the refusal comes afterwards."""
    with transaction.atomic():
        device = devices.select_for_update().first()
        if device is None:
            problem = _("Please set up the second factor first.")
        else:
            problem = _problem_of(device, _plain(code))
    if problem:
        raise Refused(problem)
    return device


def _problem_of(device, code):
    allowed, told = device.verify_is_allowed()
    if not allowed:
        until = time_format(timezone.localtime(told["locked_until"]), "H:i:s")
        return _("Too many wrong codes. Please try again after %(time)s.") % {"time": until}
    if device.verify_token(code):
        return ""
    return _("This code is wrong, too old or was used already. Please type the one that is shown now.")


def _write_codes(user):
    StaticDevice.objects.filter(user=user).delete()
    device = StaticDevice.objects.create(user=user, name="recovery codes")
    codes = [StaticToken.random_token() for _number in range(CODES)]
    StaticToken.objects.bulk_create(StaticToken(device=device, token=code) for code in codes)
    return [f"{code[:4]}-{code[4:]}" for code in codes]


def _delete(user):
    found = [model.objects.filter(user=user).delete()[0] for model in (TOTPDevice, StaticDevice)]
    return any(found)


def _tell(user, name, by):
    """Nobody's second factor changes without a trace and a mail."""
    # The log does not recognise the lazy object of a request.
    write_log(instance=User.objects.get(pk=user.pk), action=f"{log.PREFIX}{name}", user=by)
    _mail(user, name)


def _mail(user, template, **context):
    post(
        to=user.email,
        language=user.language,
        template=template,
        context={"name": user.get_full_name, **context},
        key=f"{template}:{user.pk}:{timezone.now().isoformat()}",
    )
