"""What the office does with a round: asking, asking again, calling back."""

import pytest
from django.utils.timezone import localdate

from clusterix.mail.models import OutboxMessage
from clusterix.organisations.models import Membership
from clusterix.organisations.roles import OfficeRole
from clusterix.reviews import domain, work
from clusterix.reviews.models import ReviewAssignment, Rubric
from clusterix.submissions import lifecycle
from clusterix.submissions.models import Dossier
from clusterix.submissions.refusals import Refused
from tests.factories.organisations import UserFactory, member_of, office_user
from tests.factories.reviews import ReviewerFactory, review
from tests.factories.stories import dossier_of

pytestmark = pytest.mark.django_db


def now(dossier):
    return Dossier.objects.get(pk=dossier.pk)


def states(dossier):
    return list(ReviewAssignment.objects.filter(dossier=dossier).values_list("state", flat=True))


def test_asking_begins_the_round_in_one_go(ready, office):
    made = domain.assign(dossier=ready, reviewers=[ReviewerFactory(), ReviewerFactory()], user=office)
    dossier = now(ready)
    assert (dossier.state, dossier.round) == ("in_review", 1)
    for one in made:
        assert one.copy == dossier.current_copy
        assert one.rubric == Rubric.objects.current("story", "story")
        assert one.asked_by == office
        assert one.asked_on < one.due_on < localdate(one.expires_at)


def test_nobody_is_asked_and_nothing_has_begun_when_one_cannot_be(ready, office):
    owner = ready.record.specific.organisation
    with pytest.raises(Refused):
        domain.assign(dossier=ready, reviewers=[ReviewerFactory(), ReviewerFactory(organisation=owner)], user=office)
    assert now(ready).state == "screening"
    assert states(ready) == []
    assert not OutboxMessage.objects.filter(key__startswith="review_").exists()


def test_at_least_one_reviewer_is_needed(ready, office):
    with pytest.raises(Refused):
        domain.assign(dossier=ready, reviewers=[], user=office)
    assert now(ready).state == "screening"


def test_a_stale_page_asks_nobody(ready, office):
    with pytest.raises(Refused):
        domain.assign(dossier=ready, reviewers=[ReviewerFactory()], user=office, seen=ready.version - 1)
    assert states(ready) == []


def test_without_a_rubric_nobody_is_asked(ready, office):
    Rubric.objects.all().delete()
    with pytest.raises(Refused):
        domain.assign(dossier=ready, reviewers=[ReviewerFactory()], user=office)
    assert now(ready).state == "screening"


def may_not_be_anybody(ready):
    return UserFactory()


def may_not_be_an_author(ready):
    return member_of(ready.record.specific.organisation)


def may_not_be_a_validator(ready):
    return office_user(OfficeRole.VALIDATOR)


def may_not_be_a_superuser(ready):
    return UserFactory(is_superuser=True)


def may_not_work_for_the_owner(ready):
    user = office_user(OfficeRole.OFFICE_EDITOR)
    Membership.objects.create(user=user, organisation=ready.record.specific.organisation)
    return user


def may_not_have_written_it(ready):
    user = office_user(OfficeRole.OFFICE_EDITOR)
    ready.contributors.add(user)
    return user


@pytest.mark.parametrize(
    "person",
    [
        may_not_be_anybody,
        may_not_be_an_author,
        may_not_be_a_validator,
        may_not_be_a_superuser,
        may_not_work_for_the_owner,
        may_not_have_written_it,
    ],
    ids=lambda person: person.__name__,
)
def test_who_may_not_choose_reviewers(ready, asked, person):
    with pytest.raises(Refused):
        domain.assign(dossier=ready, reviewers=[ReviewerFactory()], user=person(ready))
    assert states(ready) == []
    other = asked[0].dossier
    for verb in (domain.resend, domain.revoke):
        with pytest.raises(Refused):
            verb(assignment=asked[0], user=person(other))
    with pytest.raises(Refused):
        domain.assign(dossier=other, reviewers=[ReviewerFactory()], user=person(other))
    assert states(other) == ["invited", "invited"]


