"""Rows of facts in the editing form: as many queries for one as for eight, and nothing breaks when a thing is gone."""

import io

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from PIL import Image
from wagtail.models import ReferenceIndex

from clusterix.media.models import ClusterixDocument, ClusterixImage
from clusterix.submissions.models import (
    CoOrganisation,
    Evidence,
    Funding,
    GalleryImage,
    GapNote,
    IndicatorValue,
    NamedPerson,
    Partner,
    RecordCell,
    RelatedRecord,
)
from clusterix.vocabularies import models as terms
from tests.factories.organisations import OrganisationFactory
from tests.factories.stories import StoryFactory, again
from tests.factories.vocabularies import ActivityFactory, EvidenceTypeFactory, IndicatorFactory, ObjectiveFactory

pytestmark = pytest.mark.django_db


def term(model, code, **fields):
    return model.objects.get_or_create(code=code, defaults={"label_hu": code, "label_en": code, **fields})[0]


def image():
    data = io.BytesIO()
    Image.new("RGB", (40, 30), "teal").save(data, "PNG")
    picture = ClusterixImage.objects.create(title="Kép", file=ContentFile(data.getvalue(), name="a.png"))
    picture.get_rendition("max-165x165")
    return picture


def document():
    return ClusterixDocument.objects.create(title="Irat", file=ContentFile(b"%PDF-1.7", name="a.pdf"))


ROWS = {
    "cells": lambda n: RecordCell(
        objective=ObjectiveFactory(code="obj-01"), activity=ActivityFactory(code=f"act-{n + 1:02}")
    ),
    "co_organisations": lambda n: CoOrganisation(organisation=OrganisationFactory()),
    "partners": lambda n: Partner(
        name=f"Partner {n}",
        country=term(terms.Region, "DE", level=0),
        role=term(terms.PartnerRole, "developer"),
        organisation_type=term(terms.OrganisationType, "firm"),
    ),
    "persons": lambda n: NamedPerson(name=f"Személy {n}"),
    "indicators": lambda n: IndicatorValue(indicator=IndicatorFactory(code="ind-a1"), achieved=n),
    "evidence": lambda n: Evidence(evidence_type=EvidenceTypeFactory(), title_hu=f"Forrás {n}", document=document()),
    "funding": lambda n: Funding(programme=term(terms.FundingProgramme, "ginop")),
    "gap_notes": lambda n: GapNote(about="other", note_hu="Nincs adat", note_en="No data"),
    "related": lambda n: RelatedRecord(record=StoryFactory()),
    "gallery": lambda n: GalleryImage(image=image()),
}


@pytest.fixture
def story():
    return StoryFactory()


@pytest.fixture
def address(story, client):
    client.force_login(story.owner)
    return reverse("wagtailadmin_pages:edit", args=[story.pk])


def with_rows(story, **rows):
    draft = again(story).get_latest_revision_as_object()
    for name, values in rows.items():
        setattr(draft, name, values)
    draft.save_revision(user=story.owner)


def queries(client, address):
    with CaptureQueriesContext(connection) as context:
        assert client.get(address).status_code == 200
    return len(context)


@pytest.mark.parametrize("rows", ROWS)
def test_the_edit_page_asks_the_database_as_often_for_one_row_as_for_eight(story, client, address, rows):
    made = [ROWS[rows](number) for number in range(8)]
    with_rows(story, **{rows: made[:1]})
    queries(client, address)
    one = queries(client, address)
    with_rows(story, **{rows: made})
    assert queries(client, address) <= one


def test_what_was_chosen_in_a_draft_may_be_gone(story, client, address):
    rows = {name: [ROWS[name](number) for number in range(2)] for name in ("evidence", "gallery", "related")}
    with_rows(story, hero_image=image(), **rows)
    gone = rows["related"][0].record
    for thing in (rows["evidence"][0].document, rows["gallery"][0].image, gone):
        thing.delete()
    ClusterixImage.objects.exclude(pk=rows["gallery"][1].image_id).delete()
    assert client.get(address).status_code == 200
    draft = again(story).get_latest_revision_as_object()
    assert draft.hero_image is None
    assert [row.document_id for row in draft.evidence.all()] == [None, rows["evidence"][1].document_id]
    assert [row.image_id for row in draft.gallery.all()] == [rows["gallery"][1].image_id]
    assert [row.record_id for row in draft.related.all()] == [None, rows["related"][1].record_id]


def test_what_a_record_refers_to_is_noted_once_however_many_rows_it_has(monkeypatch):
    story, noted, note = StoryFactory(), [], ReferenceIndex.create_or_update_for_object
    monkeypatch.setattr(ReferenceIndex, "create_or_update_for_object", lambda page: noted.append(page) or note(page))
    story.save()
    assert noted == [story]
    found = ReferenceIndex.get_references_for_object(story)
    assert {"cells", "evidence", "indicators"} <= {reference.model_path.split(".")[0] for reference in found}
    assert {reference.content_type.model_class() for reference in found} == {type(story)}
