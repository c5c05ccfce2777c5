"""The demo's pictures: drawings of our own (data/pictures), for records of fictional organisations alone."""

import tomllib
from functools import cache
from hashlib import sha1

from django.core.files.images import ImageFile
from django.db.models import ProtectedError

from clusterix.media.models import ClusterixImage, Licence
from clusterix.submissions.models.relations import GalleryImage
from home.demo.sources import DATA, DOMAIN

_CREDIT = "Clusterix Showcase"


@cache
def words() -> dict[str, dict]:
    """Name of a picture → its title and what it shows, in both languages."""
    return tomllib.loads((DATA / "pictures.toml").read_text(encoding="utf-8"))


def path_of(name: str):
    """The file of a picture."""
    return DATA / "pictures" / f"{name}.webp"


def illustrate(page, data, *, user):
    """Give a record that is not saved yet the pictures that its data name, as uploads of `user`.

    Drawings show nobody who could be recognised.
    """
    if "picture" in data:
        page.hero_image, page.hero_shows_people = _uploaded(data["picture"], user), False
    rows = [GalleryImage(image=_uploaded(name, user), shows_people=False) for name in data.get("pictures", ())]
    page.gallery.set(rows)


def remove_pictures():
    """Remove what the demo has uploaded and no record shows any more."""
    for name in words():
        for image in _there(name):
            try:
                image.delete()
            except ProtectedError:
                continue


def _uploaded(name, user):
    """A picture is uploaded once, however many records show it."""
    return _there(name).first() or _upload(name, user)


def _there(name):
    """Known by its content, so that the demo finds its own upload again whatever became of its title."""
    digest = sha1(path_of(name).read_bytes(), usedforsecurity=False).hexdigest()
    return ClusterixImage.objects.filter(file_hash=digest, uploaded_by_user__email__endswith=DOMAIN)


def _upload(name, user):
    with path_of(name).open("rb") as file:
        image = ClusterixImage(
            file=ImageFile(file, name=f"{name}.webp"),
            credit=_CREDIT,
            licence=Licence.CC_BY,
            uploaded_by_user=user,
            **words()[name],
        )
        image.save()
        image.get_file_hash()
    return image
