"""Images and documents, with the rights that go with them."""

import warnings

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _
from PIL import Image
from wagtail.documents.apps import WagtailDocsAppConfig
from wagtail.images.apps import WagtailImagesAppConfig


class MediaConfig(AppConfig):
    """What people upload."""

    name = "clusterix.media"
    verbose_name = _("Images and documents")
    default = True

    def ready(self):
        """Let Pillow refuse a picture that would fill the memory; by itself it would warn and unpack it."""
        warnings.simplefilter("error", Image.DecompressionBombWarning)


class ImagesConfig(WagtailImagesAppConfig):
    """Wagtail's images with our rights. Its own `ready` registers collection rights, so ours come after it."""

    default = False

    def ready(self):
        """Register the policy last, and before anything asks for it."""
        super().ready()
        _register("ClusterixImage")


class DocumentsConfig(WagtailDocsAppConfig):
    """Wagtail's documents with our rights."""

    default = False

    def ready(self):
        """As above."""
        super().ready()
        _register("ClusterixDocument")


def _register(name):
    from wagtail.permissions import register_permission_policy

    from clusterix.media import models
    from clusterix.media.permissions import UploadPermissionPolicy

    model = getattr(models, name)
    register_permission_policy(model, UploadPermissionPolicy(model))
