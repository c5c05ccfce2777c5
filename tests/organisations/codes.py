"""Codes as an authenticator app shows them."""

from django.urls import reverse
from django_otp.oath import totp
from django_otp.plugins.otp_static.models import StaticDevice
from django_otp.plugins.otp_totp.models import TOTPDevice

from clusterix.organisations.second_factor import domain

ASK, SET_UP = "second_factor:ask", "second_factor:set_up"


def code_of(user, *, confirmed=True):
    """The code that the person's app shows now, as if it had not been used yet and nobody had guessed."""
    for model in (TOTPDevice, StaticDevice):
        model.objects.filter(user=user).update(throttling_failure_timestamp=None, throttling_failure_count=0)
    TOTPDevice.objects.filter(user=user).update(last_t=-1)
    return f"{totp(TOTPDevice.objects.get(user=user, confirmed=confirmed).bin_key):06}"


def with_second_factor(user):
    """Set it up; gives the recovery codes."""
    domain.begin(user=user)
    return domain.confirm(user=user, code=code_of(user, confirmed=False))[1]


def pass_on(client, user):
    """Give the code in a session in which only the password was given."""
    return client.post(reverse(ASK), {"code": code_of(user)})
