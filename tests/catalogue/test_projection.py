"""One row for each public record and language: who gets one, and what it says."""

import datetime

import pytest
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import PageViewRestriction

from clusterix.catalogue import domain
from clusterix.catalogue.models import CatalogueEntry
from clusterix.submissions.states import State
from tests.catalogue.reading import documents, entry_of, listed
from tests.factories.home import site_pages
from tests.factories.organisations import OrganisationFactory
from tests.factories.stories import (
    StoryFactory,
    bring_to,
    dossier_of,
    published_stories,
    published_story,
    take,
    translated,
    updated,
)

pytestmark = pytest.mark.django_db


def test_no_record_is_there_before_its_validation_and_from_then_on_it_is():
    story = bring_to(StoryFactory(), State.VALIDATION)
    assert not CatalogueEntry.objects.exists()
    take(story, "validate")
    assert listed("hu") == listed("en") == [dossier_of(story).number]


def test_the_row_says_what_the_record_does():
    [story] = published_stories(1, title="Zöld utak", cells=[("obj-01", "act-11")], themes=["innovation", "skills"])
    entry = entry_of(story)
    assert (entry.title, entry.summary, entry.translated, entry.type_code, entry.kind) == (
        "Zöld utak",
        story.teaser,
        True,
        "story",
        "story",
    )
    assert entry.path == story.get_url() == f"/hu/tortenetek/{entry.number}-zold-utak/"
    assert entry.organisation.title == entry.organisation_name == story.organisation.title
    assert set(entry.codes) == {
        "type:story",
        "kind:story",
        "theme:innovation",
        "theme:skills",
        "region:HU",
        "region:HU3",
        "region:HU32",
        "region:HU321",
        "year:2014",
        "year:2015",
        "year:2016",
        "cell:obj-01.act-11",
        "objective:obj-01",
        "activity:act-11",
        "text:hu",
        "ecosystem:mobility",
        "s3:s3-2127-digital",
        f"org:{story.organisation.pk}",
    }


def test_without_a_translation_title_and_summary_stand_for_it():
    [story] = published_stories(1, other_title="Green ways")
    entry = entry_of(story, "en")
    assert (entry.public, entry.translated, entry.text_language) == (True, False, "hu")
    assert (entry.title, entry.summary) == ("Green ways", story.other_summary)
    assert entry.path == f"/en/stories/{entry.number}-green-ways/"


def test_a_translation_takes_the_place_of_the_notice():
    [story] = published_stories(1)
    before = entry_of(story, "en")
    english = translated(story, words={"title": "Ways that are green"})
    after = entry_of(story, "en")
    assert (after.pk, after.translated, after.title) == (before.pk, True, "Ways that are green")
    assert after.path == english.get_url() == f"/en/stories/{after.number}-ways-that-are-green/"
    assert {*after.codes} == {*before.codes, "text:en"}


def test_an_english_record_has_its_hungarian_row():
    [story] = published_stories(1, organisation=OrganisationFactory(language="en"), other_title="Zöld utak")
    assert entry_of(story, "en").translated
    hungarian = entry_of(story, "hu")
    assert (hungarian.title, hungarian.translated, hungarian.text_language) == ("Zöld utak", False, "en")


def test_a_record_without_name_has_no_organisation_in_its_rows():
    organisation = OrganisationFactory(title="Titkos Klaszter")
    with documents() as told:
        [story] = published_stories(1, organisation=organisation, hide_organisation=True)
        translated(story)
    for language in ("hu", "en"):
        entry = entry_of(story, language)
        assert (entry.organisation, entry.organisation_name) == (None, "")
        assert not [code for code in entry.codes if code.startswith("org:")]
        assert "Titkos" not in repr(vars(entry)) + repr(told[entry.number, language])


@pytest.mark.parametrize("action", ["withdraw", "archive"])
def test_what_is_taken_down_leaves_a_tombstone_that_nothing_lists(action):
    story = published_story()
    translated(story)
    with documents() as told:
        take(story, action)
    assert listed("hu") == listed("en") == []
    for language in ("hu", "en"):
        entry = entry_of(story, language)
        assert (entry.public, entry.summary, entry.codes, entry.card) == (False, "", [], {})
        assert entry.title
        assert entry.withdrawn_at is not None
        assert told[entry.number, language] is None


def test_a_record_stays_public_in_its_validated_words_while_an_update_waits():
    story = published_story(title="Zöld utak")
    draft = story.get_latest_revision_as_object()
    draft.title = "Kék utak"
    draft.save_revision(user=story.source.owner)
    take(story, "submit_update")
    assert entry_of(story).title == "Zöld utak"
    take(story, "validate")
    assert entry_of(story).title == "Kék utak"


def test_a_closed_page_above_takes_records_away_and_opening_it_brings_them_back():
    [story] = published_stories(1)
    closed = PageViewRestriction.objects.create(page=story.get_parent(), restriction_type="login")
    assert listed() == []
    closed.delete()
    assert listed() == [dossier_of(story).number]


def test_closing_the_list_of_a_language_closes_its_records():
    [story] = published_stories(1)
    PageViewRestriction.objects.create(page=site_pages().stories["en"], restriction_type="login")
    assert (listed("hu"), listed("en")) == ([dossier_of(story).number], [])


def test_what_has_expired_is_not_public():
    [story] = published_stories(1)
    type(story).objects.filter(pk=story.pk).update(expire_at=timezone.now() - datetime.timedelta(hours=1))
    domain.rebuild()
    assert listed() == []


def test_the_search_is_told_what_there_is_to_find():
    with documents() as told:
        [story] = published_stories(
            1, keywords=["napelem", "tető", "áram"], challenge="<p>Drága volt az <b>áram</b>.</p>"
        )
    document = told[dossier_of(story).number, "hu"]
    assert document.entry_id == entry_of(story).pk
    assert "Drága volt az áram." in document.body
    assert {"napelem", "Debrecen", "HU321 magyarul", "innovation magyarul"} <= set(document.body.splitlines())
    english = told[dossier_of(story).number, "en"]
    assert "Drága" not in english.body
    assert "innovation in English" in english.body.splitlines()


def test_a_new_word_in_the_text_reaches_the_search_though_the_card_stays_the_same():
    story = published_story()
    with documents() as told:
        updated(story, lessons="<p>Körforgásos gazdaság.</p>")
    assert "Körforgásos" in told[dossier_of(story).number, "hu"].body


def test_refreshing_what_has_not_changed_changes_nothing():
    [story] = published_stories(1)
    stamp = entry_of(story).stamp
    with documents() as told:
        assert domain.refresh(dossier_of(story)) == 0
    assert entry_of(story).stamp == stamp
    assert told == {}


def test_the_command_repairs_what_was_lost(capsys):
    stories = published_stories(2)
    CatalogueEntry.objects.filter(dossier=dossier_of(stories[0])).update(title="Elromlott", digest="")
    call_command("rebuild_catalogue")
    assert capsys.readouterr().out == "2 entries changed\n"
    assert entry_of(stories[0]).title == stories[0].title
    assert domain.rebuild() == 0
