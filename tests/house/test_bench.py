"""The tool that fills a database for measurements makes records that the site can show (tests/bench/fill.py)."""

import pytest
from wagtail.models import Page

from clusterix.catalogue import domain as catalogue
from clusterix.catalogue.models import CatalogueEntry
from clusterix.search.service import search
from clusterix.submissions.door import check_live
from clusterix.submissions.freezing import digest_of
from clusterix.submissions.models import Dossier
from tests import bench
from tests.bench import fill
from tests.factories.records import TYPES

pytestmark = pytest.mark.django_db


@pytest.fixture
def filled():
    fill.fill(6)
    fill.fill(8)
    return list(CatalogueEntry.objects.public().order_by("pk"))


def test_filled_site_answers(filled, client):
    assert len(filled) == 16
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


def test_refuses_records_and_production(filled, monkeypatch):
    monkeypatch.setattr(bench, "DEVELOPMENT", True)
    assert "--more" in fill.refusal(more=False)
    assert fill.refusal(more=True) == ""
    monkeypatch.setattr(bench, "DEVELOPMENT", False)
    assert "DEBUG" in fill.refusal(more=True)
