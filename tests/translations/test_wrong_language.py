"""Proof 3: no way puts the words of one language under the address of the other."""

from datetime import timedelta

import polib
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale, Page, Revision
from wagtail_localize.models import LocaleSynchronization, Translation, TranslationSource

from clusterix.submissions.refusals import Refused
from clusterix.translations import domain
from clusterix.translations.families import work_on
from home.models import InformationPage
from tests.factories.organisations import OrganisationFactory
from tests.translations.records import (
    change_story,
    english,
    fill_in_all,
    published_story,
    reload,
    rows,
    wrong_language,
)

NEW = "<p>Azóta kiderült, hogy a karbantartás is sokba kerül.</p>"


@pytest.fixture
def outdated(story, english_story):
    """A live translation whose original has one new text since."""
    change_story(story, challenge=NEW)
    return reload(english_story)


def test_the_guard_of_these_tests_sees_a_wrong_page(english_story):
    type(english_story).objects.filter(pk=english_story.pk).update(teaser=english_story.source.teaser)
    assert wrong_language() == [(english_story, "teaser")]


# Views


def test_sync_with_publish_on_a_live_translation(outdated, as_office, said):
    before = rows()
    url = reverse("wagtail_localize:update_translations", args=[work_on(outdated).source_id])
    response = as_office.post(url, {"publish_translations": "on"})
    assert "1 text is not translated yet" in said(response)
    assert "Successfully" not in said(response)
    assert reload(outdated).challenge == outdated.challenge
    assert rows() == before
    assert wrong_language() == []


def test_sync_offers_publication_only_when_everything_is_translated(outdated, as_office):
    url = reverse("wagtail_localize:update_translations", args=[work_on(outdated).source_id])
    assert b"publish_translations" not in as_office.get(url).content
    fill_in_all(outdated)
    assert b'name="publish_translations"' in as_office.get(url).content
    as_office.post(url, {"publish_translations": "on"})
    assert reload(outdated).challenge != outdated.challenge
    assert wrong_language() == []


def test_sync_with_publish_by_a_translator(outdated, as_translator, said):
    fill_in_all(outdated)
    url = reverse("wagtail_localize:update_translations", args=[work_on(outdated).source_id])
    assert b'name="publish_translations"' not in as_translator.get(url).content
    response = as_translator.post(url, {"publish_translations": "on"})
    assert "published by the Cluster Office" in said(response)
    assert reload(outdated).challenge == outdated.challenge


def test_sync_without_publish(outdated, as_office, said):
    url = reverse("wagtail_localize:update_translations", args=[work_on(outdated).source_id])
    assert "Successfully" in said(as_office.post(url))
    assert reload(outdated).challenge == outdated.challenge


@pytest.mark.parametrize("copied", [False, True])
def test_po_import_and_publish(started, as_office, copied, said):
    work = work_on(started)
    po = work.export_po()
    for entry in po:
        entry.msgstr = entry.msgid if copied else ""
    file = SimpleUploadedFile("work.po", str(po).encode())
    response = as_office.post(reverse("wagtail_localize:upload_pofile", args=[work.pk]), {"file": file})
    assert "Successfully" in said(response)
    as_office.post(reverse("wagtailadmin_pages:edit", args=[started.pk]), {"action": "publish"})
    assert not reload(started).live
    assert wrong_language() == []


def test_a_po_file_from_elsewhere_gets_said(started, as_office, said):
    url = reverse("wagtail_localize:upload_pofile", args=[work_on(started).pk])
    stranger = SimpleUploadedFile("other.po", str(polib.POFile()).encode())
    assert "not a PO file" in said(as_office.post(url, {"file": stranger}))
    assert "not a PO file" in said(as_office.post(url))


@pytest.mark.parametrize("page", ["started", "outdated"])
def test_bulk_publication(page, request, as_office, said):
    page = request.getfixturevalue(page)
    before = rows()
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    response = as_office.post(f"{url}?id={page.pk}&next=/admin/", {"include_descendants": "on"})
    assert "not translated yet" in said(response)
    assert rows() == before
    assert wrong_language() == []


