"""The page behind the link of an invitation."""

from functools import partial

from django.conf import settings
from django.contrib.auth import login
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from clusterix.organisations.invitations import domain
from clusterix.organisations.invitations.forms import AcceptForm
from clusterix.organisations.invitations.links import LinkError, open_link
from clusterix.organisations.private_pages import private, show
from clusterix.organisations.refusals import Refused

_BACKEND = settings.AUTHENTICATION_BACKENDS[0]


@private
@sensitive_post_parameters("password", "again")
@require_http_methods(["GET", "HEAD", "POST"])
def invitation(request, token):
    """What is offered, and the way to accept it that fits the person. Only a POST changes anything."""
    try:
        found = open_link(token)
        account = domain.account_of(found)
        answer = partial(_answer, request, found)
        if account is None:
            return _as_new(request, token, found, answer)
        if not account.is_active:
            return answer(step="closed", status=410)
        if not request.user.is_authenticated:
            return answer(step="sign_in")
        if request.user != account:
            return answer(step="somebody_else", status=200 if request.method != "POST" else 409)
        return _as_member(request, token, answer)
    except LinkError as error:
        title = _("This invitation does not open")
        return show(
            request, "people/closed.html", title, status=error.status, message=error.message, offers_sign_in=error.used
        )


def _as_new(request, token, found, answer):
    if request.user.is_authenticated:
        return answer(step="somebody_else", status=200 if request.method != "POST" else 409)
    initial = {"last_name": found.last_name, "first_name": found.first_name, "language": found.language}
    form = AcceptForm(request.POST or None, email=found.email, initial=initial)
    if request.method != "POST":
        return answer(step="new", form=form)
    if not form.is_valid():
        return answer(step="new", form=form, status=422)
    given = {name: form.cleaned_data[name] for name in ("last_name", "first_name", "language", "password")}
    try:
        user = domain.accept_as_new(token=token, **given)
    except Refused as refusal:
        return answer(step="new", form=form, refusal=str(refusal), status=409)
    login(request, user, _BACKEND)
    return redirect("wagtailadmin_home")


def _as_member(request, token, answer):
    if request.method != "POST":
        return answer(step="accept")
    try:
        domain.accept(token=token, user=request.user)
    except Refused as refusal:
        return answer(step="accept", refusal=str(refusal), status=409)
    return redirect("wagtailadmin_home")


def _answer(request, found, *, step, status=200, **more):
    title = _("Invitation to %(organisation)s") % {"organisation": found.organisation.title}
    return show(request, "people/invitation.html", title, status=status, invitation=found, step=step, **more)
