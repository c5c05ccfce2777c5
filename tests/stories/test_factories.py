import pytest

from clusterix.submissions.states import State
from tests.factories.stories import (
    StoryFactory,
    bring_to,
    dossier_of,
    published_stories,
    published_story,
    translated,
    updated,
)

pytestmark = pytest.mark.django_db


# The states on the straight way are passed through by the way to these.
@pytest.mark.parametrize("state", [State.DRAFT, State.REVISION, State.REJECTED, State.UPDATE_DUE, State.WITHDRAWN])
def test_a_story_can_be_brought_to_every_state(state):
    story = bring_to(StoryFactory(), state)
    assert dossier_of(story).state == state
    assert story.live == (state in {State.PUBLISHED, State.UPDATE_DUE})


def test_the_quick_way_ends_where_the_whole_way_does():
    whole, [quick] = published_story(), published_stories(1)
    assert (quick.live, dossier_of(quick).state) == (whole.live, dossier_of(whole).state)
    assert dossier_of(quick).validated_copy is not None


def test_a_published_story_can_be_translated_and_changed():
    story = published_story()
    english = translated(story, words={"title": "Developing together"})
    assert (english.live, english.title, english.locale.language_code) == (True, "Developing together", "en")
    assert updated(story, indicators=[{"achieved": 40}]).indicators.get().achieved == 40
