"""The reviewer's way: declaration, text, form, sending."""

import pytest
from django.urls import reverse
from django.utils.translation import override

from clusterix.organisations.models import Membership
from clusterix.reviews import domain, work
from clusterix.reviews.links import token_of
from clusterix.reviews.models import Review, ReviewAssignment
from clusterix.submissions.models import Dossier
from clusterix.submissions.refusals import Refused
from tests.factories.organisations import UserFactory
from tests.factories.reviews import COMMENT, opinion, review

pytestmark = pytest.mark.django_db

BODY = "A klaszter közös beszerzést szervezett."
TEASER = "Tizenkét cég közös beszerzéssel kezdte"


def path_of(assignment, language="hu"):
    with override(language):
        return reverse("review:work", args=[token_of(assignment)])


def state(assignment):
    return ReviewAssignment.objects.get(pk=assignment.pk).state


def typed(act="send", **changes):
    fields = {"recommendation": "minor", "must_fix": "A bázisév hiányzik.", "strengths": "Szép.", "confidence": "2"}
    for code in ("evidence", "clarity", "contribution"):
        fields |= {f"mark-{code}": "4", f"comment-{code}": "Világos."}
    return fields | changes | {"act": act}


def text(response):
    return response.content.decode()


@pytest.fixture
def reading(asked):
    work.declare(assignment=asked[0])
    return asked[0]


def test_before_the_declaration_only_title_kind_and_organisation_are_told(client, asked):
    page = text(client.get(path_of(asked[0])))
    assert "Közös fejlesztés" in page
    assert "Sikertörténet" in page or "Success story" in page
    assert asked[0].dossier.record.specific.organisation.title in page
    assert BODY not in page
    assert TEASER not in page


def test_the_text_opens_with_the_declaration_and_the_words_are_kept(client, asked):
    path = path_of(asked[0], "en")
    assert client.post(path, {"act": "declare"}).status_code == 422
    assert state(asked[0]) == "invited"
    assert client.post(path, {"act": "declare", "agreed": "on"}).status_code == 302
    kept = ReviewAssignment.objects.get(pk=asked[0].pk)
    assert kept.state == "declared"
    assert kept.declaration.startswith("I declare that I have no conflict of interest")
    assert kept.declared_at is not None
    page = text(client.get(path))
    assert BODY in page
    assert TEASER in page


@pytest.mark.parametrize(("why", "expected"), [("conflict", "conflict"), ("other", "declined")])
def test_declining_ends_the_link(client, asked, why, expected):
    path = path_of(asked[0])
    assert client.post(path, {"act": "decline"}).status_code == 422
    assert client.post(path, {"act": "decline", "why": why, "reason": "Közös projekt."}).status_code == 200
    kept = ReviewAssignment.objects.get(pk=asked[0].pk)
    assert (kept.state, kept.reason) == (expected, "Közös projekt.")
    assert client.get(path).status_code == 410


def test_one_may_step_back_after_reading(client, reading):
    client.post(path_of(reading), {"act": "decline", "why": "conflict"})
    assert state(reading) == "conflict"


@pytest.mark.parametrize("act", ["save", "send"])
def test_nothing_can_be_written_before_the_declaration(client, asked, act):
    assert client.post(path_of(asked[0]), typed(act)).status_code == 409
    assert not Review.objects.exists()


def test_the_judged_copy_is_shown_and_not_what_came_later(client, reading):
    record = reading.dossier.record.specific
    record.title = record.solution = "Azóta átírva"
    record.save_revision()
    record.save()
    page = text(client.get(path_of(reading)))
    assert "Azóta átírva" not in page
    assert BODY in page


def test_a_draft_is_saved_with_anything_missing(client, reading):
    answer = client.post(path_of(reading), {"act": "save", "mark-clarity": "2", "strengths": "Szép."})
    assert answer.status_code == 302
    page = text(client.get(answer["Location"]))
    assert "Szép." in page
    draft = Review.objects.get(assignment=reading)
    assert draft.sent_at is None
    assert draft.marks.get(criterion__code="clarity").mark == 2
    assert state(reading) == "declared"


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"mark-clarity": ""}, "id_mark-clarity"),
        ({"comment-clarity": "  "}, "id_comment-clarity"),
        ({"mark-clarity": "1", "comment-clarity": "Rövid."}, "id_comment-clarity"),
        ({"mark-clarity": "2", "comment-clarity": "x" * 99}, "id_comment-clarity"),
        ({"mark-clarity": "5", "comment-clarity": "x" * 99}, "id_comment-clarity"),
        ({"recommendation": ""}, "id_recommendation"),
        ({"recommendation": "major", "must_fix": ""}, "id_must_fix"),
        ({"strengths": "x" * 601}, "id_strengths"),
        ({"confidential": "x" * 601}, "id_confidential"),
        ({"recommendation": "praise"}, "id_recommendation"),
        ({"mark-clarity": "6"}, "id_mark-clarity"),
    ],
)
def test_what_is_missing_is_said_and_what_was_typed_stays(client, reading, change, fault):
    answer = client.post(path_of(reading), typed(suggestions="Ez maradjon meg.", **change))
    page = text(answer)
    assert answer.status_code == 422
    assert f'href="#{fault}"' in page
    assert f'id="{fault}"' in page
    assert "Ez maradjon meg." in page
    assert state(reading) == "declared"


