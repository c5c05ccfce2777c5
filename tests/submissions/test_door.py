"""No way past the door, whoever asks and by whatever route. Each route is tried over HTTP where there is one."""

import datetime

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.models import Page, Revision

from clusterix.submissions.models import Dossier, SubmissionPage
from clusterix.submissions.refusals import Refused
from stories.models import SuccessStoryPage
from tests.factories.forms import form_data
from tests.factories.records import TYPES, type_of

pytestmark = pytest.mark.django_db

JUDGED = ["submitted", "screening", "in_review", "reviewed", "confirmation", "validation"]


of_every_type = pytest.mark.parametrize("type_name", TYPES, indirect=True)


def live_records():
    return set(SubmissionPage.objects.filter(live=True).values_list("pk", "title"))


@pytest.fixture(params=["superuser", "office", "validator", "author"])
def person(request, people, client):
    user = getattr(people, request.param)
    client.force_login(user)
    return user


@pytest.mark.parametrize("state", ["draft", *JUDGED])
@pytest.mark.parametrize("action", ["action-publish", "action-submit", "action-restart-workflow"])
def test_the_editor_publishes_and_starts_nothing(walk, person, client, state, action):
    record = walk(state)
    runs = record.workflow_states.count()
    response = client.post(reverse("wagtailadmin_pages:edit", args=[record.pk]), form_data(record, **{action: "1"}))
    assert response.status_code < 500
    assert live_records() == set()
    assert record.workflow_states.count() == runs
    assert Dossier.objects.get(pk=record.dossier.pk).state == state


def test_creating_and_publishing_in_one_go_leaves_a_draft(organisation, person, client):
    url = reverse("wagtailadmin_pages:add", args=["stories", "successstorypage", organisation.pk])
    draft = SuccessStoryPage(title="Egyből élesben")
    client.post(url, form_data(draft, **{"action-publish": "1"}))
    assert live_records() == set()


@pytest.mark.parametrize("type_name", ["practice", "training"])
def test_the_other_types_are_no_more_created_live_than_a_story(organisation, people, client, type_name):
    client.force_login(people.author)
    made = TYPES[type_name]
    draft = made.model(title="Egyből élesben", locale=organisation.locale)
    url = reverse("wagtailadmin_pages:add", args=[*made.add_view, organisation.pk])
    client.post(url, form_data(draft, slug="egybol", **{"action-publish": "1"}))
    assert made.model.objects.filter(title=draft.title, live=False).exists()
    assert live_records() == set()


def routes(record, elsewhere):
    """Every way in the admin that publishes, copies, moves or takes away a story: its address and data."""
    edit = reverse("wagtailadmin_pages:edit", args=[record.pk])
    copy = reverse("wagtailadmin_pages:copy", args=[record.pk])
    whole = {"new_title": "Másolat", "new_slug": "masolat", "new_parent_page": elsewhere.pk, "publish_copies": "on"}
    for action in ("action-publish", "action-submit", "action-restart-workflow", "action-cancel-workflow"):
        yield edit, form_data(record, title="Átírva", **{action: "1"})
    for bulk in ("publish", "unpublish", "delete", "move"):
        url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", bulk])
        yield f"{url}?id={record.pk}", {"chooser": elsewhere.pk, "include_descendants": "on"}
    for more in ({}, {"alias": "on"}):
        yield copy, whole | more
    yield reverse("wagtailadmin_pages:unpublish", args=[record.pk]), {}
    yield reverse("wagtailadmin_pages:delete", args=[record.pk]), {}
    yield reverse("wagtailadmin_pages:move_confirm", args=[record.pk, elsewhere.pk]), {}
    yield reverse("wagtailadmin_pages:confirm_workflow_cancellation", args=[record.pk]), {}


@pytest.mark.parametrize("type_name", ["practice", "training"], indirect=True)
@pytest.mark.parametrize("state", ["in_review", "validation", "published"])
def test_the_other_types_have_no_way_past_the_door_either(walk, people, other_organisation, client, state):
    record = walk(state)
    client.force_login(people.superuser)

    def picture():
        pages = SubmissionPage.objects.order_by("pk").values_list("pk", "path", "title", "live", "live_revision")
        return list(pages), Dossier.objects.get(pk=record.dossier.pk).state

    before = picture()
    for address, data in routes(record, other_organisation):
        assert client.post(address, data).status_code < 500, address
        assert picture() == before, (address, data)


@pytest.mark.parametrize("bulk", ["publish", "unpublish", "delete", "move"])
@pytest.mark.parametrize("state", ["draft", "in_review", "published"])
def test_bulk_actions_change_nothing_on_records(walk, organisation, other_organisation, person, client, bulk, state):
    record = walk(state)
    before = live_records(), record.path
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", bulk])
    for target in (record, organisation):
        for extra in ({}, {"include_descendants": "on"}):
            client.post(f"{url}?id={target.pk}", {"chooser": other_organisation.pk, **extra})
    if state == "draft" and bulk == "delete" and person.email.startswith("author"):
        return  # Its author may throw away what was never handed in.
    assert (live_records(), SuccessStoryPage.objects.get(pk=record.pk).path) == before


