"""The whole way: a story is published by the life cycle, and found."""

import pytest
from django.core.management import call_command
from django.urls import reverse

from clusterix.catalogue.models import CatalogueEntry
from clusterix.organisations.roles import OfficeRole
from clusterix.search.models import SearchEntry, SearchWord, Synonym
from clusterix.search.service import search
from clusterix.submissions.states import State
from tests.factories.organisations import UserFactory, office_user
from tests.factories.records import TYPES, draft_of, published_quickly
from tests.factories.stories import StoryFactory, bring_to, published_story, take

pytestmark = pytest.mark.django_db


def found(text, language="hu", **selections):
    return {hit.entry_id for hit in search(text=text, language=language, selections=selections).hits}


def entries_of(story, language="hu"):
    return set(CatalogueEntry.objects.filter(dossier=story.dossier, language=language).values_list("pk", flat=True))


def test_story_is_found_from_publication_to_withdrawal_and_not_before():
    story = StoryFactory(title="Közös szerszámkészítés", other_title="Common toolmaking")
    assert found("szerszám") == set()
    story = bring_to(story, State.PUBLISHED)
    assert found("szerszámkészítés") == entries_of(story)
    assert found("szerszamkeszites", theme=["innovation"]) == entries_of(story)
    assert found("toolmaking", "en") == entries_of(story, "en")
    take(story, "withdraw")
    assert found("szerszámkészítés") == found("toolmaking", "en") == set()
    assert not SearchWord.objects.exists()


@pytest.mark.parametrize("type_name", ["practice", "training"])
def test_the_other_types_are_found_by_title_and_text_while_they_are_public(type_name):
    words = {
        "title": "Közös szerszámkészítés",
        TYPES[type_name].prose: "<p>Egy oszcilloszkóp is kellett. " * 20 + "</p>",
    }
    draft_of(type_name, **words)
    assert found("szerszám") == set()
    [record] = published_quickly(type_name, other_title="Common toolmaking", **words)
    for text in ("szerszámkészítés", "oszcilloszkop"):
        assert found(text) == found(text, type=[type_name]) == entries_of(record)
    assert found("toolmaking", "en") == entries_of(record, "en")
    take(record, "withdraw")
    assert found("oszcilloszkóp") == found("toolmaking", "en") == set()


def test_text_of_the_story_is_found_and_names_of_tags_are_not():
    story = published_story(solution="<p>Egy <strong>oszcilloszkóp</strong> is került.</p>")
    assert found("oszcilloszkóp") == entries_of(story)
    assert found("strong") == set()


def test_rebuild_brings_in_what_is_missing_and_takes_out_what_is_not_public(capsys):
    story = published_story(title="Közös szerszámkészítés")
    SearchEntry.objects.filter(pk__in=entries_of(story)).delete()
    assert found("szerszámkészítés") == set()
    call_command("rebuild_search")
    assert "1 entries brought in or taken out" in capsys.readouterr().out
    assert found("szerszámkészítés") == entries_of(story)
    CatalogueEntry.objects.filter(pk__in=entries_of(story)).update(public=False)
    call_command("rebuild_search")
    assert not SearchEntry.objects.filter(pk__in=entries_of(story)).exists()


def test_administrator_keeps_synonyms_in_the_admin(client):
    client.force_login(UserFactory(is_superuser=True))
    answer = client.post(reverse("synonyms:add"), {"language": "hu", "terms": "kkv\r\n\r\n SME \r\n"})
    assert answer.status_code == 302
    assert Synonym.objects.get().terms == "kkv\nSME"
    assert "kkv = SME" in client.get(reverse("synonyms:index")).content.decode()
    refused = client.post(reverse("synonyms:add"), {"language": "hu", "terms": "kkv"})
    assert refused.status_code == 200
    assert Synonym.objects.count() == 1


def test_nobody_without_the_right_touches_synonyms(client):
    client.force_login(office_user(OfficeRole.TRANSLATOR))
    client.post(reverse("synonyms:add"), {"language": "hu", "terms": "kkv\nSME"})
    assert not Synonym.objects.exists()
