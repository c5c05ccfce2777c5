import logging
import threading
from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone
from django.utils.translation import override

from clusterix.mail.delivery import claim, send_due
from clusterix.mail.models import MAX_ATTEMPTS, RETRY_MINUTES, OutboxMessage
from tests.factories.mail import OutboxMessageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def english():
    with override("en"):
        yield


def let_retry_time_pass():
    OutboxMessage.objects.update(due_at=timezone.now() - timedelta(seconds=1))


def test_due_messages_arrive_and_their_text_is_forgotten(mail_server):
    message = OutboxMessageFactory(to="anna@example.org", subject="Őszi bírálat", body="Tisztelt Címzett!\n")
    OutboxMessageFactory(due_at=timezone.now() + timedelta(hours=1))
    call_command("send_mail")
    (received,) = mail_server.received
    assert (received["To"], received["Subject"]) == ("anna@example.org", "Őszi bírálat")
    assert received.get_content().strip() == "Tisztelt Címzett!"
    message.refresh_from_db()
    assert (message.body, message.state, message.subject) == ("", "sent", "Őszi bírálat")


def test_headers_ask_machines_not_to_answer_and_name_nobody_else(mail_server, settings):
    OutboxMessageFactory(to="anna@example.org")
    send_due()
    (received,) = mail_server.received
    assert received["Auto-Submitted"] == "auto-generated"
    assert received["Content-Language"] == "hu"
    assert received["From"] == settings.DEFAULT_FROM_EMAIL
    assert set(received.keys()) == {
        "Content-Type", "MIME-Version", "Content-Transfer-Encoding", "Subject", "From", "To", "Date", "Message-ID",
        "Auto-Submitted", "Content-Language",
    }  # fmt: skip


def test_second_run_sends_nothing(mail_server):
    OutboxMessageFactory()
    assert send_due().sent == 1
    let_retry_time_pass()
    assert send_due().sent == 0
    assert len(mail_server.received) == 1


def test_message_claimed_by_one_run_is_no_longer_another_ones():
    message = OutboxMessageFactory()
    assert claim(pk=message.pk) == message
    assert claim(pk=message.pk) is None


def test_run_that_dies_after_its_claim_leaves_the_message_to_a_later_one(mail_server):
    message = OutboxMessageFactory()
    claim(pk=message.pk)
    assert send_due().sent == 0
    let_retry_time_pass()
    assert send_due().sent == 1
    assert len(mail_server.received) == 1


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_four_runs_at_once_send_each_message_once(mail_server):
    OutboxMessageFactory.create_batch(20)
    start = threading.Barrier(4)

    def run():
        start.wait()
        send_due()
        connection.close()

    threads = [threading.Thread(target=run) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    expected = list(OutboxMessage.objects.order_by("to").values_list("to", flat=True))
    assert sorted(mail_server.recipients) == expected
    assert not OutboxMessage.objects.waiting().exists()


def test_refused_recipient_is_kept_with_the_reason_and_stops_nobody_else(mail_server, caplog):
    mail_server.refused.append("gone@")
    gone = OutboxMessageFactory(to="gone@example.org", due_at=timezone.now() - timedelta(minutes=2))
    OutboxMessageFactory(to="here@example.org")
    with caplog.at_level(logging.WARNING):
        tally = send_due()
    assert (tally.sent, tally.failed) == (1, 1)
    assert mail_server.recipients == ["here@example.org"]
    gone.refresh_from_db()
    assert "no such person" in gone.last_error
    assert gone.body
    assert "gone@example.org" not in caplog.text


def test_tries_come_less_and_less_often_and_end_with_the_error_kept(mail_server):
    mail_server.refused.append("gone@")
    message = OutboxMessageFactory(to="gone@example.org")
    waits = []
    for _ in range(MAX_ATTEMPTS):
        before = timezone.now()
        assert send_due().failed == 1
        message.refresh_from_db()
        waits.append(round((message.due_at - before).total_seconds() / 60))
        let_retry_time_pass()
    assert waits[:-1] == list(RETRY_MINUTES)
    assert send_due().failed == 0
    message.refresh_from_db()
    assert (message.state, message.attempts) == ("given up", MAX_ATTEMPTS)
    assert "no such person" in message.last_error
    assert message.body


def test_given_up_messages_get_a_new_start_on_demand(mail_server):
    message = OutboxMessageFactory(attempts=MAX_ATTEMPTS, last_error="550 no such person")
    call_command("send_mail")
    assert mail_server.received == []
    call_command("send_mail", again=True)
    assert mail_server.recipients == [message.to]


def test_server_that_is_down_loses_nothing_and_costs_no_attempt(mail_server, settings):
    message = OutboxMessageFactory()
    settings.EMAIL_PORT = 1  # nobody listens there
    with pytest.raises(CommandError, match="all mails wait"):
        call_command("send_mail")
    message.refresh_from_db()
    assert (message.attempts, message.state) == (0, "waiting")
    settings.EMAIL_PORT = mail_server.port
    call_command("send_mail")
    assert mail_server.recipients == [message.to]


def test_empty_outbox_does_not_even_call_the_server(settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    tally = send_due()
    assert (tally.sent, tally.failed) == (0, 0)


def test_addresses_that_would_forge_a_header_are_kept_as_failed(mail_server):
    message = OutboxMessageFactory(subject="Tárgy\nBcc: eve@example.org")
    assert send_due().failed == 1
    message.refresh_from_db()
    assert "BadHeaderError" in message.last_error
    assert mail_server.received == []