@pytest.mark.parametrize(
    "change", [{"mark-clarity": "2", "comment-clarity": "x" * 100}, {"recommendation": "accept", "must_fix": ""}]
)
def test_just_enough_is_enough(client, reading, change):
    assert client.post(path_of(reading), typed(**change)).status_code == 302
    assert state(reading) == "sent"


def test_everything_missing_is_said_at_once(client, reading):
    page = text(client.post(path_of(reading), {"act": "send"}))
    for code in ("evidence", "clarity", "contribution"):
        assert f'href="#id_mark-{code}"' in page
        assert f'href="#id_comment-{code}"' in page
    assert 'href="#id_recommendation"' in page


def test_a_sent_review_is_read_and_not_changed(client, reading):
    path = path_of(reading)
    assert client.post(path, typed(confidential="Ezt csak az iroda.")).status_code == 302
    page = text(client.get(path))
    assert "Ezt csak az iroda." in page
    assert "A bázisév hiányzik." in page
    for act in ("save", "send"):
        assert client.post(path, typed(act, strengths="Utólag.")).status_code == 409
    assert client.post(path, {"act": "decline", "why": "other"}).status_code == 409
    assert Review.objects.get(assignment=reading).strengths == "Szép."
    assert state(reading) == "sent"


def test_words_that_come_too_late_are_given_back(client, reading, office):
    path = path_of(reading)
    domain.revoke(assignment=reading, user=office)
    answer = client.post(path, typed("save", strengths="Órákig írtam."))
    assert answer.status_code == 410
    assert "Órákig írtam." in text(answer)


def test_a_conflict_that_the_system_sees_stops_the_declaration(client, asked):
    owner = asked[0].dossier.record.specific.organisation
    account = UserFactory(email=asked[0].reviewer.email)
    Membership.objects.create(user=account, organisation=owner)
    assert client.post(path_of(asked[0]), {"act": "declare", "agreed": "on"}).status_code == 409
    assert state(asked[0]) == "invited"


def test_a_conflict_that_came_up_meanwhile_stops_the_sending_and_keeps_the_draft(reading):
    account = UserFactory(email=reading.reviewer.email)
    Membership.objects.create(user=account, organisation=reading.dossier.record.specific.organisation)
    work.save_draft(assignment=reading, opinion=opinion())
    with pytest.raises(Refused):
        work.send(assignment=reading)
    assert Review.objects.get(assignment=reading).marks.get(criterion__code="clarity").comment == COMMENT


def test_the_last_review_closes_the_round_once(asked):
    first, second = asked
    review(first)
    assert Dossier.objects.get(pk=first.dossier_id).state == "in_review"
    review(second)
    dossier = Dossier.objects.get(pk=first.dossier_id)
    assert dossier.state == "reviewed"
    assert dossier.reviewed_on is not None
    assert list(dossier.changes.filter(action="close_review").values_list("user", "actor")) == [(None, "system")]


def test_two_tabs_send_one_review_once(reading):
    stale = ReviewAssignment.objects.get(pk=reading.pk)
    review(reading)
    with pytest.raises(Refused):
        work.send(assignment=stale)
    with pytest.raises(Refused):
        work.save_draft(assignment=stale, opinion=opinion(mark=3))
    assert Review.objects.get(assignment=reading).marks.first().mark == 4


def test_declaring_twice_begins_one_draft(asked):
    stale = ReviewAssignment.objects.get(pk=asked[0].pk)
    work.declare(assignment=asked[0])
    with pytest.raises(Refused):
        work.declare(assignment=stale)
    assert Review.objects.count() == 1


def test_pages_speak_both_languages(client, reading, asked):
    for assignment in asked:
        hungarian, english = (text(client.get(path_of(assignment, code))) for code in ("hu", "en"))
        assert '<html lang="hu"' in hungarian
        assert '<html lang="en"' in english
        assert f'href="http://testserver{path_of(assignment, "en")}"' in hungarian
    assert "General claims without source." in text(client.get(path_of(reading, "en")))
    assert "Általános állítások szerepelnek, forrás nélkül." in text(client.get(path_of(reading, "hu")))


def test_the_record_is_in_its_own_language_whatever_the_questions_are_in(client, reading):
    page = text(client.get(path_of(reading, "en")))
    record, questions = page.split('id="review"')
    assert '<article class="wrap stack-wide" lang="hu">' in record
    assert ("Adatlap" in record, "Data sheet" in record) == (True, False)
    assert "Your review" in questions
