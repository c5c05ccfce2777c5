"""Evidence that only reviewers may read."""

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from django.utils.translation import override

from clusterix.media.models import ClusterixDocument, Visibility
from clusterix.reviews import domain, work
from clusterix.reviews.links import token_of
from tests.factories.reviews import in_review, review

pytestmark = pytest.mark.django_db


def document(visibility, name="jelentes.pdf"):
    return ClusterixDocument.objects.create(
        title="Jelentés", visibility=visibility, file=ContentFile(b"<html>titok</html>", name=name)
    )


def with_evidence(*documents, **fields):
    rows = [{"title_hu": f"Jelentés {one.pk}", "document": one} for one in documents]
    return in_review(evidence=rows, **fields)


def address(assignment, one, view="review:document"):
    with override("hu"):
        return reverse(view, args=[token_of(assignment), one.pk])


def page(assignment):
    with override("hu"):
        return reverse("review:work", args=[token_of(assignment)])


@pytest.mark.parametrize(
    ("visibility", "status"), [(Visibility.PUBLIC, 200), (Visibility.REVIEWERS, 200), (Visibility.OFFICE, 404)]
)
def test_who_may_read_is_said_by_the_document(client, visibility, status):
    file = document(visibility)
    one = with_evidence(file)[0]
    work.declare(assignment=one)
    assert client.get(address(one, file)).status_code == status
    assert (address(one, file) in client.get(page(one)).content.decode()) is (status == 200)


def test_it_is_handed_over_as_a_file_and_never_shown(client):
    file = document(Visibility.REVIEWERS, name="jelentes.html")
    one = with_evidence(file)[0]
    work.declare(assignment=one)
    response = client.get(address(one, file))
    assert b"".join(response.streaming_content) == b"<html>titok</html>"
    assert response["Content-Disposition"].startswith("attachment")
    assert response["Content-Type"] == "application/octet-stream"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Referrer-Policy"] == "no-referrer"
    assert "no-store" in response["Cache-Control"]


def test_not_before_the_declaration(client):
    file = document(Visibility.REVIEWERS)
    one = with_evidence(file)[0]
    assert client.get(address(one, file)).status_code == 403


def test_the_documents_of_one_record_do_not_open_by_the_link_of_another(client):
    mine, theirs, loose = (document(Visibility.REVIEWERS) for _ in range(3))
    one, other = with_evidence(mine)[0], with_evidence(theirs)[0]
    work.declare(assignment=one)
    work.declare(assignment=other)
    assert client.get(address(one, mine)).status_code == 200
    for file in (theirs, loose):
        assert client.get(address(one, file)).status_code == 404


def test_open_as_long_as_the_link(client, office):
    file = document(Visibility.REVIEWERS)
    first, second = with_evidence(file, user=office)
    work.declare(assignment=second)
    review(first)
    assert client.get(address(first, file)).status_code == 200
    gone = address(second, file)
    domain.revoke(assignment=second, user=office)
    assert client.get(gone).status_code == 410


def test_only_for_reading(client):
    file = document(Visibility.REVIEWERS)
    one = with_evidence(file)[0]
    work.declare(assignment=one)
    assert client.post(address(one, file)).status_code == 405


def test_a_file_that_is_gone_is_said_in_words(client):
    file = document(Visibility.REVIEWERS)
    one = with_evidence(file)[0]
    work.declare(assignment=one)
    file.file.storage.delete(file.file.name)
    assert client.get(address(one, file)).status_code == 404


def test_a_link_for_reviewers_stands_on_their_page_and_one_for_the_office_does_not(client):
    rows = [
        {"title_hu": f"Forrás {visibility}", "url": f"https://{visibility}.example/", "visibility": visibility}
        for visibility in Visibility.values
    ]
    one = in_review(evidence=rows)[0]
    work.declare(assignment=one)
    shown = client.get(page(one)).content.decode()
    assert 'href="https://public.example/"' in shown
    assert 'href="https://reviewers.example/"' in shown
    assert "https://office.example/" not in shown


def test_a_row_for_the_office_closes_a_document_for_reviewers(client):
    file = document(Visibility.REVIEWERS)
    one = in_review(evidence=[{"title_hu": "Irat", "document": file, "visibility": Visibility.OFFICE}])[0]
    work.declare(assignment=one)
    assert client.get(address(one, file)).status_code == 404
