"""The pictures of a record, in the sizes in which they are shown."""

from clusterix.media import sizes
from clusterix.media.models import Licence
from clusterix.presentation.records import ImageSource, ImageView
from clusterix.submissions.models.facts import in_language


def image_of(source, alt: str) -> ImageView | None:
    """The lead image with its credit; `alt` is the record's own text alternative, if it has one.

    None also where its file cannot be read: the page stands without it.
    """
    if source.hero_image_id is None:
        return None
    return next(_views([(source.hero_image_id, alt)], sizes.LEAD), None)


def gallery_of(source):
    """The further pictures of a record; one query for all of them, besides making what is missing."""
    rows = [row for row in source.gallery.all() if row.image_id]
    return _views([(row.image_id, in_language(row.alt_hu, row.alt_en)) for row in rows], sizes.GALLERY)


def _views(pictures, shape):
    found = sizes.stored([pk for pk, _alt in pictures], shape)
    for pk, alt in pictures:
        if pk in found:
            yield _view(found[pk], shape, alt)


def _view(renditions, shape, alt):
    plain = renditions[shape.plain]
    image = plain.image
    return ImageView(
        url=plain.url,
        width=plain.width,
        height=plain.height,
        alt=alt or image.default_alt_text,
        credit=image.credit,
        licence=str(Licence(image.licence).label),
        sources=tuple(_sources(renditions, shape)),
    )


def _sources(renditions, shape):
    for name in sizes.FORMATS:
        made = [renditions[spec] for spec in shape.of_format(name) if spec in renditions]
        # Small pictures are not enlarged, so that two sizes may be as wide; a width is named once.
        by_width = {rendition.width: rendition.url for rendition in made}
        if by_width:
            yield ImageSource(f"image/{name}", ", ".join(f"{url} {width}w" for width, url in by_width.items()))
