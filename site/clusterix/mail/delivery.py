"""Sending what stands in the outbox."""

import logging
from dataclasses import dataclass
from datetime import timedelta
from smtplib import SMTPException

from django.core.mail import EmailMessage, get_connection
from django.utils import timezone

from clusterix.mail.models import MAX_ATTEMPTS, RETRY_MINUTES, OutboxMessage

log = logging.getLogger(__name__)


class ServerUnreachableError(Exception):
    """The mail server does not answer; every message waits, and no attempt is counted."""


@dataclass
class Tally:
    """What one run did."""

    sent: int = 0
    failed: int = 0


def send_due() -> Tally:
    """Send every message that is due, each exactly once even when two runs overlap.

    Runs outside a transaction, so that a claim is seen by others at once. Raises `ServerUnreachableError` when no
    connection can be made; then nothing was claimed.
    """
    tally = Tally()
    pending = list(OutboxMessage.objects.due().order_by("due_at", "pk").values_list("pk", flat=True))
    if not pending:
        return tally
    connection = _connect()
    try:
        for pk in pending:
            message = claim(pk=pk)
            if message is None:
                continue
            if _send(message, connection):
                tally.sent += 1
            else:
                tally.failed += 1
                # A refused message may leave the line in any state: begin the next one on a new line.
                connection.close()
                connection = _connect()
    finally:
        connection.close()
    return tally


def claim(*, pk: int) -> OutboxMessage | None:
    """Take one due message for sending, or give None when another run has it.

    The claim counts as an attempt and puts the message off to its next try in one statement. A run that dies after it
    therefore leaves the message to a later run, and none comes sooner than the first of `RETRY_MINUTES`.
    """
    message = OutboxMessage.objects.due().filter(pk=pk).first()
    if message is None:
        return None
    wait = RETRY_MINUTES[min(message.attempts, len(RETRY_MINUTES) - 1)]
    due_at = timezone.now() + timedelta(minutes=wait)
    # Whoever still sees the old count wins; the other changes no row.
    won = (
        OutboxMessage.objects.due()
        .filter(pk=pk, attempts=message.attempts)
        .update(attempts=message.attempts + 1, due_at=due_at)
    )
    if not won:
        return None
    message.attempts, message.due_at = message.attempts + 1, due_at
    return message


def send_again() -> int:
    """Give the messages that were given up a new start; return how many."""
    return OutboxMessage.objects.given_up().update(attempts=0, due_at=timezone.now(), last_error="")


def _connect():
    connection = get_connection()
    try:
        connection.open()
    except (OSError, SMTPException) as error:
        raise ServerUnreachableError(str(error)) from error
    return connection


def _send(message, connection):
    mail = EmailMessage(
        subject=message.subject,
        body=message.body,
        to=[message.to],
        # RFC 3834: tells holiday replies and ticket systems to stay silent.
        headers={"Auto-Submitted": "auto-generated", "Content-Language": message.language},
        connection=connection,
    )
    try:
        mail.send()
    except (OSError, SMTPException, ValueError) as error:
        message.last_error = f"{type(error).__name__}: {error}"[:500]
        message.save(update_fields=["last_error"])
        level = logging.ERROR if message.attempts >= MAX_ATTEMPTS else logging.WARNING
        # No address in the log: it would give reviewers away.
        log.log(level, "Mail %s not sent, attempt %s: %s", message.pk, message.attempts, type(error).__name__)
        return False
    message.sent_at, message.body, message.last_error = timezone.now(), "", ""
    message.save(update_fields=["sent_at", "body", "last_error"])
    return True
