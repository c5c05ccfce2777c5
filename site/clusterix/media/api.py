"""The lists behind the admin's choosers, cut down to what the person may choose."""

from wagtail.documents.api.admin.views import DocumentsAdminAPIViewSet
from wagtail.images.api.admin.views import ImagesAdminAPIViewSet
from wagtail.permissions import policy_registry


class _OwnMixin:
    """Asks the policy."""

    def get_queryset(self):
        """What the person may choose."""
        policy = policy_registry.get_by_type(self.model)
        mine = policy.instances_user_has_any_permission_for(self.request.user, ["choose"])
        return super().get_queryset().filter(pk__in=mine.values("pk"))


class OwnImagesAPI(_OwnMixin, ImagesAdminAPIViewSet):
    """Images."""


class OwnDocumentsAPI(_OwnMixin, DocumentsAdminAPIViewSet):
    """Documents."""
