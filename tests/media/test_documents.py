"""Documents are handed to those who may read them, from a place that no web server serves."""

import io
import zipfile
from pathlib import Path

import pytest
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from clusterix.media import kinds
from clusterix.media.models import ClusterixDocument, ClusterixImage, Visibility
from clusterix.organisations.rights import sync
from clusterix.organisations.roles import OfficeRole
from tests.factories.organisations import OrganisationFactory, UserFactory, member_of, office_user

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def roles(db):
    sync()


@pytest.fixture
def organisation():
    return OrganisationFactory()


@pytest.fixture
def author(organisation):
    return member_of(organisation)


@pytest.fixture
def document(author):
    def make(visibility):
        file = ContentFile(b"%PDF-1.7 secret", name="Kitalált Klaszter.pdf")
        return ClusterixDocument.objects.create(title="Irat", file=file, visibility=visibility, uploaded_by_user=author)

    return make


def get(document, user=None):
    client = Client()
    if user:
        client.force_login(user)
    return client.get(document.url)


def body(response):
    return b"".join(response.streaming_content)


READERS = {OfficeRole.OFFICE_EDITOR, OfficeRole.VALIDATOR, OfficeRole.DATA_PROTECTION}


def test_public_document_is_for_everybody(document):
    response = get(document(Visibility.PUBLIC))
    assert response.status_code == 200
    assert body(response) == b"%PDF-1.7 secret"
    assert response.headers["Content-Disposition"].startswith("attachment")
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert "no-store" not in response.headers.get("Cache-Control", "")


@pytest.mark.parametrize("visibility", [Visibility.REVIEWERS, Visibility.OFFICE])
def test_other_documents_are_for_owners_and_the_office(document, author, organisation, visibility):
    paper = document(visibility)
    readers = [author, member_of(organisation), UserFactory(is_superuser=True), *map(office_user, READERS)]
    for user in readers:
        response = get(paper, user)
        assert response.content == b"%PDF-1.7 secret"
        assert response.headers["Content-Disposition"].startswith("attachment")
        assert response.headers["X-Content-Type-Options"] == "nosniff"
        assert "no-store" in response.headers["Cache-Control"]
        assert "default-src 'none'" in response.headers["Content-Security-Policy"]


@pytest.mark.parametrize("visibility", [Visibility.REVIEWERS, Visibility.OFFICE])
def test_nobody_else_gets_them(document, visibility):
    paper = document(visibility)
    others = [office_user(role) for role in OfficeRole.values if role not in READERS]
    for user in (member_of(OrganisationFactory()), UserFactory(), *others):
        assert get(paper, user).status_code == 403
    anonymous = get(paper)
    assert anonymous.status_code == 302
    assert reverse("wagtailadmin_login") in anonymous.headers["Location"] or "login" in anonymous.headers["Location"]
    closed = member_of(OrganisationFactory(), is_active=False)
    assert get(paper, closed).status_code == 302


def test_file_names_tell_nothing(document):
    paper = document(Visibility.PUBLIC)
    assert "klaszter" not in paper.url.lower()
    assert paper.file.name.endswith(".pdf")


def test_no_web_server_sees_the_private_folder(document):
    paper = document(Visibility.OFFICE)
    public = [Path(settings.MEDIA_ROOT).resolve(), Path(settings.STATIC_ROOT).resolve()]
    stored = Path(paper.file.path).resolve()
    assert stored.exists()
    assert not any(stored.is_relative_to(folder) for folder in public)
    assert not any(folder.is_relative_to(Path(settings.PRIVATE_ROOT)) for folder in public)
    assert not Path(settings.PRIVATE_ROOT).is_relative_to(settings.MEDIA_ROOT)
    assert Client().get(f"/media/{paper.file.name}").status_code == 404


def zipped(**files):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return data.getvalue()


def picture(kind):
    data = io.BytesIO()
    Image.new("RGB", (16, 16), "teal").save(data, kind)
    return data.getvalue()


WORD = zipped(**{"[Content_Types].xml": "<x/>", "word/document.xml": "<x/>"})
SHEET = zipped(**{"[Content_Types].xml": "<x/>", "xl/workbook.xml": "<x/>"})
GENUINE = {
    "a.pdf": b"%PDF-1.7\n",
    "a.docx": WORD,
    "a.xlsx": SHEET,
    "a.odt": zipped(mimetype="application/vnd.oasis.opendocument.text"),
    "a.ods": zipped(mimetype="application/vnd.oasis.opendocument.spreadsheet"),
    "a.png": picture("PNG"),
    "a.JPG": picture("JPEG"),
    "a.webp": picture("WEBP"),
    "a.avif": picture("AVIF"),
}
FALSE = {
    "page.pdf": b"<html><script>alert(1)</script></html>",
    "sheet.docx": SHEET,
    "plain.docx": b"PK but no archive",
    "macros.docx": zipped(**{"[Content_Types].xml": "", "word/document.xml": "", "word/vbaProject.bin": ""}),
    "text.ods": zipped(mimetype="application/vnd.oasis.opendocument.text"),
    "zip.odt": zipped(readme="nothing"),
    "other.png": picture("JPEG"),
    "broken.jpg": b"\xff\xd8\xff\xe0 no picture",
    "program.exe": b"MZ",
    "page.html": b"<html>",
    "drawing.svg": b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    "nothing": b"",
}


