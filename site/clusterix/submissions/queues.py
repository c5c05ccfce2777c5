"""What waits for whom: the lists on the start pages, each with a constant number of queries."""

from django.db.models import Q

from clusterix.organisations.permissions import organisations_of
from clusterix.submissions.models import Dossier
from clusterix.submissions.permissions import office_actors
from clusterix.submissions.states import STATES, Actor


def _dossiers():
    return Dossier.objects.select_related("record__locale").order_by("due_on", "state_since")


def own_records(user):
    """The records of the organisations a person works for: those that wait for it first, then by the newest step."""
    organisations = organisations_of(user)
    paths = list(organisations.values_list("path", flat=True))
    if not paths:
        return []
    below = Q()
    for path in paths:
        below |= Q(record__path__startswith=path)
    rows = _dossiers().filter(below).order_by("-state_since")
    return sorted(rows, key=lambda dossier: dossier.info.waits_for != Actor.OWNER)


def office_queue(user):
    """The records that wait for a person's office roles, or for the peers the office asked; oldest first."""
    held = office_actors(user)
    if Actor.OFFICE in held:
        held.add(Actor.SYSTEM)
    states = [state for state, info in STATES.items() if info.waits_for in held]
    return list(_dossiers().filter(state__in=states)) if states else []
