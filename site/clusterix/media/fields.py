"""The form field of a picture."""

from django.core.exceptions import ValidationError
from PIL import Image
from wagtail.images.fields import WagtailImageField

from clusterix.media.cleaning import TOO_LARGE, UNREADABLE


class PictureField(WagtailImageField):
    """Wagtail's field, which unpacks a picture to measure it; here its head is asked first, and every frame counts."""

    def check_image_pixel_size(self, f):
        """Refuse what would fill the memory before it does, and say so when the pixels cannot be read."""
        try:
            pixels = self._pixels(f)
            if pixels <= self.max_image_pixels:
                super().check_image_pixel_size(f)
                return
        except TOO_LARGE:
            pixels = self.max_image_pixels * 2
        except UNREADABLE as error:
            raise ValidationError(self.error_messages["invalid_image"], code="invalid_image") from error
        sizes = {"num_pixels": pixels, "max_pixels_count": self.max_image_pixels}
        raise ValidationError(self.error_messages["file_too_many_pixels"] % sizes, code="file_too_many_pixels")

    @staticmethod
    def _pixels(f):
        f.image.f.seek(0)
        with Image.open(f.image.f) as picture:
            found = picture.width * picture.height * getattr(picture, "n_frames", 1)
        f.image.f.seek(0)
        return found
