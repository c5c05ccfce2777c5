"""Who changes runs, what cannot be, and what is kept of it."""

import datetime

import pytest
from django.urls import reverse
from django.utils import translation
from wagtail.models import ModelLogEntry

from clusterix.organisations.roles import OfficeRole
from clusterix.submissions.refusals import Refused
from clusterix.submissions.states import State
from tests.catalogue.reading import entry_of
from tests.factories import vocabularies as terms
from tests.factories.stories import again, bring_to, dossier_of, let_through
from tests.factories.training import RunFactory, in_days
from tests.training.people import reads
from training import runs
from training.models import CourseRun

pytestmark = pytest.mark.django_db

MAY = {"author", "administrator", str(OfficeRole.OFFICE_EDITOR)}
DAY = "%Y-%m-%d %H:%M"


def address(name, course, *more):
    return reverse(f"runs:{name}", args=[dossier_of(course).number, *more])


def typed(**changes):
    """What a browser sends for a run that is possible."""
    start = in_days(30)
    values = {
        "status": "announced",
        "start": start.strftime(DAY),
        "end": (start + datetime.timedelta(hours=6)).strftime(DAY),
        "deadline": in_days(20).strftime(DAY),
        "mode": terms.DeliveryModeFactory(code="onsite", needs_place=True).pk,
        "language": terms.LanguageFactory(code="hu").pk,
        "region": "",
        "address": "Szombathely, Fő tér 1.",
        "online_url": "",
        "seats": "20",
        "free_seats": "5",
        "price": "",
        "currency": "",
        "registration_url": "https://kepzes.example/jelentkezes",
        "contact": "kepzes@kepzo.example",
    }
    return values | changes


def test_who_may_change_runs(client, course, people):
    run = RunFactory(course=course)
    allowed = set()
    for name, person in people.items():
        client.force_login(person)
        answers = [
            client.get(address("add", course)),
            client.post(address("add", course), typed(contact=name)),
            client.get(address("change", course, run.pk)),
        ]
        kept = CourseRun.objects.filter(contact=name).exists()
        assert kept == (answers[0].status_code == 200) == (answers[2].status_code == 200), name
        if kept:
            allowed.add(name)
    assert allowed == MAY


def test_who_may_delete_runs(client, course, people):
    for name, person in people.items():
        run = RunFactory(course=course)
        client.force_login(person)
        client.post(address("remove", course, run.pk))
        assert CourseRun.objects.filter(pk=run.pk).exists() == (name not in MAY), name


def test_the_verbs_ask_for_the_right_themselves(course, people):
    run = RunFactory(course=course)
    for verb in (runs.keep, runs.remove):
        with pytest.raises(Refused):
            verb(run=run, user=people["stranger"])


def test_a_visitor_is_asked_to_sign_in(client, course):
    assert "/login/" in client.get(address("add", course)).url


def test_runs_of_others_and_of_other_kinds_of_record_are_not_found(client, course, people, organisation):
    from tests.factories.stories import StoryFactory

    story = StoryFactory(organisation=organisation)
    other = RunFactory(course=type(course).objects.get(pk=course.pk))
    client.force_login(people["author"])
    for path in (address("add", story), "/admin/runs/999999/new/", address("change", story, other.pk)):
        answer = client.get(path)
        assert answer.status_code == 302, path
    assert client.post(address("remove", story, other.pk)).status_code == 302
    assert CourseRun.objects.filter(pk=other.pk).exists()


def test_runs_change_while_the_text_is_being_judged(client, course, people):
    course = bring_to(course, State.IN_REVIEW)
    before = dossier_of(course)
    client.force_login(people["author"])
    client.post(address("add", course), typed())
    after = dossier_of(course)
    assert after.runs.count() == 1
    assert (after.state, after.version, after.current_copy_id) == (before.state, before.version, before.current_copy_id)


def test_a_change_of_a_public_training_needs_no_new_review(client, course, people):
    course = let_through(course)
    run, page = RunFactory(course=course, seats=10, free_seats=4), entry_of(course).path
    client.force_login(people["author"])
    client.post(address("change", course, run.pk), typed(status="full", free_seats="0"))
    client.logout()
    assert "betelt" in client.get(page).content.decode()
    assert not again(course).has_unpublished_changes


