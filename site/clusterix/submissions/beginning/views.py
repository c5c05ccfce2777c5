"""The way to a new record in the admin: questions, answer, first draft; and the copy of an own record."""

from django.contrib import messages
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from clusterix.organisations.permissions import organisations_of
from clusterix.submissions.beginning import domain, registry
from clusterix.submissions.beginning.forms import BeginForm, QuestionsForm
from clusterix.submissions.beginning.questions import REASONS, Outcome, outcome
from clusterix.submissions.refusals import Refused


def _organisations(request):
    """Where the person may write. Raises Refused when nowhere."""
    found = organisations_of(request.user).order_by("title")
    if not found.exists():
        raise Refused(_("You can only write records for your own organisation."))
    return found


@require_GET
def ask(request):
    """The five questions; with answers, where they lead and why. Nothing is stored."""
    _organisations(request)
    form = QuestionsForm(request.GET or None)
    found = outcome(**form.cleaned_data) if form.is_bound and form.is_valid() else None
    context = {"form": form, "found": _answer(found) if found else None, "kinds": registry.every()}
    return TemplateResponse(request, "submissions/admin/questions.html", context)


def _answer(found):
    beginning = registry.find(found)
    return {"beginning": beginning, "reason": REASONS[found], "waits": found == Outcome.NOT_YET}


@require_http_methods(["GET", "POST"])
def begin(request, kind):
    """A working title, and the first draft is there."""
    organisations, beginning = _organisations(request), registry.find(kind)
    if beginning is None:
        raise Refused(_("There is no such kind of record."))
    form = BeginForm(request.POST or None, organisations=organisations)
    if form.is_valid():
        page = domain.begin(kind=kind, user=request.user, **form.cleaned_data)
        return redirect("wagtailadmin_pages:edit", page.pk)
    return TemplateResponse(request, "submissions/admin/begin.html", {"form": form, "beginning": beginning})


@require_POST
def copy(request, number):
    """A new draft from an own record."""
    from clusterix.submissions.views import readable

    dossier = readable(request, number)
    page = domain.copy_of(record=dossier.record.specific, user=request.user)
    said = _("“%(title)s” is a new draft with the texts and facts of record no. %(number)d, which stays as it is.")
    messages.success(request, said % {"title": page.title, "number": dossier.number})
    return redirect("wagtailadmin_pages:edit", page.pk)
