"""In which sizes and formats pictures are shown: named here alone, read by pages and by whoever makes the files.

Browsers take the first format they know. The plain one (JPEG) is for the others, and for previews and shared addresses;
a page makes it by itself when it is missing, since that is quick. The better ones take up to a second each.
"""

import logging
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from wagtail.images.models import Filter

from clusterix.media.cleaning import UNREADABLE
from clusterix.media.models import ClusterixImage, ClusterixRendition

log = logging.getLogger(__name__)

# The best first.
FORMATS = ("avif", "webp")


@dataclass(frozen=True)
class Shape:
    """A place on pages where pictures stand, with the widths in pixels that are offered there, the largest last."""

    widths: tuple[int, ...]

    @property
    def plain(self) -> str:
        """The one size that every browser shows."""
        return f"width-{self.widths[-1]}|format-jpeg"

    def of_format(self, name: str) -> tuple[str, ...]:
        """All sizes in one of `FORMATS`."""
        return tuple(f"width-{width}|format-{name}" for width in self.widths)

    @property
    def specs(self) -> tuple[str, ...]:
        """Everything that is made of a picture, the most needed first."""
        return (self.plain, *(spec for name in reversed(FORMATS) for spec in self.of_format(name)))


LEAD, GALLERY = Shape((640, 1280)), Shape((320, 640))


def stored(images: Iterable[int], shape: Shape) -> dict[int, dict[str, ClusterixRendition]]:
    """What there is of some pictures, by their keys and by size: one query where nothing is missing.

    Only the plain size is made when it is missing. A picture whose file cannot be read is left out.
    """
    images = list(images)
    found = {pk: {} for pk in images}
    if not images:
        return found
    rows = ClusterixRendition.objects.filter(image__in=images, filter_spec__in=shape.specs).select_related("image")
    for row in rows:
        found[row.image_id][row.filter_spec] = row
    lacking = [pk for pk in images if shape.plain not in found[pk]]
    for pk, image in (ClusterixImage.objects.in_bulk(lacking) if lacking else {}).items():
        if row := _make(image, shape.plain):
            found[pk][shape.plain] = row
    return {pk: sizes for pk, sizes in found.items() if shape.plain in sizes}


@dataclass(frozen=True)
class Made:
    """What making sizes came to: `files` that were made, keys of `broken` pictures, `left` for another time."""

    files: int
    broken: tuple[int, ...]
    left: int


def _tell_nobody(done, total, title):
    pass


def make_missing(
    wanted: Iterable[tuple[int, Shape]], *, seconds: float | None = None, report: Callable = _tell_nobody
) -> Made:
    """Make what is missing of (key of a picture, shape), in this order, until the time is over.

    A picture that cannot be read stops nothing. `report` is told what is done, of how many, and the title.
    """
    until = None if seconds is None else time.monotonic() + seconds
    missing = _missing(wanted)
    images = ClusterixImage.objects.in_bulk({pk for pk, _spec in missing})
    total, made, broken = len(missing), 0, set()
    for done, (pk, spec) in enumerate(missing):
        if until is not None and time.monotonic() >= until:
            return Made(made, tuple(sorted(broken)), total - done)
        if pk not in broken and pk in images:
            if _make(images[pk], spec):
                made += 1
            else:
                broken.add(pk)
            report(done + 1, total, images[pk].title)
    return Made(made, tuple(sorted(broken)), 0)


def _missing(wanted):
    specs = list(dict.fromkeys((pk, spec) for pk, shape in wanted for spec in shape.specs))
    there = ClusterixRendition.objects.filter(image__in={pk for pk, _spec in specs})
    there = set(there.values_list("image", "filter_spec"))
    return [pair for pair in specs if pair not in there]


def _make(image, spec):
    """One size of one picture, or None where its file is gone or broken.

    Made one by one: Wagtail's way to make several unpacks the picture once for each at the same time.
    """
    try:
        return image.create_rendition(Filter(spec=spec))
    except UNREADABLE as error:
        log.warning("The image %s cannot be shown, its file cannot be read: %s", image.pk, error)
        return None
