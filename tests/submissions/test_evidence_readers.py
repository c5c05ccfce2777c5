"""Whom a piece of evidence is for counts for its document too."""

import pytest
from django.core.files.base import ContentFile

from clusterix.media.models import ClusterixDocument, Visibility
from tests.factories.organisations import OrganisationFactory, member_of
from tests.factories.stories import StoryFactory, published_stories

pytestmark = pytest.mark.django_db


def document(author, visibility=Visibility.PUBLIC):
    return ClusterixDocument.objects.create(
        title="Irat",
        file=ContentFile(b"%PDF-1.7 secret", name="a.pdf"),
        visibility=visibility,
        uploaded_by_user=author,
    )


@pytest.mark.parametrize("row", Visibility.values)
def test_a_public_document_is_closed_by_the_row_that_names_it(client, row):
    organisation = OrganisationFactory()
    author = member_of(organisation)
    paper = document(author)
    evidence = [{"title_hu": "Szerződés", "document": paper, "visibility": row}]
    published_stories(1, organisation=organisation, author=author, evidence=evidence)
    assert (client.get(paper.url).status_code == 200) is (row == Visibility.PUBLIC)
    client.force_login(member_of(OrganisationFactory()))
    assert (client.get(paper.url).status_code == 200) is (row == Visibility.PUBLIC)
    client.force_login(author)
    assert client.get(paper.url).status_code == 200


def test_a_document_that_another_record_shows_is_open(client):
    organisation = OrganisationFactory()
    paper = document(member_of(organisation))
    for row in (Visibility.OFFICE, Visibility.PUBLIC):
        StoryFactory(organisation=organisation, evidence=[{"title_hu": "Irat", "document": paper, "visibility": row}])
    assert client.get(paper.url).status_code == 200
