"""What visitors take away from trainings."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from clusterix.catalogue.models import CatalogueEntry
from clusterix.presentation.frame import active_language, frame_of_view, titled
from clusterix.presentation.keeping import kept
from training.calendar import calendar_of
from training.coverage import coverage
from training.models import CourseRun


@kept
@require_safe
def run_calendar(request, number, key):
    """A dated run of a public training, for calendars. Raises Http404 for everything else."""
    language = active_language()
    entry = CatalogueEntry.objects.public().filter(dossier=number, language=language).first()
    runs = CourseRun.objects.filter(dossier=number, pk=key, start__isnull=False).select_related("region")
    run = runs.first() if entry else None
    if run is None:
        raise Http404
    url = request.build_absolute_uri(entry.path)
    host = request.get_host().partition(":")[0]
    text = calendar_of(run, title=entry.title, summary=entry.summary, url=url, host=host, language=language)
    response = HttpResponse(text, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{number}-{key}.ics"'
    return response


@kept
@require_safe
def criteria(request):
    """The matrix of excellence criteria and trainings."""
    frame = titled(frame_of_view(request), _("What can be learnt for which criterion"))
    context = {"coverage": coverage(active_language()), "frame": frame}
    return render(request, "training/coverage.html", context)
