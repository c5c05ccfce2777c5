"""The page that tells where a profile stands, with the acts that are open to the person who looks at it."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from clusterix.organisations import checklist, figures, validation
from clusterix.organisations.models import OrganisationPage, ProfileState
from clusterix.organisations.permissions import holds
from clusterix.organisations.profile import missing
from clusterix.organisations.refusals import Refused
from clusterix.organisations.roles import OfficeRole


def _readable(request, pk):
    organisation = get_object_or_404(OrganisationPage, pk=pk).source
    if not validation.may_read(request.user, organisation):
        raise PermissionDenied
    return organisation


def next_step(check, organisation) -> str:
    """What happens next, in words for the organisation's people."""
    if check.state == ProfileState.WAITING:
        return _("The Cluster Office checks it and publishes it, or returns it with a reason.")
    if check.state == ProfileState.RETURNED:
        return _("Please correct it and submit it again.")
    if not organisation.live:
        return _("Fill in the profile and submit it: the Cluster Office checks it once and publishes it.")
    if organisation.has_unpublished_changes:
        return _("There are changes that nobody else sees yet: submit them to have them published.")
    return _("The public reads what stands here. Key figures can be updated at any time without a new check.")


@require_GET
def show(request, pk):
    """Where the profile stands, what it lacks, what the office looks at."""
    return _page(request, _readable(request, pk))


def _page(request, organisation, status=200, **more):
    check, user = validation.check_of(organisation), request.user
    draft = organisation.get_latest_revision_as_object()
    news = not organisation.live or organisation.has_unpublished_changes
    is_waiting = check.state == ProfileState.WAITING
    decides = validation.may_validate(user, organisation)
    context = {
        "organisation": organisation,
        "title": draft.title,
        "check": check,
        "next_step": next_step(check, organisation),
        "missing": missing(draft) if news else [],
        "items": checklist.of(draft) if decides else [],
        "figures": figures.newest_first(organisation),
        "may_update_figures": figures.may_update(user, organisation),
        "may_edit": organisation.permissions_for_user(user).can_edit(),
        "may_submit": news and not is_waiting and validation.may_submit(user, organisation),
        "may_validate": decides and (news or is_waiting),
        "may_return": decides and is_waiting,
        "news": news,
        "tab_url": reverse("wagtailadmin_pages:edit", args=[organisation.pk]),
    }
    return TemplateResponse(request, "organisations/admin/profile.html", context | more, status=status)


@require_POST
def act(request, pk, action):
    """Submit, validate or return. A refusal comes back as words on the same page, with what was typed still there."""
    organisation = _readable(request, pk)
    if action not in _ACTS:
        raise Http404
    try:
        told = _ACTS[action](request, organisation)
    except Refused as refusal:
        messages.error(request, str(refusal))
        typed = request.POST.get("reason", "")
        return _page(request, _readable(request, pk), status=409, typed_reason=typed)
    messages.success(request, told)
    return redirect("organisations:profile", pk)


def _submit(request, organisation):
    validation.submit(organisation=organisation, user=request.user)
    return _("The profile was submitted to the Cluster Office.")


def _validate(request, organisation):
    seen = request.POST.get("seen", "")
    validation.validate(organisation=organisation, user=request.user, seen=int(seen) if seen.isdigit() else None)
    return _("The profile is validated and public.")


def _send_back(request, organisation):
    validation.send_back(organisation=organisation, user=request.user, reason=request.POST.get("reason", ""))
    return _("The profile was returned.")


_ACTS = {"submit": _submit, "validate": _validate, "return": _send_back}


@require_GET
def queue(request):
    """The profiles that wait for the office, oldest first."""
    if not holds(request.user, OfficeRole.OFFICE_EDITOR):
        raise PermissionDenied
    return TemplateResponse(request, "organisations/admin/queue.html", {"rows": validation.waiting()})
