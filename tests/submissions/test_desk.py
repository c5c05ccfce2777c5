"""The page of a record in the admin, over HTTP, in both languages."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.users.models import UserProfile

from clusterix.organisations.models import Membership
from clusterix.submissions import lifecycle
from clusterix.submissions.field_tables import for_record
from clusterix.submissions.models import Dossier
from clusterix.submissions.states import State
from stories.models import SuccessStoryPage
from tests.factories.forms import form_data

pytestmark = pytest.mark.django_db


def desk(record):
    return reverse("records:desk", args=[record.dossier.number])


def required_of(record):
    """What the table asks of the record's kind; title and licence are there from the start."""
    return [rule.name for rule in for_record(record).in_order() if rule.required_for(record.kind)]


def take(record, action):
    return reverse("records:take", args=[record.dossier.number, action])


def speak(user, language):
    profile = UserProfile.get_for_user(user)
    profile.preferred_language = language
    profile.save()


@pytest.mark.parametrize(("language", "words"), [("hu", "Piszkozat"), ("en", "Draft")])
def test_the_author_reads_where_the_record_stands(draft, people, client, language, words):
    speak(people.author, language)
    client.force_login(people.author)
    response = client.get(desk(draft))
    assert words in response.content.decode()
    assert len(response.context["missing"]) == len(required_of(draft)) - 2


def test_each_missing_thing_links_to_its_field(draft, people, client):
    client.force_login(people.author)
    page = client.get(desk(draft)).content.decode()
    edit = reverse("wagtailadmin_pages:edit", args=[draft.pk])
    form = client.get(edit).content.decode()
    links = [link.split(chr(34))[0] for link in page.split(f'href="{edit}#')[1:]]
    assert len(links) == len(required_of(draft)) - 2
    for link in links:
        assert f'id="{link}"' in form


def test_the_form_asks_again_for_what_is_missing_in_the_newest_text(draft, people, client):
    client.force_login(people.author)
    address = reverse("records:progress", args=[draft.dossier.pk])
    before = len(client.get(address).context["to_do"])
    draft.challenge = ""
    draft.solution = "Közös műhely."
    draft.save_revision(user=people.author)
    fields = [item.field for item, _place in client.get(address).context["to_do"]]
    assert before == len(required_of(draft)) - 2
    assert "challenge" in fields
    assert "solution" not in fields


def test_what_is_missing_in_a_record_is_told_to_nobody_else(draft, people, client):
    address = reverse("records:progress", args=[draft.dossier.pk])
    client.force_login(people.stranger)
    answer = client.get(address)
    assert answer.status_code != 200
    assert b"challenge" not in answer.content


def test_saving_and_submitting_an_incomplete_record_keeps_the_text(draft, people, client):
    client.force_login(people.author)
    response = client.post(
        reverse("wagtailadmin_pages:edit", args=[draft.pk]),
        form_data(draft, title="Új cím", **{"action-submit-record": "1"}),
        follow=True,
    )
    assert response.redirect_chain[-1][0] == desk(draft)
    assert SuccessStoryPage.objects.get(pk=draft.pk).draft_title == "Új cím"
    assert Dossier.objects.get(pk=draft.dossier.pk).state == State.DRAFT
    assert response.context["missing"]


def test_a_new_record_can_be_saved_with_a_title_alone(organisation, people, client):
    client.force_login(people.author)
    url = reverse("wagtailadmin_pages:add", args=["stories", "successstorypage", organisation.pk])
    assert client.get(url).status_code == 200
    response = client.post(url, form_data(SuccessStoryPage(title="Csak cím")))
    assert response.status_code == 302
    assert SuccessStoryPage.objects.get(title="Csak cím").dossier.state == State.DRAFT


def test_a_step_is_taken_with_a_button(walk, people, client):
    record = walk("submitted")
    client.force_login(people.office)
    seen = record.dossier.version
    response = client.post(take(record, "start_check"), {"seen": seen}, follow=True)
    assert response.status_code == 200
    assert Dossier.objects.get(pk=record.dossier.pk).state == State.SCREENING


