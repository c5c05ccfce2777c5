from datetime import date, timedelta

import pytest
from django.db import transaction
from django.utils import timezone
from django.utils.translation import get_language, override

from clusterix.mail.domain import post
from clusterix.mail.models import OutboxMessage

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("mail_templates")]


def write(**changes):
    context = {"title": "Kovács & Társa <Kft.>", "when": date(2026, 3, 1), "token": "abc"}
    defaults = {"to": "anna@example.org", "language": "hu", "template": "sample", "context": context, "key": "k:1"}
    return post(**defaults | changes)


def test_subject_is_the_first_line():
    assert write(language="en").subject == "sent: Kovács & Társa <Kft.>"


def test_body_is_plain_text_in_the_recipients_language_whatever_the_writers_is():
    with override("en"):
        message = write()
        assert get_language() == "en"
    assert "Kovács & Társa <Kft.> 2026.\xa0március\xa01." in message.body
    assert "1 March 2026" in write(language="en", key="k:2").body


def test_links_are_absolute(settings):
    assert f"{settings.BASE_URL}/review/abc/" in write().body


def test_same_key_tells_nobody_twice_and_keeps_the_first_text():
    first = write()
    again = write(to="bela@example.org", context={"title": "Other"})
    assert again == first
    assert [m.to for m in OutboxMessage.objects.all()] == ["anna@example.org"]


def test_known_key_leaves_the_callers_transaction_usable():
    write()
    with transaction.atomic():
        write()
        write(key="k:2")
    assert OutboxMessage.objects.count() == 2


@pytest.mark.django_db(transaction=True)
def test_mail_dies_with_the_deed_it_tells_about():
    def deed_that_fails():
        with transaction.atomic():
            write()
            raise LookupError

    with pytest.raises(LookupError):
        deed_that_fails()
    assert not OutboxMessage.objects.exists()


def test_unknown_language_is_written_to_in_hungarian():
    assert write(language="de").language == "hu"


def test_empty_subject_is_refused():
    with pytest.raises(ValueError, match="needs a subject"):
        write(template="empty")


def test_mail_may_wait_for_its_day():
    tomorrow = timezone.now() + timedelta(days=1)
    write(due_at=tomorrow)
    write(key="k:2")
    assert [m.key for m in OutboxMessage.objects.due()] == ["k:2"]
    assert [m.key for m in OutboxMessage.objects.due(tomorrow).order_by("key")] == ["k:1", "k:2"]
