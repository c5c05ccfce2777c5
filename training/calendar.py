"""A run of a training as an entry of people's own calendars (iCalendar, RFC 5545)."""

import datetime

from icalendar import Calendar, Event, vUri

from training.models import CourseRun

_STATES = {CourseRun.Status.CANCELLED: "CANCELLED"}


def calendar_of(run: CourseRun, *, title: str, summary: str, url: str, host: str, language: str) -> bytes:
    """One event. Its UID stays the same and a change moves its time stamp, so calendars replace the old one."""
    calendar = Calendar()
    calendar.add("prodid", f"-//Clusterix Showcase//{language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    event = Event()
    event.add("uid", f"run-{run.pk}@{host}")
    event.add("dtstamp", _utc(run.changed_at))
    event.add("last-modified", _utc(run.changed_at))
    event.add("sequence", int(run.changed_at.timestamp()) % 2**31)
    event.add("summary", title, parameters={"LANGUAGE": language})
    event.add("dtstart", _utc(run.start))
    if run.end and run.end > run.start:
        event.add("dtend", _utc(run.end))
    event.add("status", _STATES.get(run.status, "CONFIRMED"))
    if place := _place(run, language):
        event.add("location", place)
    event.add("description", "\n\n".join(part for part in (summary, run.online_url, url) if part))
    event["url"] = vUri(url)
    calendar.add_component(event)
    return calendar.to_ical()


def _place(run, language):
    parts = (run.address, run.region.label_in(language) if run.region else "")
    return ", ".join(dict.fromkeys(part for part in parts if part))


def _utc(moment):
    return moment.astimezone(datetime.UTC)
