"""Who could judge a record, and who must not (domain rule 6.5)."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from clusterix.organisations.models import Membership
from clusterix.reviews import domain, work
from clusterix.reviews.candidates import candidates, lacks
from clusterix.reviews.models import ReviewAssignment, Reviewer
from tests.factories.organisations import OrganisationFactory, UserFactory, member_of
from tests.factories.reviews import ReviewerFactory, in_review, ready_for_review, review
from tests.factories.stories import StoryFactory, take
from tests.factories.vocabularies import RegionFactory, ThemeFactory, county

pytestmark = pytest.mark.django_db


def seen(dossier, reviewer):
    return next(one for one in candidates(dossier) if one.reviewer.pk == reviewer.pk)


def owner_of(dossier):
    return dossier.record.specific.organisation


def nothing(dossier):
    return {}, True


def of_the_owner(dossier):
    return {"organisation": owner_of(dossier)}, False


def of_what_was_merged_into_the_owner(dossier):
    return {"organisation": OrganisationFactory(merged_into=owner_of(dossier))}, False


def member_by_account(dossier):
    return {"user": member_of(owner_of(dossier))}, False


def member_by_address(dossier):
    return {"email": member_of(owner_of(dossier)).email}, False


def left(years):
    def employment(dossier):
        user = UserFactory()
        today = timezone.localdate()
        ended = today - timedelta(days=366 * years)
        Membership.objects.create(
            user=user, organisation=owner_of(dossier), starts_on=ended - timedelta(days=9), ends_on=ended
        )
        return {"user": user}, years > 2

    employment.__name__ = f"left_{years}_years_ago"
    return employment


def author(dossier):
    user = UserFactory()
    dossier.contributors.add(user)
    return {"user": user}, False


def colleague_elsewhere(dossier):
    return {"organisation": OrganisationFactory()}, True


def judged_by_the_owner(dossier):
    """Somebody of the owner reads a record of theirs."""
    theirs = OrganisationFactory()
    in_review(ReviewerFactory(organisation=owner_of(dossier)), organisation=theirs)
    return {"organisation": theirs}, False


def judged_by_what_was_merged_into_the_owner(dossier):
    theirs = OrganisationFactory()
    in_review(ReviewerFactory(organisation=OrganisationFactory(merged_into=owner_of(dossier))), organisation=theirs)
    return {"organisation": theirs}, False


def judged_by_a_member_of_the_owner(dossier):
    theirs = OrganisationFactory()
    in_review(ReviewerFactory(email=member_of(owner_of(dossier)).email), organisation=theirs)
    return {"organisation": theirs}, False


def judged_by_the_owner_recently(dossier):
    theirs = OrganisationFactory()
    [one] = in_review(ReviewerFactory(organisation=owner_of(dossier)), organisation=theirs)
    review(one)
    return {"organisation": theirs}, False


def judged_by_the_owner_long_ago(dossier):
    fields, _ = judged_by_the_owner_recently(dossier)
    ReviewAssignment.objects.update(asked_on=timezone.localdate() - timedelta(days=200))
    return fields, True


def declined_by_the_owner(dossier):
    theirs = OrganisationFactory()
    [one] = in_review(ReviewerFactory(organisation=owner_of(dossier)), organisation=theirs)
    work.decline(assignment=one, conflict=False)
    return {"organisation": theirs}, True


@pytest.mark.parametrize(
    "situation",
    [
        nothing,
        of_the_owner,
        of_what_was_merged_into_the_owner,
        member_by_account,
        member_by_address,
        left(2),
        left(4),
        author,
        colleague_elsewhere,
        judged_by_the_owner,
        judged_by_what_was_merged_into_the_owner,
        judged_by_a_member_of_the_owner,
        judged_by_the_owner_recently,
        judged_by_the_owner_long_ago,
        declined_by_the_owner,
    ],
    ids=lambda situation: situation.__name__,
)
def test_conflicts(ready, office, situation):
    fields, eligible = situation(ready)
    found = seen(ready, ReviewerFactory(**fields))
    assert found.eligible is eligible
    assert bool(found.obstacles) is not eligible
    if not eligible:
        with pytest.raises(domain.Refused, match=found.reviewer.name):
            domain.assign(dossier=ready, reviewers=[found.reviewer], user=office)
        assert not ReviewAssignment.objects.filter(dossier=ready).exists()


@pytest.mark.parametrize(
    ("code", "same"),
    [("HU321", True), ("HU323", True), ("HU32", True), ("HU311", False), ("HU222", False), ("AT", False), (None, None)],
)
def test_region_is_compared_by_nuts_2(ready, code, same):
    region = None
    if code:
        region = RegionFactory(code="AT", level=0) if code == "AT" else county(code)
    assert seen(ready, ReviewerFactory(region=region)).same_region is same


def test_region_of_a_record_without_a_seat_is_its_place():
    organisation = OrganisationFactory(seat=None)
    dossier = ready_for_review(organisation=organisation, region=county("HU222"))
    assert seen(dossier, ReviewerFactory(region=county("HU223"))).same_region is True


def test_three_open_reviews_are_the_most(office):
    reviewer = ReviewerFactory()
    assignments = [in_review(reviewer)[0] for _ in range(3)]
    dossier = ready_for_review()
    assert not seen(dossier, reviewer).eligible
    with pytest.raises(domain.Refused):
        domain.assign(dossier=dossier, reviewers=[reviewer], user=office)
    work.decline(assignment=assignments[0], conflict=False)
    assert seen(dossier, reviewer).eligible


def test_whoever_is_not_active_is_not_asked(ready, office):
    reviewer = ReviewerFactory(active=False)
    assert candidates(ready) == []
    with pytest.raises(domain.Refused):
        domain.assign(dossier=ready, reviewers=[reviewer], user=office)


def test_one_of_the_same_region_and_one_of_another_are_proposed():
    near_busy, near, far, far_expert, foreign = (
        ReviewerFactory(region=county("HU321")),
        ReviewerFactory(region=county("HU322")),
        ReviewerFactory(region=county("HU222")),
        ReviewerFactory(region=county("HU222"), themes=[ThemeFactory(code="innovation")]),
        ReviewerFactory(region=None),
    )
    in_review(near_busy)
    dossier = ready_for_review(themes=("innovation",))
    assert {one.reviewer for one in candidates(dossier) if one.suggested} == {near, far_expert}
    assert {one.reviewer for one in candidates(dossier)} == {near_busy, near, far, far_expert, foreign}


def test_what_a_choice_lacks_is_said(ready):
    near, far = ReviewerFactory(region=county("HU321")), ReviewerFactory(region=county("HU222"))
    near, far = seen(ready, near), seen(ready, far)
    assert lacks([near, far]) == []
    assert len(lacks([near])) == 2
    assert len(lacks([far])) == 2
    assert len(lacks([far, far])) == 1


def test_a_suggestion_is_explained(ready):
    one = seen(
        ready, ReviewerFactory(themes=[ThemeFactory(code="innovation", label_hu="Innováció", label_en="Innovation")])
    )
    assert any("nnov" in reason for reason in one.reasons)


def test_the_second_round_proposes_the_reviewers_of_the_first(office):
    story = StoryFactory()
    dossier = ready_for_review(story)
    first = [ReviewerFactory(), ReviewerFactory()]
    for assignment in domain.assign(dossier=dossier, reviewers=first, user=office):
        review(assignment)
    take(story, "request_revision")
    take(story, "submit")
    take(story, "start_check")
    dossier.refresh_from_db()
    for _ in range(3):
        ReviewerFactory(region=county("HU321"), themes=[ThemeFactory(code="innovation")])
    assert {one.reviewer for one in candidates(dossier) if one.suggested} == set(first)
    second = domain.assign(dossier=dossier, reviewers=first, user=office)
    assert {one.round for one in second} == {2}
    assert {one.copy for one in second} == {dossier.current_copy}


def test_the_pool_costs_the_same_however_large(ready):
    theme = ThemeFactory(code="innovation")

    def cost(count):
        for _ in range(count):
            ReviewerFactory(organisation=OrganisationFactory(), user=UserFactory(), themes=[theme])
        with CaptureQueriesContext(connection) as queries:
            [(one.reviewer.organisation_name, one.region_label, one.reasons) for one in candidates(ready)]
        return len(queries)

    cost(1)
    assert cost(1) == cost(9)
    assert Reviewer.objects.count() == 11
