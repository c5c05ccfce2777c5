"""The office's pages: registrations that wait, and one of them with what to look at and the two decisions."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from clusterix.organisations import checklist
from clusterix.organisations.models import Registration, RegistrationState
from clusterix.organisations.permissions import holds
from clusterix.organisations.refusals import Refused
from clusterix.organisations.registration import domain, similar
from clusterix.organisations.roles import OfficeRole

SHOWN = 50


def _check(user):
    if not holds(user, OfficeRole.OFFICE_EDITOR):
        raise PermissionDenied


def _found(request, pk):
    """Nobody sees one whose mail address is not confirmed."""
    _check(request.user)
    return get_object_or_404(Registration.objects.exclude(state=RegistrationState.UNCONFIRMED), pk=pk)


@require_GET
def registrations(request):
    """Those that wait, oldest first, and the last ones that were decided about."""
    _check(request.user)
    context = {"rows": domain.waiting(), "decided": domain.decided()[:SHOWN]}
    return TemplateResponse(request, "organisations/admin/registrations.html", context)


@require_GET
def show(request, pk):
    """One registration."""
    return _page(request, _found(request, pk))


def _page(request, registration, status=200, **more):
    context = {
        "registration": registration,
        "figures": [(kind.label, value) for kind, value in registration.figures().items()],
        "items": checklist.of_registration(registration),
        "similar": similar.organisations(registration),
        "twins": similar.registrations(registration),
        "waits": registration.state == RegistrationState.WAITING,
        "may_decide": domain.may_decide(request.user, registration),
    }
    return TemplateResponse(request, "organisations/admin/registration.html", context | more, status=status)


@require_POST
def act(request, pk, action):
    """Accept or refuse. A refusal by the rules comes back as words, with what was typed still there."""
    registration = _found(request, pk)
    if action not in _ACTS:
        raise Http404
    try:
        return _ACTS[action](request, registration)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return _page(request, _found(request, pk), status=409, typed_reason=request.POST.get("reason", ""))


def _accept(request, registration):
    page = domain.accept(registration=registration, by=request.user)
    words = _("“%(name)s” was accepted; its first administrator was invited.")
    messages.success(request, words % {"name": page.title})
    return redirect("organisations:people", page.pk)


def _refuse(request, registration):
    domain.refuse(registration=registration, reason=request.POST.get("reason", ""), by=request.user)
    messages.success(request, _("The registration was refused; the reason goes out by mail."))
    return redirect("organisations:registrations")


_ACTS = {"accept": _accept, "refuse": _refuse}
