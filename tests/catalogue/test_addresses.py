"""What answers at the address of a record, and at every address that is not quite it."""

import pytest
from wagtail.models import PageViewRestriction

from clusterix.submissions.states import State
from tests.catalogue.reading import entry_of
from tests.factories.organisations import OrganisationFactory
from tests.factories.records import TYPES, published_quickly, type_of
from tests.factories.stories import (
    StoryFactory,
    bring_to,
    dossier_of,
    published_stories,
    published_story,
    take,
    translated,
)

pytestmark = pytest.mark.django_db


def tree_path(page):
    """Where the page stands in the tree."""
    return page.url_path


def test_the_number_alone_decides_and_the_slug_is_put_right(client):
    [story] = published_stories(1, title="Őszi erdő")
    path = entry_of(story).path
    number = dossier_of(story).number
    assert client.get(path).status_code == 200
    for wrong in (f"{number}-valami-mas", f"{number}", f"{number}-", f"{number}-<script>"):
        response = client.get(f"/hu/tortenetek/{wrong}/?lap=1")
        assert (response.status_code, response["Location"]) == (301, f"{path}?lap=1")


@pytest.mark.parametrize("type_name", TYPES)
def test_a_record_of_any_type_has_one_address_in_each_language(client, type_name):
    [record] = published_quickly(type_name, title="Őszi erdő")
    number = dossier_of(record).number
    for language, wrong in (("hu", "valami-mas"), ("en", "something-else")):
        path, place = entry_of(record, language).path, TYPES[type_name].lists[language]
        assert path.startswith(f"{place}{number}-")
        assert client.get(path).status_code == 200
        moved = client.get(f"{place}{number}-{wrong}/")
        assert (moved.status_code, moved["Location"]) == (301, path)
    for name, other in TYPES.items():
        if name != type_name:
            # A number leads nowhere in the list of another type.
            assert client.get(f"{other.lists['hu']}{number}-oszi-erdo/").status_code == 404
    assert client.get(tree_path(record))["Location"] == entry_of(record).path


@pytest.mark.parametrize("type_name", ["practice", "training"])
def test_a_record_of_any_type_is_gone_once_withdrawn(client, type_name):
    [record] = published_quickly(type_name)
    paths = [entry_of(record, language).path for language in ("hu", "en")]
    secret = getattr(record, type_of(record).prose)[3:60]
    assert secret in client.get(paths[0]).content.decode()
    take(record, "withdraw")
    for path in paths:
        answer = client.get(path)
        assert (answer.status_code, secret in answer.content.decode()) == (410, False)
        assert record.teaser not in answer.content.decode()


@pytest.mark.parametrize("tail", ["999-semmi", "0-x", "x", "12x-y", "1-a/b", "-1-x", "99999999999-x"])
def test_what_does_not_exist_is_not_found(client, tail):
    published_stories(1)
    assert client.get(f"/hu/tortenetek/{tail}/").status_code == 404


def test_a_record_has_no_address_in_the_list_of_another_language_or_below_another_page(client):
    [story] = published_stories(1)
    tail = entry_of(story).path.split("/")[-2]
    assert client.get(f"/hu/szervezetek/{tail}/").status_code == 404
    assert client.get(f"/hu/stories/{tail}/").status_code == 404


@pytest.mark.parametrize("state", [State.DRAFT, State.IN_REVIEW, State.VALIDATION])
def test_before_publication_neither_address_nor_place_in_the_tree_is_found(client, state):
    story = bring_to(StoryFactory(), state)
    for path in (f"/hu/tortenetek/{dossier_of(story).number}-{story.slug}/", story.get_url(), tree_path(story)):
        assert client.get(path).status_code == 404


def test_where_there_is_no_translation_a_notice_says_so_and_leads_to_the_text(client):
    [story] = published_stories(1, other_title="Green ways")
    response = client.get(entry_of(story, "en").path)
    page = response.content.decode()
    assert response.status_code == 200
    assert "catalogue/not_translated.html" in [template.name for template in response.templates]
    assert "Green ways" in page
    assert f'href="{entry_of(story).path}" hreflang="hu"' in page
    assert story.challenge not in page
    assert 'rel="alternate" hreflang' not in page
    assert 'content="noindex"' in page


def test_only_a_real_translation_is_named_as_an_alternate(client):
    [story] = published_stories(1)
    assert 'rel="alternate" hreflang="en"' not in client.get(entry_of(story).path).content.decode()
    translated(story)
    for here, there in (("hu", "en"), ("en", "hu")):
        page = client.get(entry_of(story, here).path).content.decode()
        assert (
            f'<link rel="alternate" hreflang="{there}" href="http://testserver{entry_of(story, there).path}">' in page
        )


@pytest.mark.parametrize("action", ["withdraw", "archive"])
def test_what_was_public_and_is_not_any_more_says_gone_in_every_language(client, action):
    story = published_story(challenge="<p>Titkolnivaló mondat.</p>")
    english = translated(story)
    paths = [entry_of(story, language).path for language in ("hu", "en")]
    take(story, action)
    for path, title in zip(paths, (story.title, english.title), strict=True):
        response = client.get(path)
        assert response.status_code == 410
        assert title in response.content.decode()
        for text in (story.teaser, story.organisation.title, "Titkolnivaló"):
            assert text not in response.content.decode()
    take(story, "reopen")
    assert client.get(paths[0]).status_code == 410


def test_the_place_in_the_tree_leads_to_the_address(client):
    [story] = published_stories(1)
    english = translated(story)
    for page, language in ((story, "hu"), (english, "en")):
        response = client.get(tree_path(page))
        assert (response.status_code, response["Location"]) == (301, entry_of(story, language).path)
    assert client.get(tree_path(story) + "more/").status_code == 404


def test_the_place_in_the_tree_does_not_tell_whose_record_without_name_it_is(client):
    organisation = OrganisationFactory()
    [story] = published_stories(1, organisation=organisation, hide_organisation=True)
    english = translated(story)
    missing = organisation.url_path + "ilyen-nincs/"
    assert [client.get(path).status_code for path in (tree_path(story), tree_path(english), missing)] == [404] * 3
    assert client.get(entry_of(story).path).status_code == 200


def test_a_closed_record_asks_for_the_login_and_shows_nothing(client):
    [story] = published_stories(1)
    path = entry_of(story).path
    PageViewRestriction.objects.create(page=story.get_parent(), restriction_type="login")
    response = client.get(path)
    assert (response.status_code, story.title in response.content.decode()) == (302, False)


def test_only_the_head_may_be_asked_for(client):
    [story] = published_stories(1)
    response = client.head(entry_of(story).path)
    assert (response.status_code, response.content) == (200, b"")
