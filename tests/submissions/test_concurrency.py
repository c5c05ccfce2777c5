"""Two people decide at once on a real server: exactly one wins, the other is told, nothing is doubled."""

import threading

import pytest
from django.db import connection

from clusterix.submissions import lifecycle
from clusterix.submissions.models import Dossier, StateChange
from clusterix.submissions.refusals import Refused
from clusterix.submissions.states import State

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.postgres]


def at_once(*calls):
    """Run the calls in threads that start together; gives what each returned or raised."""
    gate, outcomes = threading.Barrier(len(calls)), [None] * len(calls)

    def run(index, call):
        gate.wait()
        try:
            outcomes[index] = call()
        except Refused as refusal:
            outcomes[index] = refusal
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(calls)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    return outcomes


@pytest.mark.parametrize("with_version", [True, False])
def test_exactly_one_decision_wins(walk, people, with_version):
    record = walk("validation")
    dossier = Dossier.objects.get(pk=record.dossier.pk)
    steps = StateChange.objects.count()
    seen = dossier.version if with_version else None
    outcomes = at_once(
        lambda: lifecycle.act(dossier=dossier, action="validate", user=people.validator, seen=seen),
        lambda: lifecycle.act(
            dossier=dossier, action="decline", user=people.office, reason="Nincs elég bizonyíték.", seen=seen
        ),
    )
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["Refused", "StateChange"]
    assert StateChange.objects.count() == steps + 1
    record.refresh_from_db()
    state = Dossier.objects.get(pk=dossier.pk).state
    assert (state, record.live) in {(State.PUBLISHED, True), (State.REJECTED, False)}


def test_a_double_click_submits_once(record, people):
    outcomes = at_once(
        *[lambda: lifecycle.act(dossier=record.dossier, action="submit", user=people.author) for _ in range(3)]
    )
    assert sum(isinstance(outcome, StateChange) for outcome in outcomes) == 1
    assert record.dossier.copies.count() == 1
    assert record.workflow_states.count() == 1