def test_another_one_is_asked_while_the_round_runs(asked, office):
    rubric = asked[0].rubric
    Rubric.objects.create(type_code="story", kind="", version=2)
    dossier = asked[0].dossier
    [third] = domain.assign(dossier=dossier, reviewers=[ReviewerFactory()], user=office)
    assert third.round == 1
    assert third.rubric == rubric
    assert now(dossier).state == "in_review"
    with pytest.raises(Refused):
        domain.assign(dossier=dossier, reviewers=[third.reviewer], user=office)


def test_nobody_is_asked_after_the_round(asked, office):
    for one in asked:
        review(one)
    with pytest.raises(Refused):
        domain.assign(dossier=asked[0].dossier, reviewers=[ReviewerFactory()], user=office)


def test_the_round_waits_for_the_office_when_somebody_stepped_back(asked, office):
    work.decline(assignment=asked[1], conflict=True)
    review(asked[0])
    dossier = now(asked[0].dossier)
    assert dossier.state == "in_review"
    [third] = domain.assign(dossier=dossier, reviewers=[ReviewerFactory()], user=office)
    review(third)
    assert now(dossier).state == "reviewed"


def test_two_reviews_are_enough_when_a_third_one_steps_back(asked, office):
    [third] = domain.assign(dossier=asked[0].dossier, reviewers=[ReviewerFactory()], user=office)
    for one in asked:
        review(one)
    assert now(third.dossier).state == "in_review"
    work.decline(assignment=third, conflict=False)
    assert now(third.dossier).state == "reviewed"


def test_calling_back_the_last_open_one_closes_the_round(asked, office):
    [third] = domain.assign(dossier=asked[0].dossier, reviewers=[ReviewerFactory()], user=office)
    for one in asked:
        review(one)
    domain.revoke(assignment=third, user=office)
    assert now(third.dossier).state == "reviewed"


def test_one_reviewer_alone_closes_the_round(ready, office):
    [only] = domain.assign(dossier=ready, reviewers=[ReviewerFactory()], user=office)
    review(only)
    assert now(ready).state == "reviewed"


def test_the_office_cannot_close_a_round_in_which_nobody_wrote(asked, office):
    with pytest.raises(Refused):
        lifecycle.act(dossier=asked[0].dossier, action="close_review", user=office)
    review(asked[0])
    lifecycle.act(dossier=asked[0].dossier, action="close_review", user=office)
    assert states(asked[0].dossier) == ["sent", "released"]


def test_a_released_reviewer_can_be_called_back_to_work_with_the_draft(asked, office):
    work.declare(assignment=asked[0])
    domain.revoke(assignment=asked[0], user=office)
    assert states(asked[0].dossier) == ["released", "invited"]
    again = domain.resend(assignment=asked[0], user=office)
    assert (again.state, again.link_version, again.answered_at) == ("declared", 2, None)
    review(again)


@pytest.mark.parametrize("step", ["send", "decline"])
def test_no_new_link_for_what_is_finished(asked, office, step):
    if step == "send":
        review(asked[0])
    else:
        work.decline(assignment=asked[0], conflict=False)
    for verb in (domain.resend, domain.revoke):
        with pytest.raises(Refused):
            verb(assignment=asked[0], user=office)


def test_a_reviewer_of_a_closed_round_is_not_called_back(asked, office):
    review(asked[0])
    lifecycle.act(dossier=asked[0].dossier, action="close_review", user=office)
    with pytest.raises(Refused):
        domain.resend(assignment=asked[1], user=office)


def test_the_seal_of_the_record_comes_from_the_round(asked):
    for one in asked:
        review(one)
    assert dossier_of(asked[0].dossier.record.specific).reviewed_on is not None