def test_bulk_publication_of_an_organisation_started_only(organisation, translator, as_office, said):
    draft = domain.start(page=organisation, user=translator)
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    response = as_office.post(f"{url}?id={draft.pk}&next=/admin/", {"include_descendants": "on"})
    assert "not translated yet" in said(response)
    assert not reload(draft).live


def test_conversion_to_an_alias(outdated, as_office, said):
    before = rows()
    url = reverse("wagtail_localize:convert_to_alias", args=[outdated.pk])
    assert "cannot become a copy" in said(as_office.get(url))
    as_office.post(url)
    as_office.post(reverse("wagtailadmin_pages:edit", args=[outdated.pk]), {"localize-convert-to-alias": "on"})
    assert rows() == before
    assert Translation.objects.filter(target_locale=english(), enabled=True).count() == 2


def test_a_hungarian_page_is_neither_copied_nor_moved_below_the_english_directory(pages, as_office):
    organisation, place = OrganisationFactory(), pages.organisations["en"]
    before = rows()
    data = {"new_title": "x", "new_slug": "x", "new_parent_page": place.pk, "publish_copies": "on", "alias": "on"}
    for extra in ({}, {"alias": ""}):
        as_office.post(reverse("wagtailadmin_pages:copy", args=[organisation.pk]), data | extra)
    as_office.post(reverse("wagtailadmin_pages:move_confirm", args=[organisation.pk, place.pk]))
    assert rows() == before


def test_an_english_page_is_not_copied_without_its_original(english_organisation, pages, as_office):
    before = rows()
    data = {"new_title": "x", "new_slug": "x", "new_parent_page": pages.organisations["en"].pk, "publish_copies": "on"}
    as_office.post(reverse("wagtailadmin_pages:copy", args=[english_organisation.pk]), data)
    assert rows() == before


def test_an_older_translation_is_not_brought_back_over_a_changed_original(outdated, as_office):
    before = rows()
    revision = outdated.get_latest_revision()
    as_office.post(
        reverse("wagtailadmin_pages:edit", args=[outdated.pk]), {"action-publish": "on", "revision": revision.pk}
    )
    with pytest.raises(Refused):
        revision.publish()
    assert rows() == before


def test_a_language_cannot_be_set_to_mirror_another(pages, admin_client, story):
    locale, before = english(), rows()
    url = reverse("wagtaillocales:edit", args=[locale.pk])
    part = f"component-{LocaleSynchronization._meta.db_table}"
    assert part not in admin_client.get(url).content.decode()
    hungarian = Locale.objects.get(language_code="hu")
    admin_client.post(url, {"language_code": "en", f"{part}-enabled": "on", f"{part}-sync_from": hungarian.pk})
    assert not LocaleSynchronization.objects.exists()
    assert rows() == before


# Code: shells, commands, jobs


@pytest.mark.parametrize("publish", [False, True])
def test_the_tools_own_function_on_a_live_translation(outdated, publish, django_capture_on_commit_callbacks):
    before = rows()
    with pytest.raises(Refused), django_capture_on_commit_callbacks(execute=True):
        work_on(outdated).save_target(publish=publish)
    assert reload(outdated).challenge == outdated.challenge
    assert rows() == before
    assert wrong_language() == []


def test_the_tools_own_function_on_a_live_organisation(organisation, english_organisation):
    organisation.summary = "Egészen más szöveg, amelyet még senki nem fordított le."
    organisation.save_revision().publish()
    for publish in (False, True):
        with pytest.raises(Refused):
            work_on(english_organisation).save_target(publish=publish)
    assert reload(english_organisation).summary == english_organisation.summary


def test_publication_after_the_transaction_without_a_user(started, django_capture_on_commit_callbacks):
    with pytest.raises(Refused), django_capture_on_commit_callbacks(execute=True):
        work_on(started).save_target(publish=True)
    assert not reload(started).live


