"""Proof 6: authors, their colleagues and the public find no reviewer's name or address wherever they can go."""

import pytest
from django.urls import reverse
from wagtail.models import PageLogEntry, Revision

from clusterix.organisations.roles import MemberRole, OfficeRole
from tests.catalogue.reading import entry_of
from tests.crawler import PUBLIC, crawl
from tests.factories.organisations import OrganisationFactory, member_of, office_user
from tests.factories.records import draft_of, type_of
from tests.factories.reviews import ReviewerFactory, in_review, review
from tests.factories.stories import StoryFactory, dossier_of, take
from tests.factories.vocabularies import county

pytestmark = pytest.mark.django_db

ADMIN = ("/admin/", *PUBLIC)
NAMES = ("Rejtőzködő", "rejtozkodo", "Titokházi", "titokhazi")


def two_peers():
    return (
        ReviewerFactory(name="Rejtőzködő Rezső", email="rejtozkodo@example.net", region=county()),
        ReviewerFactory(name="Titokházi Tekla", email="titokhazi@example.net"),
    )


@pytest.fixture
def judged():
    """A record that two peers reviewed and that was published after a second look; and one still with its peers."""
    organisation = OrganisationFactory()
    author = member_of(organisation)
    colleague = member_of(organisation, role=MemberRole.ORGANISATION_ADMIN)
    peers = two_peers()
    story = StoryFactory(organisation=organisation, author=author)
    for assignment in in_review(*peers, story=story):
        review(assignment)
    for step in ("ask_confirmation", "confirm", "validate"):
        take(story, step)
    waiting = StoryFactory(organisation=organisation, author=author)
    in_review(*peers, story=waiting)
    return {"author": author, "colleague": colleague, "stories": (story, waiting)}


def naming(pages):
    return [path for path, text in pages.items() if any(name.lower() in text.lower() for name in NAMES)]


def starts(story):
    """Addresses that a curious author would type, beside the links of the pages."""
    revisions = Revision.objects.filter(object_id=str(story.pk)).order_by("pk").values_list("pk", flat=True)
    pages = [
        reverse(f"wagtailadmin_pages:{name}", args=[story.pk])
        for name in ("edit", "history", "usage", "view_draft", "workflow_history", "preview_on_edit")
    ]
    runs = story.workflow_states.values_list("pk", flat=True)
    details = [reverse("wagtailadmin_pages:workflow_history_detail", args=[story.pk, run]) for run in runs]
    number = dossier_of(story).number
    return [
        *pages,
        *details,
        reverse("wagtailadmin_pages:revisions_compare", args=[story.pk, revisions[0], "latest"]),
        reverse("records:desk", args=[number]),
        reverse("reviews:show", args=[number]),
        reverse("reviews:assign", args=[number]),
        reverse("reviewers:index"),
        "/admin/",
        "/admin/reports/site-history/",
        "/admin/reports/workflow/",
        "/admin/reports/workflow_tasks/",
        "/admin/reports/locked/",
        "/admin/users/",
        "/admin/mail/",
        "/admin/pages/search/?q=rejt",
    ]


def walk(client, user, stories):
    client.force_login(user)
    return crawl(client, *[start for story in stories for start in starts(story)], within=ADMIN, most=900)


def test_the_walk_would_notice_the_names(client, judged):
    pages = walk(client, office_user(OfficeRole.OFFICE_EDITOR), judged["stories"])
    numbers = [dossier_of(story).number for story in judged["stories"]]
    assert {reverse("reviews:show", args=[number]) for number in numbers} <= set(naming(pages))
    assert reverse("reviewers:index") in naming(pages)


@pytest.mark.parametrize("who", ["author", "colleague"])
def test_members_find_no_name_anywhere(client, judged, who):
    pages = walk(client, judged[who], judged["stories"])
    reached = {reverse("records:desk", args=[dossier_of(story).number]) for story in judged["stories"]}
    assert reached <= set(pages)
    assert len(pages) > 40
    assert naming(pages) == []


def test_the_public_finds_no_name_anywhere(client, judged):
    pages = crawl(client)
    assert any(judged["stories"][0].title in text for text in pages.values())
    assert naming(pages) == []


def test_nobody_finds_a_name_at_the_other_types(client):
    organisation, peers = OrganisationFactory(), two_peers()
    author = member_of(organisation)
    records = [draft_of(name, organisation=organisation, author=author) for name in ("practice", "training")]
    for record in records:
        for assignment in in_review(*peers, story=record):
            review(assignment)
        for step in ("ask_confirmation", "confirm", "validate"):
            take(record, step)
    shown = [reverse("reviews:show", args=[dossier_of(record).number]) for record in records]
    client.force_login(office_user(OfficeRole.OFFICE_EDITOR))
    assert naming({path: client.get(path).content.decode() for path in shown}) == shown
    client.force_login(author)
    # The walk through everything is done above; here every address that knows the record, one by one.
    pages = crawl(client, *[start for record in records for start in starts(record)], within=("/nowhere/",))
    assert {reverse("records:desk", args=[dossier_of(record).number]) for record in records} <= set(pages)
    client.logout()
    public = [entry_of(record, language).path for record in records for language in ("hu", "en")]
    lists = [type_of(record).lists["hu"] for record in records]
    pages |= crawl(client, *public, *lists, within=("/sitemap",))
    for record in records:
        assert sum(record.title in text for text in pages.values()) > 4
    assert naming(pages) == []


def test_wagtails_own_tables_hold_no_name(judged):
    entries = " ".join(f"{entry.user} {entry.data}" for entry in PageLogEntry.objects.select_related("user"))
    assert entries
    assert not any(name in entries for name in NAMES)
