"""Pictures of records: made for browsers when a record is published, and never in the way of anything."""

import io
import re

import pytest
from django.core.files.base import ContentFile
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from PIL import Image
from wagtail.images.tests.utils import get_test_image_file

from clusterix.catalogue import shown_pictures
from clusterix.media import sizes
from clusterix.media.models import ClusterixImage, ClusterixRendition
from tests.catalogue.reading import entry_of
from tests.factories.stories import dossier_of, published_stories, published_story, take, translated

pytestmark = pytest.mark.django_db


def picture(size=(1600, 900), **fields):
    fields = {"title": "Csarnok", "alt_hu": "Csarnok", "alt_en": "Hall"} | fields
    return ClusterixImage.objects.create(file=get_test_image_file(size=size), **fields)


def broken(title="Törött"):
    image = picture(title=title)
    image.file.storage.delete(image.file.name)
    image.file.storage.save(image.file.name, ContentFile(b"this is no picture"))
    return image


def there(image):
    return set(ClusterixRendition.objects.filter(image=image).values_list("filter_spec", flat=True))


def page_of(client, record, language="hu"):
    answer = client.get(entry_of(record, language).path)
    assert answer.status_code == 200
    return answer.content.decode()


def published_now(capture, **fields):
    with capture(execute=True):
        return published_story(**fields)


def test_publishing_makes_every_size_and_format(client, django_capture_on_commit_callbacks):
    lead, further = picture(), picture(title="Gép")
    story = published_now(django_capture_on_commit_callbacks, hero_image=lead, gallery=[{"image": further}])
    assert (there(lead), there(further)) == (set(sizes.LEAD.specs), set(sizes.GALLERY.specs))
    for row in ClusterixRendition.objects.filter(image=lead):
        with Image.open(row.file) as made:
            assert row.filter_spec == f"width-{made.width}|format-{made.format.lower()}"
    html = page_of(client, story)
    formats = re.findall(r'<source type="image/(\w+)" srcset="(\S+) 640w, (\S+) 1280w" sizes=', html)
    assert [name for name, _small, _large in formats] == ["avif", "webp"]
    assert re.search(r'<img src="\S+\.jpg" width="1280" height="720" alt="Csarnok"', html)
    assert re.search(r'<img src="\S+\.jpg" width="640" height="360" alt="Csarnok" loading="lazy"', html)
    assert html.count("<source ") == 4


def test_a_reader_of_what_was_published_makes_nothing_and_asks_little(client, django_capture_on_commit_callbacks):
    story = published_now(django_capture_on_commit_callbacks, hero_image=picture())
    page_of(client, story)
    before = ClusterixRendition.objects.count()
    with CaptureQueriesContext(connection) as captured:
        page_of(client, story)
    assert len([one for one in captured if "clusterixrendition" in one["sql"]]) == 1
    assert ClusterixRendition.objects.count() == before


def test_a_page_whose_sizes_are_not_there_yet_shows_the_plain_one(client):
    lead = picture()
    [story] = published_stories(1, hero_image=lead)
    translated(story)
    for language, alt in (("hu", "Csarnok"), ("en", "Hall")):
        html = page_of(client, story, language)
        assert re.search(rf'<img src="\S+\.jpg" width="1280" height="720" alt="{alt}"', html)
        assert "<source " not in html
    assert there(lead) == {sizes.LEAD.plain}


def test_a_small_picture_is_not_enlarged_and_names_its_width_once(client, django_capture_on_commit_callbacks):
    story = published_now(django_capture_on_commit_callbacks, hero_image=picture((500, 300)))
    html = page_of(client, story)
    assert re.search(r'<source type="image/avif" srcset="\S+\.avif 500w"', html)
    assert 'width="500" height="300"' in html


def test_what_is_transparent_stands_on_white_for_the_oldest_browsers():
    data = io.BytesIO()
    Image.new("RGBA", (700, 400), (0, 0, 0, 0)).save(data, "PNG")
    image = ClusterixImage.objects.create(title="Jel", file=ContentFile(data.getvalue(), "jel.png"))
    found = sizes.stored([image.pk], sizes.LEAD)[image.pk][sizes.LEAD.plain]
    with Image.open(found.file) as made:
        assert made.getpixel((5, 5)) == (255, 255, 255)


@pytest.mark.parametrize("gone", [True, False])
def test_a_file_that_cannot_be_read_stops_neither_publication_nor_page(
    client, caplog, django_capture_on_commit_callbacks, gone
):
    lead, further = broken(), picture(title="Gép")
    if gone:
        lead.file.storage.delete(lead.file.name)
    story = published_now(django_capture_on_commit_callbacks, hero_image=lead, gallery=[{"image": further}])
    assert f"The image {lead.pk} cannot be shown" in caplog.text
    assert there(further) == set(sizes.GALLERY.specs)
    html = page_of(client, story)
    assert 'class="hero"' not in html
    assert html.count("<picture>") == 1


def test_whoever_publishes_waits_a_little_only_and_the_command_makes_the_rest(
    capsys, monkeypatch, django_capture_on_commit_callbacks
):
    lead = picture()
    monkeypatch.setattr(shown_pictures, "PATIENCE", 0)
    published_now(django_capture_on_commit_callbacks, hero_image=lead)
    assert there(lead) == set()
    call_command("make_renditions")
    assert capsys.readouterr().out.splitlines() == [f"{done}/5 Csarnok" for done in range(1, 6)]
    assert there(lead) == set(sizes.LEAD.specs)
    call_command("make_renditions")
    assert capsys.readouterr().out == ""


def test_the_command_names_what_it_cannot_read_and_makes_everything_else(capsys):
    lead, further = broken(), picture(title="Gép")
    published_stories(1, hero_image=lead, gallery=[{"image": further}])
    with pytest.raises(CommandError, match=str(lead.pk)):
        call_command("make_renditions")
    assert there(further) == set(sizes.GALLERY.specs)


def test_nothing_is_made_of_what_the_public_does_not_see(django_capture_on_commit_callbacks):
    draft, withdrawn, withheld = (picture(title=title) for title in ("Piszkozat", "Visszavont", "Titkolt"))
    with django_capture_on_commit_callbacks(execute=False):
        [story, other] = (published_story(hero_image=image) for image in (withdrawn, withheld))
        take(story, "withdraw")
    dossier = dossier_of(other)
    dossier.withheld = ["anna"]
    dossier.save(update_fields=["withheld"])
    published_stories(1)
    assert list(shown_pictures.shown()) == []
    dossier.withheld = []
    dossier.save(update_fields=["withheld"])
    assert list(shown_pictures.shown()) == [(withheld.pk, sizes.LEAD)]
    assert there(draft) == set()


def test_sizes_go_with_their_picture(django_capture_on_commit_callbacks):
    image = picture()
    sizes.make_missing([(image.pk, sizes.LEAD)])
    files = [(row.file.storage, row.file.name) for row in image.renditions.all()]
    assert len(files) == len(sizes.LEAD.specs)
    assert all(storage.exists(name) for storage, name in files)
    with django_capture_on_commit_callbacks(execute=True):
        image.delete()
    assert not any(storage.exists(name) for storage, name in files)
    assert not ClusterixRendition.objects.exists()
