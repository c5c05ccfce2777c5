"""The runs of a training on the record's page in the admin (`submissions.desk.panels`)."""

from django.template.loader import render_to_string
from django.utils.translation import get_language

from training.models import CoursePage, CourseRun
from training.permissions import may_manage_runs
from training.runs import view_of


def run_panel(request, dossier):
    """All runs, the past ones too, with the way to change them; None for other records and for those who may not."""
    if dossier.record.specific_class is not CoursePage or not may_manage_runs(request.user, dossier):
        return None
    language = (get_language() or "hu")[:2]
    runs = CourseRun.objects.filter(dossier=dossier).select_related("mode", "language", "region")
    rows = [(run.pk, view_of(run, language)) for run in runs]
    return render_to_string("training/admin/_panel.html", {"dossier": dossier, "rows": rows}, request)
