"""Every public view is kept, or it stands here why not; a new one has to choose."""

import json

import pytest
from django.test import Client
from django.urls import URLPattern, get_resolver, reverse
from django.urls.resolvers import LocalePrefixPattern

from tests.catalogue.reading import entry_of
from tests.factories.stories import dossier_of, let_through, published_story, take, updated
from tests.factories.training import CourseFactory, RunFactory
from training.models import CourseRun

pytestmark = pytest.mark.django_db

KEPT = {
    *("records", "records_feed", "factsheet", "factsheet_both", "run_calendar", "coverage", "worksheet", "worksheets"),
    *("home", "record", "theme", "themes"),
}
NOT_KEPT = {
    "search": "its index may follow the catalogue later",
    "records_file": "streamed, of any length",
    "share_picture": "a file that browsers keep for a day",
    "site_picture": "the same",
    "components": "in development only",
    "component_record": "in development only",
    "invitation": "a secret link",
    "address": "a secret link",
    "registration": "a secret link",
    "work": "a secret link",
    "document": "a secret link",
    "register": "a form",
    "registration_sent": "follows a form",
}
# Wagtail's own: the pages of the tree, and two that lead on to the sign-in.
WAGTAILS = {"wagtail_serve", "wagtailcore_authenticate_with_password", "wagtailcore_login"}


def views(patterns, below=False):
    """The views below the language by the names of their addresses, or else by their own."""
    for pattern in patterns:
        if isinstance(pattern, URLPattern):
            if below:
                yield pattern.name or pattern.callback.__name__, pattern.callback
        else:
            yield from views(pattern.url_patterns, below or isinstance(pattern.pattern, LocalePrefixPattern))


@pytest.fixture(autouse=True)
def kept(pages):
    """Pages are kept."""


def test_every_public_view_says_whether_it_is_kept():
    found = dict(views(get_resolver().url_patterns))
    assert len(found) > 15
    marked = {name for name, view in found.items() if getattr(view, "kept", False)}
    assert marked == KEPT
    assert set(found) - marked - WAGTAILS == set(NOT_KEPT)


def test_the_calendar_entry_of_a_run_is_kept_and_follows_the_run(visitor):
    course = let_through(CourseFactory())
    run = RunFactory(course=course)
    path = f"/hu/naptar/{run.dossier_id}/{run.pk}.ics"
    first = visitor.get(path)
    assert visitor.cost(path) == 1
    again = visitor.get(path)
    assert (again.content, again["Content-Disposition"]) == (first.content, first["Content-Disposition"])
    assert visitor.get(path, headers={"if-none-match": first["ETag"]}).status_code == 304
    CourseRun.objects.get(pk=run.pk).delete()
    assert visitor.get(path).status_code == 404
    other = RunFactory(course=course)
    path = f"/hu/naptar/{other.dossier_id}/{other.pk}.ics"
    assert "CONFIRMED" in visitor.text(path)
    other.status = CourseRun.Status.CANCELLED
    other.save()
    assert "CANCELLED" in visitor.text(path)
    take(course, "withdraw")
    assert visitor.get(path).status_code == 404


@pytest.mark.pango
def test_a_factsheet_is_kept_and_follows_the_record(visitor):
    story = published_story(title="Régi cím")
    path = reverse("factsheet", args=[dossier_of(story).number])
    first = visitor.get(path)
    assert first.content.startswith(b"%PDF")
    assert visitor.cost(path) == 1
    assert (visitor.get(path).content, visitor.get(path)["X-Robots-Tag"]) == (first.content, "noindex")
    head = Client().head(path)
    assert (head.content, head["ETag"], head["Content-Type"]) == (b"", first["ETag"], "application/pdf")
    updated(story, title="Friss cím")
    assert visitor.get(path).content != first.content
    take(story, "withdraw")
    assert visitor.get(path).status_code == 404


def test_criteria_and_trainings_are_kept_and_follow_what_is_published(visitor):
    path = reverse("coverage")
    before = visitor.text(path)
    assert visitor.cost(path) == 1
    let_through(CourseFactory())
    assert visitor.text(path) != before


def test_files_are_not_kept_but_whoever_has_one_is_told_that_nothing_has_changed(visitor):
    story = published_story(title="Régi cím")
    for path in (reverse("records_file", kwargs={"ending": "json"}), "/dataset.jsonld"):
        first = visitor.get(path)
        assert json.loads(first.getvalue())
        assert visitor.get(path, headers={"if-none-match": first["ETag"]}).status_code == 304
        assert visitor.cost(path, headers={"if-none-match": first["ETag"]}) == 1
        updated(story, title=f"Friss cím: {path}")
        assert visitor.get(path, headers={"if-none-match": first["ETag"]}).status_code == 200
    assert entry_of(story).title.startswith("Friss cím")
