"""A reviewer without scripts and without an account; the office at its tables. No page has a barrier."""

import pytest
from django.urls import reverse
from django.utils.translation import override

from clusterix.organisations.roles import OfficeRole
from clusterix.reviews.links import token_of
from clusterix.reviews.models import ReviewAssignment
from tests.browser.conftest import WIDTHS
from tests.factories.organisations import office_user
from tests.factories.reviews import COMMENT, ReviewerFactory, in_review, ready_for_review, review
from tests.factories.vocabularies import county

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def fine(someone):
    assert someone.barriers() == []
    assert not someone.spills_sideways()


@pytest.mark.parametrize(("language", "width"), [("hu", 360), ("en", 1280)])
def test_a_reviewer_needs_neither_scripts_nor_an_account(person, language, width):
    assignment = in_review()[0]
    with override(language):
        address = reverse("review:work", args=[token_of(assignment)])
    reader = person(language=language, width=width, javascript=False)
    page = reader.page
    reader.go(address)
    page.locator("#id_agreed").check()
    page.locator("form:has(input[value=declare]) button").click()
    page.locator("#review").wait_for()
    page.locator("button[value=send]").click()
    assert page.locator(".problem a").count() == 7
    page.locator(".problem a").first.click()
    for code in ("evidence", "clarity", "contribution"):
        page.locator(f"[name='mark-{code}'][value='4']").check()
        page.locator(f"[name='comment-{code}']").fill(COMMENT)
    page.locator("button[value=save]").click()
    page.locator("[role=status]").wait_for()
    page.locator("[name=recommendation][value=accept]").check()
    page.locator("button[value=send]").click()
    page.locator(".review-read").wait_for()
    assert ReviewAssignment.objects.get(pk=assignment.pk).state == "sent"
    assert page.context.cookies() == []


@pytest.mark.parametrize("language", ["hu", "en"])
@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_of_a_reviewer_has_a_barrier(person, language, width):
    assignment = in_review()[0]
    with override(language):
        address = reverse("review:work", args=[token_of(assignment)])
        broken = reverse("review:work", args=["broken"])
    reader = person(language=language, width=width)
    reader.go(address)
    fine(reader)
    reader.page.locator("#id_agreed").check()
    reader.page.locator("form:has(input[value=declare]) button").click()
    reader.page.locator("#review").wait_for()
    fine(reader)
    reader.page.locator("button[value=send]").click()
    reader.page.locator(".problem").wait_for()
    fine(reader)
    review(ReviewAssignment.objects.get(pk=assignment.pk))
    for path in (address, broken):
        reader.go(path)
        fine(reader)


@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_of_the_office_has_a_barrier(person, width):
    office = office_user(OfficeRole.OFFICE_EDITOR)
    ready = ready_for_review()
    ReviewerFactory(organisation=ready.record.specific.organisation)
    asked = in_review(ReviewerFactory(region=county()), ReviewerFactory(), user=office)
    review(asked[0], mark=2)
    editor = person(width=width)
    editor.sign_in(office)
    for path in (
        reverse("reviews:assign", args=[ready.number]),
        reverse("reviews:show", args=[asked[0].dossier_id]),
        reverse("records:desk", args=[asked[0].dossier_id]),
        reverse("reviewers:index"),
        reverse("reviewers:edit", args=[asked[0].reviewer_id]),
    ):
        editor.go(path)
        fine(editor)
