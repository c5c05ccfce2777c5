"""The state table as a page of the documentation."""

from django.utils.translation import override

from clusterix.submissions.states import ACTS, STATES, State

_HEAD = """# The life of a record

Made from `site/clusterix/submissions/states.py` by `python manage.py describe_states`; a test keeps them equal.
One function, `submissions.lifecycle.act`, takes these steps; it changes the state by compare and set, drives
Wagtail's workflow, writes the audit trail and puts the mails into the outbox in one transaction.

## States

| State | Code | Waits for | Time limit | Who may write |
|---|---|---|---|---|
"""
_ACTS = """
## Acts

"Decision" acts are refused to people of the owning organisation and to whoever wrote the content.

| Act | Code | From | To | Who | Reason needed | Decision | Mail |
|---|---|---|---|---|---|---|---|
"""


def markdown() -> str:
    """The whole page, in English."""
    with override("en"):
        states = "".join(_state_row(state) for state in State)
        acts = "".join(_act_row(name, act) for name, act in ACTS.items())
    return _HEAD + states + _ACTS + acts


def _state_row(state):
    info = STATES[state]
    limit = f"{info.limit[0]} {info.limit[1]}" if info.limit else "–"
    writers = ", ".join(sorted(info.writers)) or "nobody"
    return f"| {state.label} | `{state}` | {info.waits_for or '–'} | {limit} | {writers} |\n"


def _act_row(name, act):
    sources = ", ".join(str(state.label) for state in State if state in act.sources)
    who = ", ".join(sorted(act.actors))
    marks = ["yes" if mark else "–" for mark in (act.needs_reason, act.decision)]
    target = State(act.target).label
    return f"| {act.label} | `{name}` | {sources} | {target} | {who} | {' | '.join(marks)} | {act.mail or '–'} |\n"