@pytest.mark.parametrize("name", GENUINE)
def test_kinds_that_are_taken(name):
    kinds.check(SimpleUploadedFile(name, GENUINE[name]))


@pytest.mark.parametrize("name", FALSE)
def test_what_is_not_what_its_name_says_is_refused_in_words(name):
    with pytest.raises(ValidationError) as refused:
        kinds.check(SimpleUploadedFile(name, FALSE[name]))
    assert refused.value.messages[0]


def upload(user, name, content, **fields):
    client = Client()
    client.force_login(user)
    data = {"title": "Új irat", "file": SimpleUploadedFile(name, content), "visibility": Visibility.OFFICE} | fields
    return client.post(reverse("wagtaildocs:add"), data)


def test_author_uploads_a_document(author):
    upload(author, "a.pdf", GENUINE["a.pdf"], visibility=Visibility.REVIEWERS, released="on")
    paper = ClusterixDocument.objects.get()
    assert (paper.uploaded_by_user, paper.visibility) == (author, Visibility.REVIEWERS)
    # Only the office releases.
    assert not paper.released


def test_office_releases(author):
    upload(office_user(OfficeRole.OFFICE_EDITOR), "a.pdf", GENUINE["a.pdf"], released="on")
    assert ClusterixDocument.objects.get().released


@pytest.mark.parametrize("name", ["page.pdf", "program.exe", "macros.docx"])
def test_false_document_is_answered_at_the_field(author, name):
    answer = upload(author, name, FALSE[name])
    assert "file" in answer.context["form"].errors
    assert not ClusterixDocument.objects.exists()


def test_too_large_document_is_answered_with_both_sizes(author, settings):
    settings.WAGTAILDOCS_MAX_UPLOAD_SIZE = 10
    answer = upload(author, "a.pdf", b"%PDF-1.7 with more than ten bytes")
    (words,) = answer.context["form"].errors["file"]
    assert "10" in words


def add_image(user, name, content, **fields):
    client = Client()
    client.force_login(user)
    data = {"title": "Új kép", "file": SimpleUploadedFile(name, content), "licence": "own"} | fields
    return client.post(reverse("wagtailimages:add"), data)


def test_image_asks_for_alternatives_credit_and_licence_and_needs_none_of_the_texts(author):
    client = Client()
    client.force_login(author)
    form = client.get(reverse("wagtailimages:add")).context["form"]
    assert {"alt_hu", "alt_en", "credit", "licence"} <= set(form.fields)
    assert {name for name, field in form.fields.items() if field.required} <= {"title", "file", "licence"}
    assert "released" not in form.fields
    add_image(author, "Kitalált Klaszter.png", picture("PNG"))
    image = ClusterixImage.objects.get()
    assert image.uploaded_by_user == author
    assert "klaszter" not in image.file.name.lower()


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.png", b"<svg/>"), ("a.svg", b"<svg/>"), ("a.png", picture("JPEG")), ("a.gif", picture("GIF"))],
)
def test_false_image_is_answered_at_the_field(author, name, content):
    answer = add_image(author, name, content)
    assert "file" in answer.context["form"].errors
    assert not ClusterixImage.objects.exists()


WORD_IN_PICTURE = b"Zafirkarika"


def telling(kind):
    """A picture lying on its side, into which somebody wrote a word in every way the format knows."""
    data, exif, options = io.BytesIO(), Image.Exif(), {}
    exif[0x013B], exif[0x0112] = WORD_IN_PICTURE.decode(), 6
    if kind == "PNG":
        options["pnginfo"] = PngInfo()
        options["pnginfo"].add_text("Author", WORD_IN_PICTURE.decode())
    if kind == "JPEG":
        options["comment"] = WORD_IN_PICTURE
    if kind != "PNG":
        options["xmp"] = b"<x:xmpmeta>" + WORD_IN_PICTURE + b"</x:xmpmeta>"
    Image.new("RGB", (400, 300), "teal").save(data, kind, exif=exif, **options)
    assert WORD_IN_PICTURE in data.getvalue()
    return data.getvalue()


@pytest.mark.parametrize(("ending", "kind"), [("jpg", "JPEG"), ("png", "PNG"), ("webp", "WEBP"), ("avif", "AVIF")])
def test_pictures_carry_nothing_of_the_camera_and_stand_upright(author, ending, kind):
    add_image(author, f"a.{ending}", telling(kind))
    image = ClusterixImage.objects.get()
    rendition = image.get_rendition("max-165x165")
    for file in (image.file, rendition.file):
        assert WORD_IN_PICTURE not in Path(file.path).read_bytes()
    assert (image.width, image.height) == (300, 400)
    assert image.file_size == Path(image.file.path).stat().st_size


def test_scanned_documents_are_cleaned_like_pictures(author):
    upload(author, "scan.jpg", telling("JPEG"))
    assert WORD_IN_PICTURE not in Path(ClusterixDocument.objects.get().file.path).read_bytes()
