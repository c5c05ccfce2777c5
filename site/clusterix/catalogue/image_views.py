"""The lead image of a record, at the sizes in which it is shown."""

from clusterix.media.models import ClusterixImage, Licence
from clusterix.presentation.records import ImageView

WIDTHS = (640, 1280)


def image_of(source, alt: str) -> ImageView | None:
    """The lead image with its credit; `alt` is the record's own text alternative, if it has one."""
    if source.hero_image_id is None:
        return None
    image = ClusterixImage.objects.prefetch_renditions(*_specs()).filter(pk=source.hero_image_id).first()
    if image is None:
        return None
    renditions = image.get_renditions(*_specs())
    small, large = (renditions[spec] for spec in _specs())
    return ImageView(
        url=large.url,
        width=large.width,
        height=large.height,
        alt=alt or image.default_alt_text,
        credit=image.credit,
        licence=str(Licence(image.licence).label),
        srcset=f"{small.url} {small.width}w, {large.url} {large.width}w",
    )


def _specs():
    return [f"width-{width}|format-webp" for width in WIDTHS]
