"""The one function that changes the state of a record."""

from dataclasses import dataclass, field

from django.db import transaction
from django.dispatch import Signal
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.actions.unpublish_page import UnpublishPageAction

from clusterix.submissions import notices, workflow
from clusterix.submissions.calendar import due_on
from clusterix.submissions.effects import EFFECTS
from clusterix.submissions.models import Dossier, StateChange
from clusterix.submissions.permissions import capacities, refusal
from clusterix.submissions.refusals import Refused
from clusterix.submissions.states import ACTS, Actor, State

# Sent inside the transaction with `step`, so that what follows from a change stands or falls with it.
state_changed = Signal()
# Rules that later apps add: act name → callables (step) that raise Refused.
rules: dict[str, list] = {}


@dataclass
class Step:
    """One act on its way: what the effects and rules read and fill."""

    dossier: Dossier
    action: str
    user: object
    reason: str
    from_state: str
    to_state: str
    changes: dict = field(default_factory=dict)


@transaction.atomic
def act(*, dossier, action, user=None, reason="", seen=None):
    """Take a step with a record; the whole of it happens or nothing does.

    `user` None is the system itself. `seen` is the version the person was looking at: if somebody else
    acted since, the step is refused and nothing is lost. Returns the StateChange.
    Raises Refused with a reason for the person.
    """
    dossier = Dossier.objects.select_for_update(of=("self",)).get(pk=dossier.pk)
    table = ACTS[action]
    if seen is not None and int(seen) != dossier.version:
        raise Refused(_("Somebody else has just acted on this record. Please look at it again."))
    _check(dossier, action, user, reason)
    step = Step(dossier, action, user, reason.strip(), dossier.state, table.target)
    for rule in rules.get(action, ()):
        rule(step)
    if action in EFFECTS:
        EFFECTS[action](step)
    change = _write(step)
    _drive(step)
    notices.announce(step)
    state_changed.send(sender=Dossier, step=step, change=change)
    return change


def _check(dossier, action, user, reason):
    table = ACTS[action]
    if user is None:
        if Actor.SYSTEM not in table.actors or dossier.state not in table.sources:
            raise Refused(_("This step needs a person."))
    elif why := refusal(user, dossier, action):
        raise Refused(why)
    if table.needs_reason and not reason.strip():
        raise Refused(_("Please give a reason: it is sent to the author."))


def _write(step):
    """Compare and set: of two people acting at once exactly one wins, on every database."""
    now, dossier = timezone.now(), step.dossier
    written = {
        "state": step.to_state,
        "state_since": now,
        "due_on": due_on(step.to_state, timezone.localdate(now)),
        "version": dossier.version + 1,
        **step.changes,
    }
    won = Dossier.objects.filter(pk=dossier.pk, version=dossier.version, state=step.from_state).update(**written)
    if not won:
        raise Refused(_("Somebody else has just acted on this record. Please look at it again."))
    for name, value in written.items():
        setattr(dossier, name, value)
    record = dossier.record.specific
    record.dossier = dossier  # what the page has read of it is past
    held = capacities(step.user, record) & ACTS[step.action].actors if step.user else {Actor.SYSTEM}
    return StateChange.objects.create(
        dossier=dossier,
        action=step.action,
        from_state=step.from_state,
        to_state=step.to_state,
        user=step.user,
        actor=sorted(held)[0],
        reason=step.reason,
        copy=dossier.current_copy,
    )


def _drive(step):
    record = step.dossier.record.specific
    if step.action == "validate":
        workflow.complete(record)
        return
    workflow.follow(record, from_state=step.from_state, to_state=step.to_state)
    if step.to_state in (State.WITHDRAWN, State.ARCHIVED):
        _take_down(record)


def _take_down(record):
    """Take every language off the site at once."""
    for page in record.get_translations(inclusive=True).filter(live=True):
        # Checked by the state table; Wagtail's own right to unpublish is held by nobody.
        UnpublishPageAction(page.specific, user=workflow.service_user()).execute(skip_permission_checks=True)
