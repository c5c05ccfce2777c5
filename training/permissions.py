"""Who may change the runs of a training."""

from clusterix.submissions.permissions import capacities
from clusterix.submissions.states import Actor


def may_manage_runs(user, dossier) -> bool:
    """People of the provider and of the office, whatever the state of the record: runs are no part of its review."""
    return bool(capacities(user, dossier.record.specific) & {Actor.OWNER, Actor.OFFICE})