def test_a_stale_button_is_answered_with_words_and_keeps_the_reason(walk, people, client):
    record = walk("screening")
    client.force_login(people.office)
    response = client.post(take(record, "decline"), {"seen": 0, "reason": "Hosszan indokolt döntés."})
    assert response.status_code == 409
    assert "Hosszan indokolt döntés." in response.content.decode()
    assert Dossier.objects.get(pk=record.dossier.pk).state == State.SCREENING


def test_a_step_that_is_not_offered_is_refused_by_hand_too(walk, people, client):
    record = walk("screening")
    client.force_login(people.office)
    for action in ("send_to_review", "nonsense"):
        client.post(take(record, action), {"seen": record.dossier.version})
    assert Dossier.objects.get(pk=record.dossier.pk).state == State.SCREENING


def test_a_step_is_never_taken_by_a_get(walk, people, client):
    record = walk("submitted")
    client.force_login(people.office)
    assert client.get(take(record, "start_check")).status_code == 405
    assert Dossier.objects.get(pk=record.dossier.pk).state == State.SUBMITTED


def test_somebody_elses_record_and_one_that_does_not_exist_get_the_same_answer(
    walk, people, other_organisation, client
):
    record = walk("in_review")
    client.force_login(people.stranger)
    answers = []
    for url in (desk(record), reverse("records:desk", args=[999_999]), take(record, "confirm")):
        response = (client.post if url.endswith("confirm/") else client.get)(url, follow=True)
        assert record.title not in response.content.decode()
        answers.append([str(message) for message in response.context["messages"]])
    assert len({tuple(answer) for answer in answers}) == 1


def test_the_author_sees_what_the_office_changed_and_no_name(walk, record, people, client):
    edited = walk("reviewed").get_latest_revision_as_object()
    edited.challenge = "<p>Ez a challenge gördülékenyebb szövege.</p>"
    edited.save_revision(user=people.office)
    lifecycle.act(dossier=record.dossier, action="ask_confirmation", user=people.office)
    client.force_login(people.author)
    page = client.get(desk(record)).content.decode()
    assert "<ins>" in page
    assert "gördülékenyebb" in page
    assert people.office.email not in page
    assert "Officeworker" not in page


@pytest.mark.parametrize("who", ["author", "office"])
def test_the_start_page_asks_the_database_as_often_for_one_record_as_for_thirty(
    record, organisation, people, client, who
):
    lifecycle.act(dossier=record.dossier, action="submit", user=people.author)
    client.force_login(getattr(people, who))
    home = reverse("wagtailadmin_home")
    client.get(home)
    counts = []
    for more in (0, 29):
        for number in range(more):
            page = organisation.add_child(instance=SuccessStoryPage(title=f"{number}. történet", live=False))
            Dossier.objects.filter(pk=page.dossier.pk).update(state=State.SUBMITTED)
        with CaptureQueriesContext(connection) as queries:
            page = client.get(home).content.decode()
        counts.append(len(queries))
    assert page.count("történet") >= 29
    assert counts[0] == counts[1]


def test_what_waits_for_the_author_stands_first_on_the_start_page(record, organisation, people, client):
    for state in (State.REVISION, State.SUBMITTED, State.PUBLISHED):
        page = organisation.add_child(instance=SuccessStoryPage(title=f"Most {state}", live=False))
        Dossier.objects.filter(pk=page.dossier.pk).update(state=state)
    client.force_login(people.author)
    page = client.get(reverse("wagtailadmin_home")).content.decode()
    places = {state: page.index(f"Most {state}") for state in (State.REVISION, State.SUBMITTED, State.PUBLISHED)}
    assert min(places, key=places.get) == State.REVISION
    assert page.index(record.title) < places[State.SUBMITTED]
    assert page.count('<td role="cell"><strong>') == 2


def test_members_see_nothing_of_the_offices_work(walk, people, client):
    walk("submitted")
    client.force_login(people.author)
    page = client.get(reverse("wagtailadmin_home")).content.decode()
    assert f'"{reverse("records:queue")}"' not in page


def test_an_office_worker_of_the_owner_organisation_gets_no_decisions(walk, organisation, people, client):
    record = walk("screening")
    Membership.objects.create(user=people.office, organisation=organisation)
    client.force_login(people.office)
    response = client.get(desk(record))
    assert {offer.name for offer in response.context["offers"]} == set()
