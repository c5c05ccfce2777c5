"""The lead image of a record, at the sizes in which it is shown."""

from clusterix.media.models import ClusterixImage, ClusterixRendition, Licence
from clusterix.presentation.records import ImageView
from clusterix.submissions.models.facts import in_language

SPECS = ("width-640|format-webp", "width-1280|format-webp")


def image_of(source, alt: str) -> ImageView | None:
    """The lead image with its credit; `alt` is the record's own text alternative, if it has one."""
    if source.hero_image_id is None:
        return None
    made = ClusterixRendition.objects.filter(image=source.hero_image_id, filter_spec__in=SPECS).select_related("image")
    renditions = {rendition.filter_spec: rendition for rendition in made}
    if len(renditions) < len(SPECS):
        renditions = ClusterixImage.objects.get(pk=source.hero_image_id).get_renditions(*SPECS)
    small, large = (renditions[spec] for spec in SPECS)
    image = large.image
    return ImageView(
        url=large.url,
        width=large.width,
        height=large.height,
        alt=alt or image.default_alt_text,
        credit=image.credit,
        licence=str(Licence(image.licence).label),
        srcset=f"{small.url} {small.width}w, {large.url} {large.width}w",
    )


def gallery_of(source):
    """The further pictures of a record, each at one size; one query for all of them, besides making missing sizes."""
    rows = [row for row in source.gallery.all() if row.image_id]
    images = (
        ClusterixImage.objects.prefetch_renditions(SPECS[0]).in_bulk([row.image_id for row in rows]) if rows else {}
    )
    for row in rows:
        image = images[row.image_id]
        shown = image.get_rendition(SPECS[0])
        alt = in_language(row.alt_hu, row.alt_en) or image.default_alt_text
        yield ImageView(shown.url, shown.width, shown.height, alt, image.credit, str(Licence(image.licence).label))
