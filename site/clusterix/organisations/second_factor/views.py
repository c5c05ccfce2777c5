"""Pages between the password and the admin: setting the second factor up, and being asked for it."""

from base64 import b32encode
from functools import wraps

import django_otp
from django.contrib.auth import logout
from django.contrib.auth.views import redirect_to_login
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST
from wagtail.admin.localization import get_localized_response

from clusterix.organisations.refusals import Refused
from clusterix.organisations.second_factor import domain
from clusterix.organisations.second_factor.forms import AskForm, ReplaceForm, SetUpForm
from clusterix.organisations.second_factor.qr import drawing


def _after_the_password(view):
    """For a person who has given the password, in their language; no cache keeps it."""

    @never_cache
    @sensitive_post_parameters("code", "password")
    @require_http_methods(["GET", "HEAD", "POST"])
    @wraps(view)
    def shown(request):
        if not request.user.is_authenticated:
            return redirect_to_login(_next(request), reverse("wagtailadmin_login"))
        return get_localized_response(view, request)

    return shown


def _next(request):
    """Where the person wanted to go, if it is a page of this site; otherwise the start page of the admin."""
    wanted = request.POST.get("next") or request.GET.get("next", "")
    own = url_has_allowed_host_and_scheme(wanted, {request.get_host()}, require_https=request.is_secure())
    return wanted if own else reverse("wagtailadmin_home")


def _let_in(request, device):
    # Another key: whoever knew the one of before has not given a code.
    request.session.cycle_key()
    django_otp.login(request, device)


@_after_the_password
def ask(request):
    """A code, please."""
    step = domain.step_of(request.user)
    if step == domain.Step.SET_UP:
        return redirect("second_factor:set_up")
    if step is None:
        return redirect(_next(request))
    form = AskForm(request.POST or None)
    if form.is_valid():
        try:
            _let_in(request, domain.check(user=request.user, code=form.cleaned_data["code"]))
            return redirect(_next(request))
        except Refused as refusal:
            form.add_error("code", str(refusal))
    return _show(request, "ask", form)


@_after_the_password
def set_up(request):
    """What the app has to read, and the first code from it; then the recovery codes, which are shown once."""
    if domain.step_of(request.user) == domain.Step.ASK:
        return redirect("second_factor:ask")
    data = request.POST or None
    form = ReplaceForm(data, user=request.user) if domain.has_one(request.user) else SetUpForm(data)
    if form.is_valid():
        try:
            device, codes = domain.confirm(user=request.user, code=form.cleaned_data["code"])
            _let_in(request, device)
            return show_codes(request, codes, _next(request))
        except Refused as refusal:
            form.add_error("code", str(refusal))
    device = domain.begin(user=request.user)
    secret = b32encode(device.bin_key).decode()
    parts = [secret[start : start + 4] for start in range(0, len(secret), 4)]
    return _show(request, "set_up", form, qr=drawing(device.config_url), address=device.config_url, secret=parts)


def show_codes(request, codes, way_on):
    """The recovery codes, once."""
    context = {"codes": codes, "way_on": way_on}
    return TemplateResponse(request, "organisations/admin/second_factor/codes.html", context)


def _show(request, page, form, **more):
    context = {"form": form, "next": _next(request), **more}
    status = 422 if form.is_bound else 200
    return TemplateResponse(request, f"organisations/admin/second_factor/{page}.html", context, status=status)


@require_POST
def leave(request):
    """Sign out, for whoever has no code at hand."""
    logout(request)
    return redirect("wagtailadmin_login")
