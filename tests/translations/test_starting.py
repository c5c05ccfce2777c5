import pytest
from django.urls import reverse
from wagtail.models import Page
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from clusterix.submissions.refusals import Refused
from clusterix.translations import domain
from clusterix.translations.families import work_on
from tests.factories.organisations import OrganisationFactory, member_of, office_user
from tests.translations.records import ENGLISH, change_story, draft_story, english, published_story


def everything():
    return [model.objects.count() for model in (Page, Translation, TranslationSource, StringTranslation)]


def test_a_translation_begins_as_a_draft_with_the_authors_own_said(story, english_organisation, translator, said):
    draft = domain.start(page=story, user=translator)
    assert not draft.live
    assert draft.locale == english()
    assert draft.get_parent().specific == english_organisation
    assert draft.translation_key == story.translation_key
    filled = StringTranslation.objects.filter(context__object_id=story.translation_key)
    assert {row.context.path: row.data for row in filled} == {"title": ENGLISH["title"], "teaser": ENGLISH["teaser"]}
    assert draft.title == ENGLISH["title"]
    assert draft.dossier == story.dossier


def test_markup_in_the_authors_words_is_text(organisation, english_organisation, translator):
    story = published_story(organisation, other_title="Müller & Co <b>grows</b>")
    assert domain.start(page=story, user=translator).title == "Müller & Co <b>grows</b>"


def test_an_organisation_is_translated_below_the_english_directory(organisation, translator, pages):
    draft = domain.start(page=organisation, user=translator)
    assert draft.get_parent().specific == pages.organisations["en"]
    assert not draft.live


@pytest.mark.parametrize("way", ["desk", "localize"])
def test_a_record_is_refused_before_its_organisation(way, story, as_translator, said):
    before = everything()
    response = post_start(as_translator, way, story)
    assert "Műszerklaszter" in said(response)
    assert everything() == before


@pytest.mark.parametrize("way", ["desk", "localize"])
def test_a_record_is_refused_while_its_organisation_is_only_a_draft(
    way, organisation, story, translator, as_translator, said
):
    domain.start(page=organisation, user=translator)
    before = everything()
    response = post_start(as_translator, way, story)
    assert "Műszerklaszter" in said(response)
    assert everything() == before


@pytest.mark.parametrize("way", ["desk", "localize"])
def test_a_record_is_refused_before_it_is_published(way, organisation, english_organisation, as_translator, said):
    story = draft_story(organisation)
    before = everything()
    response = post_start(as_translator, way, story)
    assert "once it is published" in said(response)
    assert everything() == before


@pytest.mark.parametrize("way", ["desk", "localize"])
def test_the_editor_opens_after_the_start(way, story, english_organisation, as_translator):
    response = post_start(as_translator, way, story)
    draft = story.get_translation(english())
    assert response.url == reverse("wagtailadmin_pages:edit", args=[draft.pk])
    assert as_translator.get(response.url).status_code == 200


def test_the_whole_subtree_is_never_started_at_once(organisation, story, as_translator):
    url = reverse("wagtail_localize:submit_page_translation", args=[organisation.pk])
    as_translator.post(url, {"locales": [english().pk], "include_subtree": "on"})
    assert organisation.has_translation(english())
    assert not story.has_translation(english())


def test_nothing_is_started_twice(story, started, as_translator, said):
    before = everything()
    response = post_start(as_translator, "desk", story)
    assert "both languages" in said(response)
    assert everything() == before


def test_a_translation_is_not_translated_back(story, started, as_translator, said):
    response = post_start(as_translator, "desk", started)
    assert "itself a translation" in said(response)


def test_members_and_validators_start_nothing(story, organisation, english_organisation, client):
    for user in (member_of(organisation), office_user("validator")):
        client.force_login(user)
        for way in ("desk", "localize"):
            post_start(client, way, story)
        with pytest.raises(Refused):
            domain.start(page=story, user=user)
    assert not story.has_translation(english())


def test_the_authors_new_words_are_filled_in_when_the_original_changes(story, english_story):
    change_story(story, title="Tizenkét vállalkozás vizsgál már közös műszerekkel", other_title="Twelve firms by now")
    work = work_on(english_story)
    segment = work.source.stringsegment_set.get(context__path="title")
    assert StringTranslation.objects.get(translation_of=segment.string).data == "Twelve firms by now"


def test_an_old_english_title_is_not_taken_for_a_new_one(story, english_story):
    change_story(story, title="Tizenkét vállalkozás vizsgál már közös műszerekkel")
    segment = work_on(english_story).source.stringsegment_set.get(context__path="title")
    assert not StringTranslation.objects.filter(translation_of=segment.string).exists()


def test_a_record_written_in_english_is_translated_into_hungarian(pages, translator):
    organisation = OrganisationFactory(title="Instrument cluster", language="en")
    draft = domain.start(page=organisation, user=translator)
    assert draft.locale.language_code == "hu"
    assert draft.get_parent().specific == pages.organisations["hu"]


def post_start(client, way, page):
    if way == "desk":
        return client.post(reverse("translations:start", args=[page.pk]))
    url = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
    return client.post(url, {"locales": [english().pk]})
