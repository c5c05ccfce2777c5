"""Images and documents, with the rights that go with them."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MediaConfig(AppConfig):
    """What people upload."""

    name = "clusterix.media"
    verbose_name = _("Images and documents")

    def ready(self):
        """Register the policy before Wagtail builds a fallback for it."""
        from wagtail.permissions import register_permission_policy

        from clusterix.media.models import ClusterixDocument, ClusterixImage
        from clusterix.media.permissions import UploadPermissionPolicy

        for model in (ClusterixImage, ClusterixDocument):
            register_permission_policy(model, UploadPermissionPolicy(model))
