"""The office's pages of peer review: choosing reviewers, following the round, reading the reviews."""

from django.contrib import messages
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from clusterix.reviews import domain, quorum, rounds
from clusterix.reviews.candidates import candidates, lacks
from clusterix.reviews.models import ReviewAssignment, Reviewer
from clusterix.reviews.permissions import refusal_to_organise, refusal_to_read
from clusterix.submissions.models import Dossier
from clusterix.submissions.refusals import Refused
from clusterix.submissions.states import State


def _dossier(request, number):
    """The dossier for those who may see its reviewers; others are told the same whether it exists or not."""
    dossier = Dossier.objects.select_related("record", "current_copy").filter(pk=number).first()
    if dossier is None:
        raise Refused(_("There is no such record, or it is not yours to read."))
    if why := refusal_to_read(request.user, dossier):
        raise Refused(why)
    return dossier


@never_cache
@require_GET
def show(request, number):
    """The assignments of every round, and the reviews that were sent with what they suggest."""
    dossier = _dossier(request, number)
    context = {
        "dossier": dossier,
        "rounds": rounds.of(dossier),
        "may_organise": refusal_to_organise(request.user, dossier) is None,
    }
    return TemplateResponse(request, "reviews/admin/show.html", context)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def assign(request, number):
    """The table of candidates; a POST asks those who were ticked."""
    dossier = _dossier(request, number)
    if why := refusal_to_organise(request.user, dossier):
        raise Refused(why)
    if request.method != "POST":
        return _choose(request, dossier)
    keys = {int(key) for key in request.POST.getlist("reviewer") if key.isdecimal()}
    try:
        made = domain.assign(
            dossier=dossier,
            reviewers=list(Reviewer.objects.filter(pk__in=keys)),
            user=request.user,
            seen=request.POST.get("seen") or None,
        )
    except Refused as refusal:
        messages.error(request, str(refusal))
        return _choose(request, Dossier.objects.get(pk=number), keys, status=409)
    messages.success(request, _("Done. %(count)d reviewers were asked by mail.") % {"count": len(made)})
    return redirect("reviews:show", number)


def _choose(request, dossier, ticked=None, *, status=200):
    found = candidates(dossier)
    if ticked is None:
        ticked = {one.reviewer.pk for one in found if one.suggested} if dossier.state == State.SCREENING else set()
    chosen = [one for one in found if one.reviewer.pk in ticked]
    context = {
        "dossier": dossier,
        "eligible": [(one, one.reviewer.pk in ticked) for one in found if one.eligible],
        "others": [one for one in found if not one.eligible],
        "advice": lacks(chosen, quorum.of(dossier)) if ticked else [],
        "begins": dossier.state == State.SCREENING,
    }
    return TemplateResponse(request, "reviews/admin/assign.html", context, status=status)


@require_POST
def resend(request, number, assignment):
    """Send a new link."""
    found = _assignment(request, number, assignment)
    domain.resend(assignment=found, user=request.user)
    messages.success(request, _("Done. A new link was sent; the one before does not open any more."))
    return redirect("reviews:show", number)


@require_POST
def revoke(request, number, assignment):
    """Call a link back."""
    found = _assignment(request, number, assignment)
    domain.revoke(assignment=found, user=request.user)
    messages.success(request, _("Done. The link does not open any more, and the reviewer was told."))
    return redirect("reviews:show", number)


def _assignment(request, number, key):
    found = ReviewAssignment.objects.filter(dossier=_dossier(request, number), pk=key).select_related("dossier").first()
    if found is None:
        raise Refused(_("There is no such assignment."))
    return found
