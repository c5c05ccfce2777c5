"""Rows of which only a part is known yet: a draft keeps them or says what they need; nothing breaks."""

import pytest
from django.urls import reverse
from modelcluster.models import get_all_child_relations

from clusterix.submissions import completeness
from clusterix.submissions.models import SubmissionPage
from stories.models import SuccessStoryPage
from tests.factories.forms import form_data, row_data
from tests.factories.organisations import OrganisationFactory, member_of
from tests.factories.stories import StoryFactory, again
from tests.factories.vocabularies import ObjectiveFactory

pytestmark = pytest.mark.django_db

ROWS = {
    "cells": lambda: {"objective": ObjectiveFactory(code="obj-04").pk},
    "co_organisations": dict,
    "partners": lambda: {"link": "https://partner.example/"},
    "persons": lambda: {"way": "quoted"},
    "indicators": lambda: {"baseline": "12"},
    "evidence": lambda: {"url": "https://forras.example/", "visibility": "office"},
    "funding": lambda: {"reference": "X-1"},
    "gap_notes": lambda: {"about": "period"},
    "related": lambda: {"title_hu": "Valami"},
    "gallery": lambda: {"alt_hu": "Két ember"},
}


def test_every_kind_of_row_is_tried():
    names = {relation.get_accessor_name() for relation in get_all_child_relations(SubmissionPage)}
    assert names & {*SubmissionPage.FACTS} - {"keyword_items"} == {*ROWS}


@pytest.fixture
def author():
    return member_of(OrganisationFactory())


@pytest.fixture
def organisation(author):
    return author.memberships.get().organisation


@pytest.mark.parametrize("rows", ROWS)
def test_half_a_row_in_a_new_record(client, author, organisation, rows):
    client.force_login(author)
    record = SuccessStoryPage(title="Új történet", locale=organisation.locale)
    address = reverse("wagtailadmin_pages:add", args=["stories", "successstorypage", organisation.pk])
    data = form_data(record, slug="uj-tortenet", **row_data(rows, ROWS[rows]()))
    answer = client.post(address, data)
    made = SuccessStoryPage.objects.filter(title="Új történet").first()
    assert (answer.status_code == 302) is (made is not None)
    if made is None:
        assert answer.context["form"].formsets[rows].total_error_count()


@pytest.mark.parametrize("rows", ROWS)
def test_half_a_row_in_a_draft(client, author, organisation, rows):
    story = StoryFactory(organisation=organisation, author=author)
    client.force_login(author)
    address = reverse("wagtailadmin_pages:edit", args=[story.pk])
    answer = client.post(address, form_data(story, **row_data(rows, ROWS[rows]())))
    if answer.status_code == 200:
        assert answer.context["form"].formsets[rows].total_error_count()
        return
    draft = again(story).get_latest_revision_as_object()
    assert client.get(address).status_code == 200
    assert client.get(reverse("wagtailadmin_pages:view_draft", args=[story.pk])).status_code == 200
    texts = {"CharField", "TextField"}
    fields = getattr(draft, rows).model._meta.fields
    required = [field.name for field in fields if not field.blank and field.get_internal_type() in texts]
    kept = [row for row in getattr(draft, rows).all() if not all(getattr(row, name) for name in required)]
    if kept:
        assert rows in {item.field for item in completeness.missing(draft)}