def test_every_change_is_in_the_log(course, people):
    run = CourseRun(dossier=dossier_of(course), status=CourseRun.Status.ON_REQUEST)
    runs.keep(run=run, user=people["author"])
    run.contact = "iroda@kepzo.example"
    key = str(runs.keep(run=run, user=people["administrator"]).pk)
    runs.remove(run=run, user=people[OfficeRole.OFFICE_EDITOR])
    lines = ModelLogEntry.objects.filter(content_type__model="courserun", object_id=key).order_by("pk")
    assert [(line.action, line.user) for line in lines] == [
        ("wagtail.create", people["author"]),
        ("wagtail.edit", people["administrator"]),
        ("wagtail.delete", people[OfficeRole.OFFICE_EDITOR]),
    ]


def test_a_record_shows_its_runs_to_those_who_may_change_them(client, course, people):
    RunFactory(course=course, start=in_days(-9), address="Tavalyi hely")
    desk = reverse("records:desk", args=[dossier_of(course).number])
    client.force_login(people["author"])
    assert "Tavalyi hely" in client.get(desk).content.decode()
    client.force_login(people[OfficeRole.TRANSLATOR])
    assert "Tavalyi hely" not in client.get(desk).content.decode()


def test_a_discarded_draft_takes_its_runs_along(course):
    RunFactory(course=course)
    course.delete()
    assert not CourseRun.objects.exists()


LATER, SOON = in_days(40).strftime(DAY), in_days(3).strftime(DAY)
IMPOSSIBLE = {
    "no date": ({"start": "", "end": "", "deadline": ""}, "start"),
    "an end without a start": ({"status": "request", "start": "", "deadline": ""}, "start"),
    "no mode": ({"mode": ""}, "mode"),
    "no place": ({"address": ""}, "address"),
    "end before start": ({"end": SOON}, "end"),
    "deadline after start": ({"deadline": LATER}, "deadline"),
    "more free seats than seats": ({"free_seats": "21"}, "free_seats"),
    "free seats without seats": ({"seats": ""}, "seats"),
    "a full run with free seats": ({"status": "full"}, "free_seats"),
    "finished before it begins": ({"status": "finished"}, "status"),
    "a fee without currency": ({"price": "1000"}, "currency"),
    "a fee below zero": ({"price": "-1", "currency": "HUF"}, "price"),
    "a currency without a fee": ({"currency": "EUR"}, "price"),
    "an address that is none": ({"registration_url": "nem cím"}, "registration_url"),
    "seats that are no number": ({"seats": "sok"}, "seats"),
    "a day that does not exist": ({"start": "2030-02-31 10:00"}, "start"),
}


@pytest.mark.parametrize("case", IMPOSSIBLE)
def test_what_cannot_be_is_explained_at_its_field_and_nothing_is_lost(client, course, people, case):
    changes, field = IMPOSSIBLE[case]
    said = {}
    for language in ("hu", "en"):
        client.force_login(reads(people["author"], language))
        answer = client.post(address("add", course), typed(**changes))
        assert answer.status_code == 400
        assert 'value="kepzes@kepzo.example"' in answer.content.decode()
        with translation.override(language):
            [said[language]] = answer.context["form"].errors[field]
    assert said["hu"] != said["en"]
    assert not CourseRun.objects.exists()


def test_an_online_run_needs_a_link(client, course, people):
    client.force_login(people["author"])
    mode = terms.DeliveryModeFactory(code="online-sync").pk
    empty = {"mode": mode, "address": "", "registration_url": ""}
    assert "online_url" in client.post(address("add", course), typed(**empty)).context["form"].errors
    answer = client.post(address("add", course), typed(**empty, online_url="https://terem.example"))
    assert answer.status_code == 302


def test_on_request_needs_neither_date_nor_place(client, course, people):
    client.force_login(people["author"])
    nothing = dict.fromkeys(typed(), "") | {"status": "request"}
    assert client.post(address("add", course), nothing).status_code == 302
    assert CourseRun.objects.get().start is None
