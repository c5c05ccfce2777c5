"""How a run is shown, and the verbs that change runs: each leaves a line in the log."""

import datetime
from dataclasses import dataclass
from decimal import Decimal

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.log_actions import log

from clusterix.catalogue.cards import plain
from clusterix.catalogue.domain import refresh
from clusterix.submissions.refusals import Refused
from training.models.run import CourseRun
from training.permissions import may_manage_runs


@dataclass(frozen=True)
class RunView:
    """A run in one language. `closed` says that nobody can apply any more."""

    status: str
    status_label: str
    start: datetime.datetime | None = None
    end: datetime.datetime | None = None
    deadline: datetime.datetime | None = None
    closed: bool = False
    mode: str = ""
    language: str = ""
    place: str = ""
    online_url: str = ""
    seats: int | None = None
    free_seats: int | None = None
    price: Decimal | None = None
    currency: str = ""
    registration_url: str = ""
    contact: str = ""
    calendar_url: str = ""

    @property
    def tells_more(self):
        """Whether there is anything to say besides when and the state."""
        return any((self.mode, self.place, self.online_url, self.language, self.contact, self.registration_url))


def view_of(run: CourseRun, language: str) -> RunView:
    """The run for a page in "hu" or "en"."""
    over = run.deadline is not None and run.deadline < timezone.now()
    places = [run.address, run.region.label_in(language) if run.region else ""]
    return RunView(
        status=run.status,
        status_label=run.get_status_display(),
        start=_local(run.start),
        end=_local(run.end),
        deadline=_local(run.deadline),
        closed=over or run.status in (run.Status.FULL, run.Status.CANCELLED),
        mode=run.mode.label_in(language) if run.mode else "",
        language=run.language.label_in(language) if run.language else "",
        place=", ".join(dict.fromkeys(part for part in places if part)),
        online_url=run.online_url,
        seats=run.seats,
        free_seats=run.free_seats,
        price=plain(run.price),
        currency=run.currency,
        registration_url=run.registration_url,
        contact=run.contact,
        calendar_url=_calendar_url(run, language),
    )


def _calendar_url(run, language):
    if run.start is None:
        return ""
    with override(language):
        return reverse("run_calendar", args=[run.dossier_id, run.pk])


def _local(moment):
    return moment and timezone.localtime(moment)


def of_record(number: int | None, language: str) -> tuple[RunView, ...]:
    """The runs that a training's page shows, with one query."""
    if not number:
        return ()
    return tuple(view_of(run, language) for run in CourseRun.objects.filter(dossier=number).upcoming())


@transaction.atomic
def keep(*, run: CourseRun, user):
    """Store a new or changed run. Raises Refused when the person may not, ValidationError when it cannot be."""
    _check(user, run.dossier)
    run.full_clean()
    action = "wagtail.edit" if run.pk else "wagtail.create"
    run.save()
    log(instance=run, action=action, user=user, content_changed=True)
    refresh(run.dossier)
    return run


@transaction.atomic
def remove(*, run: CourseRun, user):
    """Delete a run that was entered by mistake. Raises Refused when the person may not."""
    _check(user, run.dossier)
    log(instance=run, action="wagtail.delete", user=user, deleted=True)
    dossier = run.dossier
    run.delete()
    refresh(dossier)


def _check(user, dossier):
    if not may_manage_runs(user, dossier):
        raise Refused(_("Runs are changed by the provider of the training and by the Cluster Office."))