def test_a_schedule_publishes_nothing(walk, person, client):
    record = walk("in_review")
    client.post(
        reverse("wagtailadmin_pages:edit", args=[record.pk]),
        form_data(record, go_live_at="2020-01-01 10:00", **{"action-publish": "1"}),
    )
    Revision.objects.filter(pk=record.latest_revision_id).update(
        approved_go_live_at=timezone.now() - datetime.timedelta(hours=1)
    )
    with pytest.raises(Refused):
        call_command("publish_scheduled")
    assert live_records() == set()


@pytest.mark.parametrize("state", ["draft", "in_review", "published"])
@pytest.mark.parametrize("options", [{}, {"publish_copies": "on"}, {"alias": "on"}, {"copy_subpages": "on"}])
def test_a_copy_is_refused(walk, organisation, other_organisation, person, client, state, options):
    record = walk(state)
    before = SuccessStoryPage.objects.count(), live_records()
    directory = organisation.get_parent()
    for target, parent in ((record, organisation), (record, other_organisation), (organisation, directory)):
        client.post(
            reverse("wagtailadmin_pages:copy", args=[target.pk]),
            {"new_title": "Másolat", "new_slug": "masolat", "new_parent_page": parent.pk, **options},
        )
    assert (SuccessStoryPage.objects.count(), live_records()) == before


@pytest.mark.parametrize("state", JUDGED)
def test_cancelling_the_workflow_moves_nothing(walk, person, client, state):
    record = walk(state)
    client.post(
        reverse("wagtailadmin_pages:edit", args=[record.pk]), form_data(record, **{"action-cancel-workflow": "1"})
    )
    client.post(reverse("wagtailadmin_pages:confirm_workflow_cancellation", args=[record.pk]))
    assert Dossier.objects.get(pk=record.dossier.pk).state == state
    assert SuccessStoryPage.objects.get(pk=record.pk).workflow_in_progress
    assert live_records() == set()


@pytest.mark.parametrize("state", ["submitted", "in_review", "validation", "confirmation"])
def test_a_stale_tab_and_autosave_rewrite_nothing_that_is_judged(walk, people, client, state):
    record = walk(state)
    client.force_login(people.author)
    revision = record.latest_revision
    for headers in ({}, {"HTTP_ACCEPT": "application/json"}):
        response = client.post(
            reverse("wagtailadmin_pages:edit", args=[record.pk]),
            form_data(record, title="Átírva", overwrite_revision_id=revision.pk),
            **headers,
        )
        assert response.status_code < 500
    revision.refresh_from_db()
    assert revision.content["title"] == record.title
    assert Revision.objects.filter(object_id=str(record.pk)).latest("pk") == revision


@of_every_type
def test_reverting_to_an_old_revision_is_no_way_round(walk, people, client):
    record = walk("published")
    client.force_login(people.superuser)
    old = record.revisions.earliest("created_at")
    url = reverse("wagtailadmin_pages:revisions_revert", args=[record.pk, old.pk])
    client.post(url, form_data(record, title="Régi", **{"action-publish": "1"}))
    assert live_records() == {(record.pk, record.title)}


def test_unpublishing_by_hand_is_refused(walk, person, client):
    record = walk("published")
    client.post(reverse("wagtailadmin_pages:unpublish", args=[record.pk]), {"include_descendants": "on"})
    assert live_records() == {(record.pk, record.title)}


@of_every_type
def test_code_without_a_user_is_refused_too(walk, people):
    record = walk("in_review")
    revision = record.latest_revision
    record.live = True
    for attempt in (revision.publish, PublishPageRevisionAction(revision).execute, record.save):
        with pytest.raises(Refused):
            attempt()
    assert live_records() == set()


@of_every_type
def test_another_text_than_the_validated_one_is_refused(walk, people):
    record = walk("published")
    text = type_of(record).prose
    setattr(record, text, "<p>Más.</p>")
    with pytest.raises(Refused):
        record.save_revision(user=people.superuser).publish(user=people.superuser)
    with pytest.raises(Refused):
        record.save()
    assert "Más." not in getattr(type(record).objects.get(pk=record.pk), text)


@of_every_type
def test_a_record_saved_as_a_plain_page_is_refused_too(walk):
    plain = Page.objects.get(pk=walk("in_review").pk)
    plain.live = True
    with pytest.raises(Refused):
        plain.save()
    assert live_records() == set()


@of_every_type
def test_a_live_record_keeps_its_title_when_saved_as_a_plain_page(walk):
    record = walk("published")
    plain = Page.objects.get(pk=record.pk)
    plain.title = "Más cím"
    with pytest.raises(Refused):
        plain.save()
    assert live_records() == {(record.pk, record.title)}


def test_there_is_no_writing_api(client):
    for address in ("/api/", "/api/v2/pages/", "/api/v3/pages/"):
        assert client.get(address).status_code == 404
