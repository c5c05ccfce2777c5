"""The state table holds together, and time limits follow the Hungarian calendar."""

from datetime import date

import pytest
from django.conf import settings

from clusterix.submissions.calendar import add_working_days, due_on
from clusterix.submissions.description import markdown
from clusterix.submissions.states import ACTS, PUBLIC, READABLE, STATES, Actor, Stage, State

END = {State.REJECTED, State.WITHDRAWN, State.ARCHIVED}


def test_every_state_is_described():
    assert set(STATES) == set(State)
    assert all(info.next_step for info in STATES.values())


def test_every_state_can_be_reached_and_left():
    reached, frontier = set(), {State.DRAFT}
    while frontier:
        reached |= frontier
        frontier = {act.target for act in ACTS.values() if act.sources & reached} - reached
    assert reached == set(State)
    assert set().union(*(act.sources for act in ACTS.values())) == set(State)


@pytest.mark.parametrize("state", [state for state in State if state not in END])
def test_whoever_a_state_waits_for_can_move_it(state):
    waits_for = STATES[state].waits_for
    if waits_for is None:
        assert state == State.PUBLISHED
        return
    assert any(state in act.sources and waits_for in act.actors for act in ACTS.values())


def test_nothing_is_published_but_by_a_validator():
    assert {name for name, act in ACTS.items() if act.target == State.PUBLISHED} == {"validate", "refuse_update"}
    assert ACTS["validate"].actors == {Actor.VALIDATOR}
    assert ACTS["refuse_update"].published is True


def test_decisions_about_others_work_are_marked_as_such():
    decided_by = {name for name, act in ACTS.items() if act.actors & {Actor.OFFICE, Actor.VALIDATOR} and act.decision}
    assert decided_by == {
        "send_to_review",
        "close_review",
        "request_revision",
        "decline",
        "ask_confirmation",
        "validate",
        "refuse_update",
    }


def test_every_refusal_of_an_author_needs_a_reason():
    against = {State.REVISION, State.REJECTED, State.WITHDRAWN, State.ARCHIVED}
    assert all(act.needs_reason and act.mail for act in ACTS.values() if act.target in against)


def test_nobody_writes_while_peers_or_validators_read():
    for state in (State.SUBMITTED, State.SCREENING, State.IN_REVIEW, State.CONFIRMATION, State.VALIDATION):
        assert not STATES[state].writers
        assert STATES[state].stage in Stage
    assert PUBLIC < READABLE


@pytest.mark.parametrize(
    ("start", "days", "end"),
    [
        (date(2026, 11, 24), 5, date(2026, 12, 1)),
        (date(2026, 10, 22), 1, date(2026, 10, 26)),  # 23 October is a holiday, then a weekend
        (date(2026, 8, 7), 1, date(2026, 8, 8)),  # a Saturday worked instead of 21 August
        (date(2026, 8, 19), 1, date(2026, 8, 24)),
    ],
)
def test_working_days_know_holidays_and_moved_days(start, days, end):
    assert add_working_days(start, days) == end


def test_a_state_without_a_limit_has_no_date():
    assert due_on(State.PUBLISHED, date(2026, 11, 24)) is None
    assert due_on(State.REVIEWED, date(2026, 11, 24)) == date(2026, 12, 8)


def test_the_documentation_shows_the_table():
    page = settings.ROOT / "docs" / "states.md"
    assert page.read_text() == markdown(), "python manage.py describe_states > docs/states.md"
