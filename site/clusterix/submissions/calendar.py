"""Time limits: working days by the Hungarian calendar, or calendar days."""

from datetime import date, timedelta

import holidays

from clusterix.submissions.states import STATES, Unit


def add_working_days(start: date, days: int) -> date:
    """The day `days` Hungarian working days after `start`, moved days and holidays observed."""
    return holidays.country_holidays("HU").get_nth_working_day(start, days)


def due_on(state: str, start: date) -> date | None:
    """When a record that entered `state` on `start` is expected to leave it; None where no limit runs."""
    limit = STATES[state].limit
    if limit is None:
        return None
    days, unit = limit
    return add_working_days(start, days) if unit is Unit.WORKING else start + timedelta(days=days)