def test_translating_a_record_in_a_shell_makes_no_copy_of_its_organisation(story):
    before = rows()
    source, _made = TranslationSource.get_or_create_from_instance(story)
    work = Translation.objects.create(source=source, target_locale=english())
    for publish in (False, True):
        with pytest.raises(Refused):
            work.save_target(publish=publish)
    assert rows() == before


def test_the_command_that_mirrors_trees(story, pages):
    before = rows()
    hungarian = Locale.objects.get(language_code="hu")
    with pytest.raises(Refused):
        LocaleSynchronization.objects.create(locale=english(), sync_from=hungarian)
    LocaleSynchronization.objects.bulk_create([LocaleSynchronization(locale=english(), sync_from=hungarian)])
    with pytest.raises(Refused):
        call_command("sync_locale_trees")
    assert rows() == before


def test_a_page_created_while_a_mirror_is_set_up_by_force(organisation, pages, as_office):
    hungarian = Locale.objects.get(language_code="hu")
    LocaleSynchronization.objects.bulk_create([LocaleSynchronization(locale=english(), sync_from=hungarian)])
    url = reverse("wagtailadmin_pages:add", args=["organisations", "organisationpage", pages.organisations["hu"].pk])
    as_office.post(url, {"title": "Új", "slug": "uj", "summary": "x", "action-publish": "on"})
    assert not Page.objects.exclude(alias_of=None).exists()
    assert wrong_language() == []


def test_copies_made_in_a_shell(story, english_organisation, pages):
    other = OrganisationFactory()
    before = rows()
    for page in (story, other):
        with pytest.raises(Refused):
            page.create_alias(
                parent=pages.organisations["en"], update_locale=english(), update_slug="x", reset_translation_key=False
            )
    with pytest.raises(Refused):
        story.copy_for_translation(english(), alias=True)
    assert rows() == before


def test_a_schedule(started):
    revision = started.get_latest_revision()
    Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=timezone.now() - timedelta(hours=1))
    with pytest.raises(Refused):
        call_command("publish_scheduled")
    assert not reload(started).live


def test_a_draft_set_live_by_hand(started):
    for page in (started, Page.objects.get(pk=started.pk)):
        page.live = True
        with pytest.raises(Refused):
            page.save()
    assert not reload(started).live


def test_words_written_into_a_live_translation_by_hand(english_story, english_organisation):
    english_story.teaser = english_story.source.teaser
    with pytest.raises(Refused):
        english_story.save()
    base = Page.objects.get(pk=english_organisation.pk)
    base.title = "Valami egészen más, magyarul"
    with pytest.raises(Refused):
        base.save(update_fields=["title"])
    assert wrong_language() == []


def test_a_live_translation_whose_words_stay_may_be_saved(outdated):
    page = reload(outdated)
    page.show_in_menus = True
    page.save()
    assert reload(page).show_in_menus


def test_information_pages_meet_the_same_rules(pages, as_office, django_capture_on_commit_callbacks, said):
    page = pages.home["hu"].add_child(
        instance=InformationPage(title="Hogyan lesz egy történetből nyilvános oldal itt?", body="<p>Így.</p>")
    )
    page.save_revision().publish()
    as_office.post(reverse("translations:start", args=[page.pk]))
    draft = page.get_translation(english())
    response = as_office.post(reverse("wagtailadmin_pages:edit", args=[draft.pk]), {"action": "publish"})
    assert "not translated yet" in said(response)
    with pytest.raises(Refused), django_capture_on_commit_callbacks(execute=True):
        work_on(draft).save_target(publish=True)
    assert not reload(draft).live
    fill_in_all(draft)
    as_office.post(reverse("wagtailadmin_pages:edit", args=[draft.pk]), {"action": "publish"})
    assert reload(draft).live


def test_a_second_story_of_a_translated_organisation_is_a_draft_only(organisation, english_organisation, as_office):
    story = published_story(organisation)
    as_office.post(reverse("wagtail_localize:submit_page_translation", args=[story.pk]), {"locales": [english().pk]})
    assert not story.get_translation(english()).live
    assert wrong_language() == []
