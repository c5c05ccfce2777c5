"""A reminder after ten working days, release after twenty; each once."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.core.management import call_command
from django.utils import timezone

from clusterix.mail.models import OutboxMessage
from clusterix.reviews import work
from clusterix.reviews.deadlines import Tally, keep_deadlines
from clusterix.reviews.domain import deadlines
from clusterix.reviews.models import ReviewAssignment
from clusterix.submissions.calendar import add_working_days
from clusterix.submissions.models import Dossier
from tests.factories.reviews import review

pytestmark = pytest.mark.django_db


def after(working_days):
    return add_working_days(timezone.localdate(), working_days)


def mails(template):
    return OutboxMessage.objects.filter(key__startswith=f"{template}:").count()


def test_days_follow_the_hungarian_calendar():
    # Of these days Monday 15 March 2027 is a holiday, and so are Good Friday the 26th and Easter Monday the 29th.
    days = deadlines(date(2027, 3, 10))
    assert days["due_on"] == date(2027, 4, 5)
    assert days["expires_at"] == datetime(2027, 4, 13, tzinfo=ZoneInfo("Europe/Budapest"))


@pytest.mark.parametrize(
    ("days", "expected"), [(0, Tally()), (9, Tally()), (10, Tally(reminded=2)), (20, Tally(released=2))]
)
def test_what_a_day_brings_and_a_second_run_does_not(asked, days, expected):
    assert keep_deadlines(after(days)) == expected
    assert keep_deadlines(after(days)) == Tally()
    assert mails("review_reminder") == expected.reminded
    assert mails("review_released") == expected.released


def test_whoever_has_answered_is_left_alone(asked):
    review(asked[0])
    work.decline(assignment=asked[1], conflict=False)
    assert keep_deadlines(after(20)) == Tally()


def test_the_office_is_told_of_a_release_and_the_round_waits(asked, office):
    review(asked[0])
    keep_deadlines(after(20))
    assert ReviewAssignment.objects.get(pk=asked[1].pk).state == "released"
    assert Dossier.objects.get(pk=asked[0].dossier_id).state == "in_review"
    told = OutboxMessage.objects.filter(key__startswith="review_stepped_back:")
    assert office.email in told.values_list("to", flat=True)
    assert not any(asked[1].reviewer.name in mail.body + mail.subject for mail in told)


def test_the_command_says_what_it_did(asked, capsys):
    ReviewAssignment.objects.update(asked_on=timezone.localdate() - timedelta(days=16))
    call_command("send_review_reminders")
    assert capsys.readouterr().out == "2 reminded, 0 released\n"
    call_command("send_review_reminders")
    assert capsys.readouterr().out == ""


def test_the_reminder_carries_the_link_that_was_sent_before(asked):
    keep_deadlines(after(10))
    for one in asked:
        told = [OutboxMessage.objects.get(key=f"review_{name}:{one.pk}:1").body for name in ("invitation", "reminder")]
        links = [{line for line in body.splitlines() if "/hu/" in line} for body in told]
        assert links[0] == links[1] != set()
