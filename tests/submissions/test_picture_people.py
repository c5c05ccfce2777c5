"""Whether pictures show people is asked, and whoever is shown is named and has to agree (domain.md 7.2)."""

import pytest
from wagtail.images.tests.utils import get_test_image_file

from clusterix.media.models import ClusterixImage
from clusterix.submissions.completeness import missing
from clusterix.submissions.consents.domain import refusal
from clusterix.submissions.consents.withholding import mask
from clusterix.submissions.models import GalleryImage, NamedPerson
from tests.factories.consents import agreed
from tests.factories.records import TYPES
from tests.factories.stories import StoryFactory, again, dossier_of

pytestmark = pytest.mark.django_db

ANNA = "Kitalált Anna"
Way = NamedPerson.Way


@pytest.fixture
def picture():
    return ClusterixImage.objects.create(
        title="A gép", file=get_test_image_file(), alt_hu="A gép.", alt_en="The machine."
    )


def record_with(lead, further, ways=(), *, name="story", image):
    """A complete record with a lead image and a further one, and what is said of them."""
    record = TYPES[name].make()
    record.hero_image, record.hero_shows_people = image, lead
    record.gallery = [GalleryImage(image=image, shows_people=further)]
    record.persons = [NamedPerson(name=ANNA, way=way) for way in ways]
    record.save_revision(user=record.author)
    return record


@pytest.mark.parametrize(
    ("lead", "further", "ways", "fields"),
    [
        (False, False, (), []),
        (None, False, (), ["hero_shows_people"]),
        (False, None, (), ["gallery"]),
        (None, None, (Way.PICTURED,), ["hero_shows_people", "gallery"]),
        (True, False, (), ["persons"]),
        (False, True, (), ["persons"]),
        (True, True, (Way.NAMED, Way.QUOTED), ["persons"]),
        (True, True, (Way.PICTURED,), []),
        (None, True, (), ["hero_shows_people", "persons"]),
    ],
)
@pytest.mark.parametrize("name", TYPES)
def test_each_picture_is_answered_for_and_whom_it_shows_is_named(name, lead, further, ways, fields, picture):
    record = record_with(lead, further, ways, name=name, image=picture)
    assert [item.field for item in missing(record)] == fields


@pytest.mark.parametrize("answer", [None, True, False])
def test_without_a_picture_the_answer_does_not_matter(answer):
    assert missing(StoryFactory(hero_shows_people=answer)) == []


def test_whoever_is_shown_has_to_agree_that_pictures_are(picture):
    story = record_with(True, False, (Way.PICTURED,), image=picture)
    assert refusal(story, dossier_of(story))
    agreed(story, ANNA, covers_picture=False)
    assert refusal(story, dossier_of(story))
    agreed(story, ANNA)
    assert refusal(story, dossier_of(story)) == []


@pytest.mark.parametrize(("answer", "stays"), [(None, False), (True, False), (False, True)])
def test_a_picture_that_shows_nobody_stays_when_somebody_withdraws(answer, stays, picture):
    story = record_with(answer, answer, (Way.PICTURED,), image=picture)
    page, dossier = again(story).get_latest_revision_as_object(), dossier_of(story)
    dossier.withheld = [ANNA.casefold()]
    page = mask(page, dossier)
    assert (bool(page.hero_image), bool(page.gallery.all())) == (stays, stays)
