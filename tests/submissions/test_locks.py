"""A text that something has overtaken on its way is refused, and what was handed in stays."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from wagtail import hooks

from clusterix.submissions import lifecycle
from clusterix.submissions.models import Dossier
from stories.models import SuccessStoryPage
from tests.factories.forms import form_data
from tests.factories.stories import again

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("overwrites", [True, False])
def test_an_autosave_that_crosses_the_submission_leaves_what_was_handed_in(record, people, overwrites):
    """It was asked for while the record was a draft, and comes to the database when it has been submitted."""
    record.save_revision(user=people.author, log_action=True)
    crossing = SuccessStoryPage.objects.get(pk=record.pk)
    overwritten = crossing.latest_revision if overwrites else None
    assert crossing.dossier.state == "draft"
    lifecycle.act(dossier=Dossier.objects.get(pk=record.dossier.pk), action="submit", user=people.author)
    crossing.teaser = "Félig beírt"
    with pytest.raises(PermissionDenied):
        crossing.save_revision(user=people.author, log_action=True, overwrite_revision=overwritten)
    handed_in = SuccessStoryPage.objects.get(pk=record.pk).get_latest_revision_as_object()
    assert handed_in.teaser == record.teaser


def test_an_autosave_does_not_rewrite_what_a_later_save_has_replaced(record, people):
    record.save_revision(user=people.author, log_action=True)
    late = SuccessStoryPage.objects.get(pk=record.pk)
    SuccessStoryPage.objects.get(pk=record.pk).save_revision(user=people.author, log_action=True)
    newest = SuccessStoryPage.objects.get(pk=record.pk).latest_revision
    late.teaser = "Félig beírt"
    with pytest.raises(PermissionDenied):
        late.save_revision(user=people.author, log_action=True, overwrite_revision=late.latest_revision)
    assert SuccessStoryPage.objects.get(pk=record.pk).latest_revision == newest


def test_an_autosave_that_crosses_a_save_leaves_what_was_saved(record, people, client):
    """The form writes the page before its text is kept, with all that it read when it was asked for."""
    record.save_revision(user=people.author, log_action=True)
    overwritten = again(record).latest_revision

    def save_meanwhile(request, page):
        saved = again(record).get_latest_revision_as_object()
        saved.teaser = "Végleges ajánló."
        saved.save_revision(user=people.author, log_action=True)

    client.force_login(people.author)
    with hooks.register_temporarily("before_edit_page", save_meanwhile):
        answer = client.post(
            reverse("wagtailadmin_pages:edit", args=[record.pk]),
            form_data(record, teaser="Félig beírt", overwrite_revision_id=overwritten.pk),
            headers={"accept": "application/json"},
        )
    assert answer.status_code == 400
    newest = again(record).get_latest_revision_as_object()
    assert newest.teaser == "Végleges ajánló."
    assert newest.latest_revision_id != overwritten.pk
