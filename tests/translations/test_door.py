"""Proof 4, the part of the translation views: no translation is public before its original is."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail_localize.models import Translation, TranslationSource

from clusterix.submissions.models import Dossier
from clusterix.submissions.refusals import Refused
from clusterix.translations import domain
from clusterix.translations.families import work_on
from tests.factories.records import TYPES, draft_of
from tests.translations.records import draft_story, english, fill_in_all, reload

of_every_type = pytest.mark.parametrize("type_name", TYPES, indirect=True)


@pytest.fixture(params=[("draft", "office"), ("in_review", "admin"), ("withdrawn", "office")], ids="-".join)
def case(request):
    """A state in which the public may not read a record, and who tries to publish its translation."""
    return request.param


@pytest.fixture
def type_name(request):
    """The type of the record; other than a story where a test is parametrised with it."""
    return getattr(request, "param", "story")


@pytest.fixture
def complete(case, type_name, organisation, english_organisation):
    """A complete English draft, made by hand."""
    story = draft_story(organisation) if type_name == "story" else draft_of(type_name, organisation=organisation)
    Dossier.objects.filter(pk=story.dossier.pk).update(state=case[0])
    source, _made = TranslationSource.get_or_create_from_instance(story)
    work = Translation.objects.create(source=source, target_locale=english())
    work.save_target(publish=False)
    page = story.get_translation(english())
    fill_in_all(page)
    return page


@pytest.fixture
def browser(case, client, office, admin_user):
    client.force_login({"office": office, "admin": admin_user}[case[1]])
    return client


def still_a_draft(page):
    return not reload(page).live


def test_the_editors_publish_button(complete, browser, said):
    response = browser.post(reverse("wagtailadmin_pages:edit", args=[complete.pk]), {"action": "publish"})
    assert "original is not published" in said(response)
    assert still_a_draft(complete)


@of_every_type
def test_the_desk(complete, browser, said):
    response = browser.post(reverse("translations:publish", args=[complete.pk]))
    assert "original is not published" in said(response)
    assert still_a_draft(complete)


def test_the_update_view(complete, browser, said):
    url = reverse("wagtail_localize:update_translations", args=[work_on(complete).source_id])
    response = browser.post(url, {"publish_translations": "on"})
    assert "original is not published" in said(response)
    assert "Successfully" not in said(response)
    assert still_a_draft(complete)


def test_po_import_and_publish(complete, browser):
    work = work_on(complete)
    file = SimpleUploadedFile("work.po", str(work.export_po()).encode())
    browser.post(reverse("wagtail_localize:upload_pofile", args=[work.pk]), {"file": file})
    browser.post(reverse("wagtailadmin_pages:edit", args=[complete.pk]), {"action": "publish"})
    assert still_a_draft(complete)


def test_bulk_publication(complete, browser, said):
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    response = browser.post(f"{url}?id={complete.pk}&next=/admin/", {"include_descendants": "on"})
    assert "original is not published" in said(response)
    assert still_a_draft(complete)


def test_a_shell(complete, django_capture_on_commit_callbacks):
    with pytest.raises(Refused), django_capture_on_commit_callbacks(execute=True):
        work_on(complete).save_target(publish=True)
    assert still_a_draft(complete)


@of_every_type
def test_the_revision_itself_without_a_user(complete):
    with pytest.raises(Refused):
        complete.get_latest_revision().publish()
    assert still_a_draft(complete)


@pytest.mark.django_db(transaction=True)
def test_publication_after_a_real_commit(organisation, english_organisation):
    story = draft_story(organisation)
    source, _made = TranslationSource.get_or_create_from_instance(story)
    work = Translation.objects.create(source=source, target_locale=english())
    work.save_target(publish=False)
    page = story.get_translation(english())
    fill_in_all(page)
    with pytest.raises(Refused):
        work.save_target(publish=True)
    assert still_a_draft(page)


def test_a_translation_waits_for_its_organisation(story, started, english_organisation, office):
    fill_in_all(started)
    english_organisation.unpublish()
    with pytest.raises(Refused, match="page above"):
        domain.publish(page=started, user=office)
    assert still_a_draft(started)
