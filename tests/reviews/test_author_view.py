"""The author reads what helps, and nothing that tells who wrote it."""

from dataclasses import asdict

import pytest
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import ModelLogEntry, PageLogEntry, ReferenceIndex, Revision

from clusterix.organisations.models import Membership
from clusterix.reviews import domain, work
from clusterix.reviews.author_view import author_view
from clusterix.reviews.models import ReviewAssignment
from clusterix.submissions.models import Dossier
from tests.factories.organisations import OrganisationFactory, UserFactory, member_of
from tests.factories.reviews import ReviewerFactory, in_review, review
from tests.factories.stories import take
from tests.factories.vocabularies import RegionFactory, ThemeFactory, county

pytestmark = pytest.mark.django_db

SECRET = "Titkos megjegyzés az irodának"


@pytest.fixture
def told(office):
    """A record whose two reviewers differ from everybody else in every word; its round is closed."""
    region = RegionFactory(code="HU7", label_hu="Messzifölde", label_en="Farland", level=2)
    known = ReviewerFactory(
        name="Felismerhető Ferenc",
        email="felismerheto@peer.example",
        organisation=OrganisationFactory(title="Ritka Nevű Klaszter"),
        affiliation="Egyedi Intézet",
        region=region,
        themes=[ThemeFactory(code="rare", label_hu="Ritka téma", label_en="Rare theme")],
        user=UserFactory(email="fiok@peer.example", last_name="Fiókos"),
    )
    assignments = in_review(known, ReviewerFactory(region=county("HU322")), user=office)
    for number, one in enumerate(assignments, 1):
        review(one, recommendation="minor", confidential=SECRET, confidence=3, strengths=f"Erősség {number}")
    return Dossier.objects.get(pk=assignments[0].dossier_id)


WORDS = (
    "Felismerhető",
    "felismerheto@",
    "Ritka Nevű",
    "Egyedi Intézet",
    "Messzifölde",
    "Farland",
    "Ritka téma",
    "Rare theme",
    "Fiókos",
    "fiok@",
    SECRET,
)


def leaks(text):
    return [word for word in WORDS if word in text]


def author_of(dossier):
    return Membership.objects.filter(organisation=dossier.record.specific.organisation).first().user


def test_the_watcher_would_notice(told, office, client):
    client.force_login(office)
    seen = client.get(reverse("reviews:show", args=[told.number])).content.decode()
    assert {"Felismerhető", SECRET, "Ritka Nevű"} <= set(leaks(seen))
    reviewer = ReviewAssignment.objects.get(dossier=told, reviewer__name__startswith="Felismerhető").reviewer
    everything = (
        f"{vars(reviewer)} {reviewer.organisation} {reviewer.region} {list(reviewer.themes.all())} {reviewer.user}"
    )
    assert len(leaks(everything)) >= 6


def test_what_the_author_reads_names_nobody(told):
    for language in ("hu", "en"):
        with override(language):
            seen = str([asdict(one) for one in author_view(told)])
        assert "Erősség 1" in seen
        assert leaks(seen) == []


def test_the_allow_list_is_written_out(told):
    [closed] = author_view(told)
    assert [set(asdict(one)) for one in closed.reviews] == [
        {"number", "region", "remarks", "strengths", "must_fix", "suggestions", "learned", "recommendation"}
    ] * 2
    assert {key for one in closed.reviews for remark in one.remarks for key in asdict(remark)} == {
        "criterion",
        "comment",
    }


def test_region_is_told_as_near_or_far_and_the_near_one_comes_first(told):
    with override("en"):
        [closed] = author_view(told)
        assert [one.region for one in closed.reviews] == ["from the same region", "from another region"]
        assert [one.strengths for one in closed.reviews] == ["Erősség 2", "Erősség 1"]


def test_nothing_while_peers_are_reading(asked):
    review(asked[0])
    assert author_view(Dossier.objects.get(pk=asked[0].dossier_id)) == ()


def test_drafts_and_declined_ones_are_never_told(asked, office):
    work.declare(assignment=asked[1])
    work.save_draft(assignment=asked[1], opinion=work.Opinion(strengths="Csak vázlat"))
    review(asked[0], strengths="Elküldve")
    take(asked[0].dossier.record.specific, "close_review", user=office)
    [closed] = author_view(Dossier.objects.get(pk=asked[0].dossier_id))
    assert [one.strengths for one in closed.reviews] == ["Elküldve"]


def test_recommendation_is_told_after_the_decision(told):
    assert {one.recommendation for one in author_view(told)[0].reviews} == {""}
    take(told.record.specific, "request_revision")
    with override("en"):
        decided = author_view(Dossier.objects.get(pk=told.pk))
    assert {one.recommendation for one in decided[0].reviews} == {"accept after small corrections"}


def test_the_first_round_stays_readable_while_the_second_runs(told, office):
    story = told.record.specific
    for action in ("request_revision", "submit", "start_check"):
        take(story, action)
    dossier = Dossier.objects.get(pk=told.pk)
    [again] = domain.assign(dossier=dossier, reviewers=[ReviewerFactory()], user=office)
    review_two = work.declare(assignment=again)
    review_two.strengths = "Második kör"
    review_two.save()
    dossier.refresh_from_db()
    assert [one.number for one in author_view(dossier)] == [1]
    assert "Második kör" not in str(author_view(dossier))
    review(ReviewAssignment.objects.get(pk=again.pk), strengths="Második kör")
    dossier.refresh_from_db()
    assert [one.number for one in author_view(dossier)] == [2, 1]


def test_the_record_page_in_the_admin_shows_it_without_names(told, client):
    client.force_login(author_of(told))
    page = client.get(reverse("records:desk", args=[told.number])).content.decode()
    assert "Erősség 1" in page
    assert leaks(page) == []
    assert reverse("reviews:show", args=[told.number]) not in page


@pytest.mark.parametrize("view", ["reviews:show", "reviews:assign"])
def test_the_office_pages_do_not_open_to_members(told, asked, client, view):
    for dossier in (told, asked[0].dossier):
        owner = dossier.record.specific.organisation
        for person in (member_of(owner), member_of(OrganisationFactory())):
            client.force_login(person)
            response = client.get(reverse(view, args=[dossier.number]), follow=True)
            text = response.content.decode()
            assert leaks(text) == []
            assert asked[0].reviewer.name not in text
            assert not response.request["PATH_INFO"].startswith("/admin/reviews/")


def test_wagtails_own_tables_know_no_reviewer(told):
    reviewers = {row.reviewer for row in ReviewAssignment.objects.filter(dossier=told)}
    rows = [*ModelLogEntry.objects.values(), *PageLogEntry.objects.values(), *ReferenceIndex.objects.values()]
    rows += Revision.objects.values("object_str", "content", "user")
    assert rows
    for reviewer in reviewers:
        assert not any(reviewer.name in str(row) or reviewer.email in str(row) for row in rows)
    assert not ReferenceIndex.objects.filter(base_content_type__app_label="reviews").exists()
