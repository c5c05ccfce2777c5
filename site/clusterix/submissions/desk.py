"""What a person sees on the page of a record in the admin: where it stands, what is next, what they may do."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext_lazy

from clusterix.submissions.differences import between
from clusterix.submissions.field_tables import newer_for
from clusterix.submissions.models import Dossier
from clusterix.submissions.permissions import acts_for, capacities, may_write
from clusterix.submissions.progress import of_record
from clusterix.submissions.states import ACTS, Actor, State

# Sections that later apps add: callables (request, dossier) → safe HTML, or None for nothing.
panels = []


CAPACITIES = {
    Actor.OWNER: gettext_lazy("the organisation"),
    Actor.OFFICE: gettext_lazy("the Cluster Office"),
    Actor.VALIDATOR: gettext_lazy("the Cluster Office"),
    Actor.SYSTEM: gettext_lazy("the system"),
}


@dataclass(frozen=True)
class Offer:
    """An act as a button: `reason` tells that words are needed with it."""

    name: str
    label: str
    tone: str
    reason: bool


@dataclass(frozen=True)
class Stop:
    """A step of the record's life, told without names."""

    at: object
    state: str
    by: str
    reason: str


def offers(user, dossier) -> list[Offer]:
    """The acts a person may take now."""
    return [Offer(name, ACTS[name].label, ACTS[name].tone, ACTS[name].needs_reason) for name in acts_for(user, dossier)]


def history(dossier) -> list[Stop]:
    """The steps so far. Who acted is told by capacity, never by name: reviewers stay unknown."""
    return [
        Stop(change.at, State(change.to_state).label, CAPACITIES[change.actor], change.reason)
        for change in dossier.changes.all()
    ]


def edited_differences(dossier):
    """What the office changed between the judged copy and the one the author is asked to confirm."""
    copies = list(dossier.copies.all())
    edited = dossier.current_copy
    if edited is None or edited.purpose not in (edited.Purpose.EDITED, edited.Purpose.UPDATE):
        return []
    if edited.purpose == edited.Purpose.UPDATE:
        before = dossier.validated_copy
    else:
        before = next((copy for copy in reversed(copies) if copy.purpose == copy.Purpose.SUBMITTED), None)
    return between(dossier.record.specific_class, before.content, edited.content) if before else []


def context(request, dossier: Dossier) -> dict:
    """Everything the page of a record shows."""
    record = dossier.record.specific
    writes = may_write(request.user, record)
    owns = Actor.OWNER in capacities(request.user, record)
    return {
        "dossier": dossier,
        "record": record,
        "organisation": record.organisation,
        "next_step": dossier.info.next_step,
        "edit_url": reverse("wagtailadmin_pages:edit", args=[record.pk]) if writes else "",
        "preview_url": reverse("wagtailadmin_pages:view_draft", args=[record.pk]),
        "missing": of_record(record.get_latest_revision_as_object()) if writes and owns else [],
        "may_copy": owns,
        "newer_template": newer_for(record) if writes and owns and dossier.current_copy_id is None else None,
        "offers": offers(request.user, dossier),
        "history": history(dossier),
        "differences": edited_differences(dossier),
        "panels": [html for panel in panels if (html := panel(request, dossier))],
        "live_url": record.get_full_url(request) if record.live else "",
    }
