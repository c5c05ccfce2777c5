"""Adding, changing and deleting runs in the admin."""

from django.contrib import messages
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from clusterix.submissions.models import Dossier
from clusterix.submissions.refusals import Refused
from training import runs
from training.models import CoursePage, CourseRun
from training.panels import RUN_FORM
from training.permissions import may_manage_runs


def _dossier(request, number):
    """The training's dossier. Raises Refused, with the same words whether it exists or not."""
    dossier = Dossier.objects.select_related("record").filter(pk=number).first()
    if dossier is None or dossier.record.specific_class is not CoursePage or not may_manage_runs(request.user, dossier):
        raise Refused(_("There is no such training, or its runs are not yours to change."))
    return dossier


def _run(dossier, key):
    run = CourseRun.objects.filter(dossier=dossier, pk=key).first()
    if run is None:
        raise Refused(_("There is no such run."))
    return run


@require_http_methods(["GET", "POST"])
def add(request, number):
    """A new run."""
    dossier = _dossier(request, number)
    return _edit(request, CourseRun(dossier=dossier), _("New run"))


@require_http_methods(["GET", "POST"])
def change(request, number, key):
    """A run that is there already."""
    return _edit(request, _run(_dossier(request, number), key), _("Change the run"))


def _edit(request, run, title):
    """The form; what was typed wrongly stays in it, with the reason at the field."""
    panel = RUN_FORM.bind_to_model(CourseRun)
    form = panel.get_form_class()(request.POST or None, instance=run, for_user=request.user)
    if request.method == "POST" and form.is_valid():
        runs.keep(run=form.save(commit=False), user=request.user)
        messages.success(request, _("The run is saved. It can be read at once, without a new review."))
        return redirect("records:desk", run.dossier_id)
    bound = panel.get_bound_panel(instance=run, request=request, form=form)
    context = {"run": run, "title": title, "form": form, "panel": bound, "media": bound.media + form.media}
    return TemplateResponse(request, "training/admin/run.html", context, status=400 if form.errors else 200)


@require_POST
def remove(request, number, key):
    """Delete a run that was entered by mistake."""
    run = _run(_dossier(request, number), key)
    runs.remove(run=run, user=request.user)
    messages.success(request, _("The run is deleted."))
    return redirect("records:desk", number)
