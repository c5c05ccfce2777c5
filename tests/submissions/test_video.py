"""A video is a link with captions and a transcript, or it is not shown (domain.md 1.2, field 26)."""

import json

import pytest
from django.db import connection

from clusterix.submissions.completeness import missing
from clusterix.submissions.consents import domain
from clusterix.submissions.differences import between
from clusterix.submissions.freezing import digest_of_stored, latest_data
from clusterix.submissions.models import FrozenCopy, NamedPerson
from clusterix.submissions.refusals import Refused
from clusterix.vocabularies.models import Language
from tests.factories.consents import agreed
from tests.factories.practices import PracticeFactory
from tests.factories.stories import StoryFactory, again, bring_to, translated
from tests.factories.training import CourseFactory

pytestmark = pytest.mark.django_db

LINK = "https://video.example/watch?v=ontode&t=4"
VIDEO = {
    "video_url": LINK,
    "video_title": "Így vásárol tizenkét öntöde",
    "video_transcript": "Az udvaron két teherautó áll.\n\n„Egyedül <szóba> sem álltak velünk.”",
}
NAMES = [*VIDEO, "video_captions"]


@pytest.fixture
def languages():
    return [
        Language.objects.get_or_create(code=code, defaults={"label_hu": hu, "label_en": en})[0]
        for code, hu, en in (("hu", "magyar", "Hungarian"), ("en", "angol", "English"))
    ]


def filmed(factory, languages, **fields):
    """A complete draft with a video."""
    record = factory(**(VIDEO | fields))
    record.video_captions = languages
    record.save_revision(user=record.owner)
    return record


def lacking(record):
    return {item.field for item in missing(record)} & {*NAMES}


@pytest.mark.parametrize("factory", [StoryFactory, PracticeFactory, CourseFactory])
def test_every_type_shows_its_video_as_a_link_with_captions_and_transcript(client, factory, languages):
    record = bring_to(filmed(factory, languages), "published")
    page = client.get(record.get_url()).content.decode()
    assert f'href="{LINK.replace("&", "&amp;")}"' in page
    for words in (VIDEO["video_title"], "angol, magyar", "<p>Az udvaron két teherautó áll.</p>", "&lt;szóba&gt;"):
        assert words in page, words
    assert "<iframe" not in page
    assert "<video" not in page


@pytest.mark.parametrize("name", NAMES)
def test_a_half_told_video_keeps_a_record_from_being_submitted(name, languages):
    record = filmed(StoryFactory, languages)
    assert lacking(record) == set()
    setattr(record, name, [] if name == "video_captions" else "")
    assert lacking(record) == {name}


def test_a_record_without_a_video_is_asked_for_nothing():
    assert lacking(StoryFactory()) == set()


def test_a_preview_shows_no_video_that_some_cannot_follow(client, languages):
    story = filmed(StoryFactory, languages, video_transcript="")
    client.force_login(story.owner)
    page = client.get(f"/admin/pages/{story.pk}/view_draft/").content.decode()
    assert story.title in page
    assert LINK.split("?", maxsplit=1)[0] not in page


def test_the_words_are_translated_and_the_link_exists_once(client, languages):
    story = bring_to(filmed(StoryFactory, languages), "published")
    words = {"video_title": "How twelve foundries buy", "video_transcript": "Two lorries stand in the yard."}
    english = translated(story, words=words)
    page = client.get(english.get_url()).content.decode()
    for text in (*words.values(), "English, Hungarian", "https://video.example/watch"):
        assert text in page, text
    assert VIDEO["video_title"] not in page
    assert again(english).video_url == ""


def test_the_video_leaves_with_the_person_shown_in_it(client, languages):
    story = filmed(StoryFactory, languages)
    story.persons = [NamedPerson(name="Kitalált Anna", way=NamedPerson.Way.PICTURED)]
    story.save_revision(user=story.owner)
    consent = agreed(story, "Kitalált Anna")
    story = bring_to(again(story), "published")
    assert client.get(story.get_url()).context["record"].video
    domain.withdraw(permission=consent, user=consent.recorded_by, how="mail")
    assert client.get(story.get_url()).context["record"].video is None
    assert story.title not in client.get("/hu/kereses/", {"q": "teherautó"}).content.decode()


def test_reviewers_see_what_changed_about_a_video(languages):
    story = filmed(StoryFactory, languages)
    before = latest_data(story)
    story.video_url, story.video_captions = "https://video.example/masik", languages[:1]
    story.save_revision(user=story.owner)
    found = {one.label: one.html for one in between(type(story), before, latest_data(story))}
    assert {str(story._meta.get_field(name).verbose_name) for name in ("video_url", "video_captions")} == {*found}


def test_a_record_validated_before_there_were_videos_stays_public_and_nothing_else_gets_in(languages):
    """A field that comes with a release is no other text; the copy that was judged does not know it."""
    story = bring_to(StoryFactory(), "published")
    judged = story.dossier.validated_copy
    content = {name: value for name, value in judged.content.items() if name not in NAMES}
    digest = digest_of_stored(type(story), content)
    assert digest != judged.digest
    with connection.cursor() as cursor:
        table = FrozenCopy._meta.db_table
        cursor.execute(f"UPDATE {table} SET content = %s, digest = %s", [json.dumps(content), digest])
    story = again(story)
    story.save()
    story.video_url = LINK
    with pytest.raises(Refused):
        story.save()
