"""Every mail of a review, in the language of whom it goes to."""

import pytest
from django.core.management import call_command

from clusterix.mail.models import OutboxMessage
from clusterix.organisations.models import Membership
from clusterix.organisations.roles import OfficeRole
from clusterix.reviews import domain, notices, work
from clusterix.reviews.models import ReviewAssignment
from tests.factories.organisations import office_user
from tests.factories.reviews import ReviewerFactory, in_review, review
from tests.factories.stories import take

pytestmark = pytest.mark.django_db


def mail(name, assignment, version=1):
    return OutboxMessage.objects.get(key=f"review_{name}:{assignment.pk}:{version}")


@pytest.fixture
def foreign(office):
    """An assignment of a reviewer who reads English."""
    return in_review(ReviewerFactory(language="en", name="Ann Peer"), user=office)[0]


def test_the_invitation_says_what_it_is_about_and_not_a_word_of_the_text(foreign, office):
    body = mail("invitation", foreign).body
    record = foreign.dossier.record.specific
    assert record.title in body
    assert record.organisation.title in body
    assert office.email in body
    assert "Tizenkét cég" not in body
    assert "közös beszerzést szervezett" not in body


def test_link_leads_to_the_page_in_the_language_of_the_reviewer(client, foreign, asked, settings):
    for one, prefix in ((foreign, "/en/review/"), (asked[0], "/hu/biralat/")):
        message = mail("invitation", one)
        assert message.language == one.reviewer.language
        [link] = [line for line in message.body.splitlines() if prefix in line]
        assert link.startswith(settings.BASE_URL)
        assert client.get(link.removeprefix(settings.BASE_URL)).status_code == 200


def test_every_mail_speaks_the_language_of_the_reviewer(foreign):
    for name in ("remind", "let_go", "thank"):
        getattr(notices, name)(foreign)
    found = OutboxMessage.objects.filter(to=foreign.reviewer.email)
    assert found.count() == 4
    for message in found:
        assert message.language == "en"
        assert "Dear Ann Peer," in message.body


def test_a_new_link_is_a_new_mail_and_the_old_one_is_said_to_be_over(foreign, office):
    domain.resend(assignment=foreign, user=office)
    first, second = mail("invitation", foreign), mail("invitation", foreign, 2)
    assert "a new link" in second.body
    assert "a new link" not in first.body
    links = [next(line for line in one.body.splitlines() if "/en/" in line) for one in (first, second)]
    assert links[0] != links[1]


def test_thanks_come_with_sending_and_once(foreign):
    review(foreign)
    assert mail("thanks", foreign).to == foreign.reviewer.email


def test_nothing_is_written_when_the_step_fails(asked):
    work.declare(assignment=asked[0])
    with pytest.raises(work.IncompleteError):
        work.send(assignment=asked[0])
    assert not OutboxMessage.objects.filter(key__startswith="review_thanks").exists()


def test_the_office_hears_of_a_step_back_without_a_name_and_without_conflict(asked):
    partial = office_user(OfficeRole.OFFICE_EDITOR)
    Membership.objects.create(user=partial, organisation=asked[0].dossier.record.specific.organisation)
    work.decline(assignment=asked[0], conflict=True, reason="Rokonom dolgozik ott.")
    found = OutboxMessage.objects.filter(key__startswith="review_stepped_back:")
    assert asked[0].asked_by.email in found.values_list("to", flat=True)
    assert partial.email not in found.values_list("to", flat=True)
    for message in found:
        assert asked[0].reviewer.name not in message.body + message.subject
        assert "Rokonom" not in message.body


def test_reviewers_left_over_at_the_close_are_told(asked, office):
    review(asked[0])
    take(asked[0].dossier.record.specific, "close_review", user=office)
    assert mail("released", asked[1]).to == asked[1].reviewer.email
    assert ReviewAssignment.objects.get(pk=asked[1].pk).state == "released"


def test_they_are_sent_like_every_mail(foreign, mailoutbox):
    call_command("send_mail")
    [sent] = [message for message in mailoutbox if message.to == [foreign.reviewer.email]]
    assert "/en/review/" in sent.body
    assert mail("invitation", foreign).body == ""
