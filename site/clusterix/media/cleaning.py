"""Pictures without what the camera and its owner wrote into them: place, name, time, comments.

A record may be published without its organisation's name, so no file may give it away. Browsers never see the
original, but what is shown is made from it and would keep all of this.
"""

import io

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageOps

# High enough that nobody sees a difference; PNG loses nothing anyway.
_QUALITY = {"JPEG": {"quality": 92, "subsampling": "keep"}, "WEBP": {"quality": 92}, "AVIF": {"quality": 85}}


# What Pillow raises where a head claims more than the memory should hold; media.apps makes the first one an error.
TOO_LARGE = (Image.DecompressionBombWarning, Image.DecompressionBombError)
# What Pillow and its decoders raise on a picture that begins well and goes on badly.
UNREADABLE = (OSError, SyntaxError, ValueError, RuntimeError, EOFError, *TOO_LARGE)


def without_metadata(file) -> SimpleUploadedFile:
    """A copy of an uploaded picture, upright, with its colours' profile and nothing else beside the pixels.

    Raises one of `UNREADABLE` when the picture is broken.
    """
    file.seek(0)
    with Image.open(file) as picture:
        kind, profile = picture.format, picture.info.get("icc_profile")
        upright = ImageOps.exif_transpose(picture)
        options = {"icc_profile": profile, "exif": b"", "save_all": getattr(picture, "n_frames", 1) > 1}
        options |= _QUALITY.get(kind, {})
        if upright.format != "JPEG":
            # Only a JPEG as it was read knows the sampling that "keep" means.
            options.pop("subsampling", None)
        for name in ("comment", "xmp", "photoshop", "XML:com.adobe.xmp", "exif"):
            upright.info.pop(name, None)
        data = io.BytesIO()
        upright.save(data, kind, **options)
    return SimpleUploadedFile(file.name, data.getvalue(), content_type=Image.MIME[kind])
