"""Reviewers and the office act at the same moment on a real server: nothing is lost, doubled or forgotten."""

import pytest

from clusterix.organisations.roles import OfficeRole
from clusterix.reviews import domain, work
from clusterix.reviews.models import Review, ReviewAssignment
from clusterix.submissions.models import Dossier
from clusterix.submissions.refusals import Refused
from tests.factories.organisations import office_user
from tests.factories.reviews import ReviewerFactory, in_review, opinion, ready_for_review
from tests.submissions.test_concurrency import at_once

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.postgres]


def written(assignment):
    work.declare(assignment=assignment)
    work.save_draft(assignment=assignment, opinion=opinion())


def test_the_two_last_reviews_close_the_round_once(asked):
    for one in asked:
        written(one)
    outcomes = at_once(*[lambda one=one: work.send(assignment=one) for one in asked])
    assert [type(outcome) for outcome in outcomes] == [Review, Review]
    dossier = Dossier.objects.get(pk=asked[0].dossier_id)
    assert dossier.state == "reviewed"
    assert dossier.changes.filter(action="close_review").count() == 1


def test_a_double_click_sends_once(asked):
    written(asked[0])
    outcomes = at_once(*[lambda: work.send(assignment=ReviewAssignment.objects.get(pk=asked[0].pk))] * 3)
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["Refused", "Refused", "Review"]


def test_a_review_is_either_sent_or_called_back(asked, office):
    written(asked[0])
    outcomes = at_once(
        lambda: work.send(assignment=ReviewAssignment.objects.get(pk=asked[0].pk)),
        lambda: domain.revoke(assignment=asked[0], user=office),
    )
    assert sum(isinstance(outcome, Refused) for outcome in outcomes) == 1
    sent = isinstance(outcomes[0], Review)
    assert ReviewAssignment.objects.get(pk=asked[0].pk).state == ("sent" if sent else "released")
    assert (Review.objects.get(assignment=asked[0]).sent_at is not None) is sent


def test_nobody_gets_a_fourth_review_from_two_records_at_once(office):
    busy = ReviewerFactory()
    for _ in range(2):
        in_review(busy, user=office)
    records = [ready_for_review(), ready_for_review()]
    people = [office, office_user(OfficeRole.OFFICE_EDITOR)]
    outcomes = at_once(
        *[
            lambda dossier=dossier, user=user: domain.assign(dossier=dossier, reviewers=[busy], user=user)
            for dossier, user in zip(records, people, strict=True)
        ]
    )
    assert sum(isinstance(outcome, Refused) for outcome in outcomes) == 1
    assert ReviewAssignment.objects.filter(reviewer=busy).open().count() == 3
