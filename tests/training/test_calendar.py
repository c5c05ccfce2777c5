"""A run in people's own calendars."""

import pytest
from icalendar import Calendar

from tests.catalogue.reading import entry_of
from tests.factories.stories import let_through, take
from tests.factories.training import CourseFactory, RunFactory
from training.models import CourseRun

pytestmark = pytest.mark.django_db


def event_of(client, run, language="hu"):
    folder = {"hu": "naptar", "en": "calendar"}[language]
    response = client.get(f"/{language}/{folder}/{run.dossier_id}/{run.pk}.ics")
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    [event] = Calendar.from_ical(response.content).walk("VEVENT")
    return event


@pytest.fixture
def course():
    return let_through(CourseFactory(title="Mérés; „ahogy kell”, őszintén"))


def test_a_run_goes_into_a_calendar_with_time_place_and_address(client, course):
    run = RunFactory(course=course, address="Szombathely, Fő tér 1.")
    event = event_of(client, run)
    assert event["SUMMARY"] == course.title
    assert event["DTSTART"].dt == run.start
    assert event["DTEND"].dt == run.end
    assert "Szombathely, Fő tér 1." in event["LOCATION"]
    assert event["URL"] == f"http://testserver{entry_of(course).path}"
    assert event["STATUS"] == "CONFIRMED"


def test_a_change_replaces_the_old_entry(client, course):
    run = RunFactory(course=course)
    before = event_of(client, run)
    run.status = CourseRun.Status.CANCELLED
    run.save()
    after = event_of(client, run)
    assert (after["UID"], after["STATUS"]) == (before["UID"], "CANCELLED")
    assert after["SEQUENCE"] >= before["SEQUENCE"]
    assert event_of(client, run, "en")["SUMMARY"] == course.other_title


def test_the_page_leads_to_it(client, course):
    run = RunFactory(course=course)
    RunFactory(course=course, start=None, end=None, status=CourseRun.Status.ON_REQUEST)
    text = client.get(entry_of(course).path).content.decode()
    assert text.count(".ics") == 1
    assert f"/hu/naptar/{run.dossier_id}/{run.pk}.ics" in text


def test_what_is_not_public_has_no_entry(client, course):
    public, draft = RunFactory(course=course), RunFactory(course=CourseFactory())
    undated = RunFactory(course=course, start=None, end=None, status=CourseRun.Status.ON_REQUEST)
    path = "/hu/naptar/{}/{}.ics".format
    assert client.get(path(public.dossier_id, public.pk)).status_code == 200
    wrong = [(draft.dossier_id, draft.pk), (public.dossier_id, draft.pk), (undated.dossier_id, undated.pk)]
    assert {client.get(path(*pair)).status_code for pair in wrong} == {404}
    take(course, "withdraw")
    assert client.get(path(public.dossier_id, public.pk)).status_code == 404
