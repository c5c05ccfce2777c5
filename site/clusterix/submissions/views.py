"""The page of a record in the admin, and the acts that are taken there."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from clusterix.submissions import desk, lifecycle
from clusterix.submissions.models import Dossier
from clusterix.submissions.permissions import may_read
from clusterix.submissions.queues import office_queue
from clusterix.submissions.refusals import Refused
from clusterix.submissions.states import ACTS


def readable(request, number):
    """The dossier, or the refusal that somebody else's record gets: the same whether it exists or not."""
    dossier = Dossier.objects.select_related("record", "current_copy", "validated_copy").filter(pk=number).first()
    if dossier is None or not may_read(request.user, dossier.record.specific):
        raise Refused(_("There is no such record, or it is not yours to read."))
    return dossier


@require_GET
def show(request, number):
    """Where a record stands and what may be done with it."""
    dossier = readable(request, number)
    return TemplateResponse(request, "submissions/admin/desk.html", desk.context(request, dossier))


@require_POST
def take(request, number, action):
    """Take an act. A refusal comes back as words on the same page, with what was typed still there."""
    dossier = readable(request, number)
    table = ACTS.get(action)
    if table is None or not table.offered:
        raise Refused(_("There is no such step."))
    reason = request.POST.get("reason", "")
    try:
        lifecycle.act(
            dossier=dossier, action=action, user=request.user, reason=reason, seen=request.POST.get("seen") or None
        )
    except Refused as refusal:
        messages.error(request, str(refusal))
        dossier = get_object_or_404(Dossier, pk=number)
        kept = {"typed_reason": reason, "typed_action": action}
        return TemplateResponse(
            request, "submissions/admin/desk.html", desk.context(request, dossier) | kept, status=409
        )
    dossier.refresh_from_db()
    messages.success(request, _("Done. The record is now: %(state)s.") % {"state": dossier.get_state_display()})
    return redirect("records:desk", number)


@require_GET
def queue(request):
    """All records that wait for the office, oldest first."""
    return TemplateResponse(request, "submissions/admin/queue.html", {"rows": office_queue(request.user)})
