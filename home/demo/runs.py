"""Announces the demo's dates of trainings, counted from the day on which the demo is loaded."""

import datetime

from django.utils import timezone

from clusterix.vocabularies.models import DeliveryMode, Language, Region
from training import runs
from training.models import CourseRun

_TERMS = {"mode": DeliveryMode, "language": Language, "region": Region}


def announce(page, rows, *, user):
    """Write the runs of a record as its provider would.

    A row names days from today: `in_days`, `days` (how long, 1 unless told), `apply_by` (days before); hours of the day
    are `from` and `to`. All else are fields of the run, terms by their codes.
    """
    for row in rows:
        values = dict(row)
        times = _times(values.pop("in_days", None), values.pop("days", 1), values)
        for name, model in _TERMS.items():
            if name in values:
                values[name] = model.objects.get(code=values[name])
        runs.keep(run=CourseRun(dossier=page.dossier, **times, **values), user=user)


def _times(in_days, days, values):
    first, last = values.pop("from", 9), values.pop("to", 16)
    apply_by = values.pop("apply_by", None)
    if in_days is None:
        return {}
    times = {"start": _moment(in_days, first), "end": _moment(in_days + days - 1, last)}
    if apply_by is not None:
        times["deadline"] = _moment(in_days - apply_by, 12)
    return times


def _moment(in_days, hour):
    day = timezone.localdate() + datetime.timedelta(days=in_days)
    return timezone.make_aware(datetime.datetime.combine(day, datetime.time(hour)))
