"""The next dates of all public trainings."""

from dataclasses import dataclass

from django.db.models import F, FilteredRelation, Q

from training.models.run import CourseRun
from training.runs import RunView, view_of

MOST = 6


@dataclass(frozen=True)
class Upcoming:
    """A run with the training it belongs to."""

    title: str
    url: str
    run: RunView


def next_runs(language: str, most: int = MOST, *, theme: str = "") -> tuple[Upcoming, ...]:
    """The next dated runs that still take place, with one query; trainings that are not public have none.

    With the code of a theme, those of its trainings alone.
    """
    entry = FilteredRelation("dossier__entries", condition=Q(dossier__entries__language=language))
    runs = (
        CourseRun.objects.upcoming()
        .filter(start__isnull=False)
        .exclude(status=CourseRun.Status.CANCELLED)
        .annotate(entry=entry)
        .filter(entry__public=True)
        .annotate(title=F("entry__title"), url=F("entry__path"))
    )
    if theme:
        runs = runs.filter(dossier__record__coursepage__themes__code=theme)
    return tuple(Upcoming(run.title, run.url, view_of(run, language)) for run in runs[:most])
