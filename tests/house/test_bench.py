"""The tool that fills a database for measurements makes records that the site can show (tests/bench/fill.py)."""

from collections import Counter

import pytest
from wagtail.models import Page

from clusterix.catalogue import domain as catalogue
from clusterix.catalogue.models import CatalogueEntry
from clusterix.search.bands import tokens_of, vocabulary_of
from clusterix.search.models import EntryTokens, SearchWord
from clusterix.search.service import search
from clusterix.submissions.door import check_live
from clusterix.submissions.freezing import digest_of
from clusterix.submissions.models import Dossier
from tests import bench
from tests.bench import fill
from tests.factories.records import TYPES
from tests.factories.stories import StoryFactory, dossier_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def filled():
    fill.fill(7, prototypes=5)
    fill.fill(12, prototypes=2)
    return list(CatalogueEntry.objects.public().order_by("pk"))


def test_filled_site_answers(filled, client):
    assert len(filled) == 24
    assert {entry.type_code for entry in filled} == {*TYPES}
    lists = {path: client.get(path).text for one in TYPES.values() for path in one.lists.values()}
    for entry in filled:
        page = client.get(entry.path)
        assert (page.status_code, entry.title in page.text) == (200, True), entry.path
        assert entry.path in lists[TYPES[entry.type_code].lists[entry.language]]
        found = search(text=entry.title, language=entry.language, selections={})
        assert entry.pk in [hit.entry_id for hit in found.hits]


def test_catalogue_and_door_find_nothing_to_mend(filled):
    for dossier in Dossier.objects.select_related("validated_copy", "record"):
        page, copy = dossier.record.specific, dossier.validated_copy
        assert digest_of(type(page), copy.content) == copy.digest
        check_live(page)
        assert catalogue.refresh(dossier) == 0
    assert Page.find_problems() == ([], [], [], [], [])


def test_search_knows_what_it_would_work_out(filled):
    words = Counter()
    for row in EntryTokens.objects.select_related("entry"):
        texts = {name: getattr(row.entry, name) for name in ("language", "title", "summary", "body")}
        assert sorted(row.tokens) == tokens_of(**texts)
        words.update((row.entry.language, word) for word in vocabulary_of(row.tokens, **texts))
    assert words == {(word.language, word.word): word.records for word in SearchWord.objects.all()}


def test_copies_are_records_of_their_own(filled):
    moments = {entry.published_at for entry in filled}
    assert len({entry.title for entry in filled}) == len({entry.path for entry in filled}) == len(filled)
    assert len(moments) == Dossier.objects.count()
    assert {entry.changed_at for entry in filled} == moments


def test_records_can_be_added_afterwards(filled):
    last = Dossier.objects.order_by("pk").last()
    story = StoryFactory()
    assert dossier_of(story).pk > last.pk


def test_refuses_records_and_production(filled, monkeypatch):
    monkeypatch.setattr(bench, "DEVELOPMENT", True)
    assert "--more" in fill.refusal(more=False)
    assert fill.refusal(more=True) == ""
    monkeypatch.setattr(bench, "DEVELOPMENT", False)
    assert "DEBUG" in fill.refusal(more=True)
