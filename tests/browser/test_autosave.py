"""Texts keep themselves while somebody writes, and two colleagues at one record learn of each other."""

import re

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from clusterix.organisations.rights import sync
from tests.browser.test_writing_barriers import what_is_wrong
from tests.factories.organisations import OrganisationFactory, member_of
from tests.factories.stories import StoryFactory, again

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

# The form looks for changes from a moment after its opening on.
WATCH = "addEventListener('w-unsaved:watch-edits', () => document.documentElement.setAttribute('data-watched', ''));"
OTHERS = "#w-editing-sessions"
DIALOG = "#w-save-confirmation-dialog"


@pytest.fixture
def story(db, settings):
    sync()
    settings.WAGTAIL_AUTOSAVE_INTERVAL = 300
    settings.WAGTAIL_EDITING_SESSION_PING_INTERVAL = 1000
    return StoryFactory(organisation=OrganisationFactory(), teaser="Eredeti ajánló.")


def newest(story):
    return again(story).get_latest_revision_as_object()


def open_form(person, user, story, **looks):
    someone = person(**looks)
    someone.sign_in(user)
    someone.page.add_init_script(WATCH)
    someone.go(reverse("wagtailadmin_pages:edit", args=[story.pk]))
    someone.page.locator("html[data-watched]").wait_for()
    return someone


def write(someone, text, into="#id_teaser"):
    """Change a field, the teaser where none is named, and wait until the form has sent it."""
    with someone.page.expect_response(
        lambda answer: answer.request.method == "POST" and "/edit/" in answer.url
    ) as sent:
        someone.page.locator(into).press("Control+a")
        someone.page.keyboard.type(text)
    return sent.value


def test_what_is_written_is_kept_without_saving_and_is_there_after_the_window_was_closed(person, story):
    anna = open_form(person, story.author, story)
    for text in ("Első változat.", "Második változat."):
        assert write(anna, text).ok
    assert newest(story).teaser == "Második változat."
    assert again(story).revisions.count() == 2  # the one that was there, and one for the whole sitting
    anna.page.close()
    anna.page = anna.page.context.new_page()
    anna.go(reverse("wagtailadmin_pages:edit", args=[story.pk]))
    expect(anna.page.locator("#id_teaser")).to_have_value("Második változat.")


def test_the_form_says_that_it_has_saved(person, story):
    anna = open_form(person, story.author, story, language="hu")
    write(anna, "Új ajánló.")
    saved = anna.page.locator("#w-autosave-indicator .w-autosave-indicator__state--saved")
    expect(saved).to_be_visible()
    expect(saved).to_contain_text("Mentve")


@pytest.mark.parametrize("language", ["hu", "en"])
def test_a_colleague_who_has_saved_is_named_and_nothing_is_written_over_unasked(person, story, language):
    colleague = member_of(story.get_parent().specific, first_name="Béla", last_name="Kovács")
    anna = open_form(person, story.author, story, language=language)
    bela = open_form(person, colleague, story, language=language)
    assert write(bela, "Béla ajánlója.").ok
    warning = anna.page.locator(OTHERS).get_by_role("button", name=re.compile("Béla"))
    expect(warning).to_be_visible(timeout=10_000)
    assert what_is_wrong(anna) == []
    assert write(anna, "Anna ajánlója.").status == 400
    assert newest(story).teaser == "Béla ajánlója."
    anna.page.locator("button.action-save").click()
    dialog = anna.page.locator(DIALOG)
    expect(dialog).to_be_visible()
    expect(dialog).to_contain_text("Béla")
    assert newest(story).teaser == "Béla ajánlója."
    with anna.page.expect_navigation():
        dialog.locator('[data-w-dialog-target="confirm"]').click()
    assert newest(story).teaser == "Anna ajánlója."
    assert "Béla ajánlója." in [each.content["teaser"] for each in again(story).revisions.all()]


def test_what_is_missing_leads_to_its_field_in_another_tab_and_is_counted_anew(person, story):
    unfinished = again(story)
    unfinished.contact_email = ""
    unfinished.save_revision(user=story.author)
    anna = open_form(person, story.author, story, language="hu")
    missing = anna.page.locator("[data-progress] li")
    count = missing.count()
    anna.page.locator(".form-progress summary").press("Enter")
    link = missing.locator('a[href*="contact_person"]')
    field = anna.page.locator("#id_contact_person")
    expect(field).to_be_hidden()
    link.press("Enter")
    expect(field).to_be_focused()
    write(anna, "anna@example.hu", into="#id_contact_email")
    expect(missing).to_have_count(count - 1)
