"""Writing mails. Sending them is `delivery.py`."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.conf import settings
from django.template import Context
from django.template.loader import get_template
from django.utils import timezone
from django.utils.translation import override

from clusterix.mail.models import OutboxMessage


def post(
    *, to: str, language: str, template: str, context: Mapping[str, Any], key: str, due_at: datetime | None = None
) -> OutboxMessage:
    """Put one mail into the outbox, in the recipient's language.

    Call it inside the transaction of what the mail tells about. `template` names `templates/mail/<template>.txt`,
    whose first line is the subject; `base_url` is always in its context. `key` names the occasion and the recipient,
    such as `"review-invited:17"`: a second call with the same key changes nothing and gives back the first message.
    Raises `ValueError` when the template leaves the subject or the text empty.
    A template extends `mail/base.txt` and fills its blocks `subject` (in one line) and `body`.
    """
    language = language if language in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
    subject, body = render(template=template, language=language, context=context)
    message = OutboxMessage(
        key=key, to=to, language=language, subject=subject, body=body, due_at=due_at or timezone.now()
    )
    # One statement that cannot fail on a known key, so the caller's transaction stays whole on PostgreSQL.
    OutboxMessage.objects.bulk_create([message], ignore_conflicts=True)
    return OutboxMessage.objects.get(key=key)


def render(*, template: str, language: str, context: Mapping[str, Any]) -> tuple[str, str]:
    """Give subject and text of a mail. Plain text, so nothing is escaped for HTML."""
    with override(language):
        text = get_template(f"mail/{template}.txt").template.render(
            Context({"base_url": settings.BASE_URL, **context}, autoescape=False)
        )
    first, _, rest = text.partition("\n")
    subject, body = " ".join(first.split())[:250], rest.strip()
    if not subject or not body:
        raise ValueError(f"templates/mail/{template}.txt needs a subject in its first line and a text below it")
    return subject, body + "\n"
