"""Uploads that nobody sends by mistake: mutilated files, bombs, names that climb out of the folder."""

import io
import struct
import warnings
import zipfile
import zlib
from pathlib import Path

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from hypothesis import HealthCheck, example, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from PIL import Image

from clusterix.media import kinds
from clusterix.media.cleaning import TOO_LARGE, UNREADABLE, without_metadata
from clusterix.media.fields import PictureField
from clusterix.media.models import ClusterixDocument, ClusterixImage
from tests.factories.organisations import OrganisationFactory, member_of
from tests.media.test_documents import GENUINE, add_image, picture, upload

calm = hypothesis_settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def author(db):
    return member_of(OrganisationFactory())


def refused_in_words(name, content):
    """Whether a file is refused; anything but a refusal or an acceptance is an error of ours."""
    file = SimpleUploadedFile(name, content)
    try:
        kinds.check(file)
        if kinds.ending_of(file) in kinds.PICTURES:
            without_metadata(file)
    except ValidationError as refusal:
        return bool(refusal.messages[0])
    except UNREADABLE:
        return True
    return False


@calm
@given(ending=st.sampled_from(kinds.DOCUMENTS), content=st.binary(max_size=300))
@example(ending="docx", content=b"PK\x05\x06" + b"\0" * 18)
@example(ending="png", content=b"\x89PNG\r\n\x1a\n")
def test_noise_is_refused_whatever_its_ending(ending, content):
    assert refused_in_words(f"a.{ending}", content) or content.lstrip().startswith(b"%PDF-")


@calm
@given(name=st.sampled_from(sorted(GENUINE)), where=st.floats(0, 1), noise=st.binary(min_size=1, max_size=40))
@example(name="a.webp", where=0.40625, noise=b"\x00\x1e\x00.")
def test_a_damaged_file_is_taken_or_refused_but_never_an_error(name, where, noise):
    whole = GENUINE[name]
    at = int(len(whole) * where)
    refused_in_words(name, whole[:at] + noise + whole[at + len(noise) :])
    refused_in_words(name, whole[:at])


@pytest.mark.parametrize("name", sorted(GENUINE))
@pytest.mark.parametrize("other", sorted(GENUINE))
def test_every_kind_under_every_other_ending(name, other):
    same = {kinds.ending_of(SimpleUploadedFile(one, b"")) for one in (name, other)}
    taken = not refused_in_words(other, GENUINE[name])
    assert taken == (len(same) == 1)


def png_claiming(width, height):
    """A picture of a few bytes whose head claims a huge size."""

    def chunk(kind, data):
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 100)) + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize("send", [add_image, upload])
@pytest.mark.parametrize("size", [(100_000, 100_000), (10_000, 10_000), (9_000, 9_000)])
def test_a_picture_that_would_fill_the_memory_is_answered_at_the_field(author, send, size):
    answer = send(author, "bomb.png", png_claiming(*size))
    assert answer.status_code == 200
    assert "file" in answer.context["form"].errors
    assert not ClusterixImage.objects.exists()
    assert not ClusterixDocument.objects.exists()


def test_the_site_refuses_what_pillow_by_itself_only_warns_of():
    """The suite makes an error of every warning, the site of this one."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        apps.get_app_config("media").ready()
        with pytest.raises(TOO_LARGE):
            Image.open(io.BytesIO(png_claiming(10_000, 10_000)))


def test_a_packed_bomb_stays_packed(author):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", b"0" * 50_000_000)
    assert len(data.getvalue()) < 100_000
    answer = upload(author, "bomb.odt", data.getvalue())
    assert "file" in answer.context["form"].errors


NAMES = [
    "../../../../etc/passwd.{}",
    "..\\..\\windows\\win.{}",
    "/etc/cron.d/job.{}",
    "a\x00b.{}",
    "a\r\nSet-Cookie: x.{}",
    "x" * 300 + ".{}",
    "<script>alert(1)</script>.{}",
    "jó kép – „idézet”.{}",
    "page.html.{}",
    ".{}",
]


@pytest.mark.parametrize("name", NAMES)
def test_no_name_leaves_its_folder(author, name):
    for send, ending, content in ((add_image, "png", picture("PNG")), (upload, "pdf", GENUINE["a.pdf"])):
        answer = send(author, name.format(ending), content)
        assert answer.status_code in (200, 302)
    for stored in (*ClusterixImage.objects.all(), *ClusterixDocument.objects.all()):
        path = Path(stored.file.path).resolve()
        assert path.is_relative_to(Path(stored.file.storage.location).resolve())
        assert path.stem.isalnum()
        assert path.suffix in (".png", ".pdf")


def test_the_quick_uploader_asks_the_same(author):
    client = Client()
    client.force_login(author)
    for address, field in (("wagtailimages:add_multiple", "files[]"), ("wagtaildocs:add_multiple", "files[]")):
        for name, content in (("a.png", b"<svg/>"), ("a.exe", b"MZ"), ("bomb.png", png_claiming(100_000, 100_000))):
            file = SimpleUploadedFile(name, content)
            answer = client.post(reverse(address), {field: file}, headers={"x-requested-with": "XMLHttpRequest"})
            assert answer.status_code == 200
            assert answer.json()["success"] is False, (address, name)
    assert not ClusterixImage.objects.exists()
    assert not ClusterixDocument.objects.exists()


def test_a_moving_picture_of_many_frames_is_counted_as_a_whole(settings):
    settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS = 100 * 100 * 3
    data = io.BytesIO()
    frames = [Image.new("RGB", (100, 100), (shade, 0, 0)) for shade in range(0, 250, 25)]
    frames[0].save(data, "WEBP", save_all=True, append_images=frames[1:])
    with pytest.raises(ValidationError, match=str(100 * 100 * len(frames))):
        PictureField().clean(SimpleUploadedFile("a.webp", data.getvalue()))
