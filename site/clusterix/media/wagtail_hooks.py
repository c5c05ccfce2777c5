"""Where uploads meet Wagtail: who is handed a document, and silence about what belongs to others."""

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.utils.http import content_disposition_header
from wagtail import hooks
from wagtail.documents.views import bulk_actions as documents
from wagtail.images.views import bulk_actions as images
from wagtail.permissions import policy_registry
from wagtail.wagtail_hooks import require_wagtail_login

from clusterix.media.api import OwnDocumentsAPI, OwnImagesAPI
from clusterix.media.models import Visibility
from clusterix.media.permissions import may_read_document, visibility_of
from clusterix.organisations.discretion import LAST, DiscreetMixin, discreet


class DiscreetUploadMixin(DiscreetMixin):
    """Leaves out of a bulk action's page what belongs to others."""

    def visible(self, items):
        """Uploads that the person may choose."""
        policy = policy_registry.get_by_type(self.model)
        mine = policy.instances_user_has_any_permission_for(self.request.user, ["choose"])
        return set(mine.filter(pk__in=[item.pk for item in items]).values_list("pk", flat=True))


for module in (images, documents):
    for action in (module.AddTagsBulkAction, module.AddToCollectionBulkAction, module.DeleteBulkAction):
        hooks.register("register_bulk_action", discreet(action, DiscreetUploadMixin), order=LAST)


@hooks.register("construct_admin_api", order=LAST)
def own_uploads_only(router):
    """The admin's own API lists what the choosers offer; Wagtail's lists everything."""
    router.register_endpoint("images", OwnImagesAPI)
    router.register_endpoint("documents", OwnDocumentsAPI)


@hooks.register("before_serve_document")
def check_reader(document, request):
    """Hand out a document to those who may read it (docs/features/media.md); what is not public is stored nowhere."""
    if visibility_of(document) == Visibility.PUBLIC:
        return None
    if not request.user.is_authenticated:
        return require_wagtail_login(next=request.get_full_path())
    if not may_read_document(request.user, document):
        raise PermissionDenied
    return private_response(document)


def private_response(document):
    """The file as a download that no cache keeps and no browser runs."""
    with document.open_file() as file:
        response = HttpResponse(file.read(), content_type=document.content_type)
    response["Content-Disposition"] = content_disposition_header(True, document.filename)
    response["Content-Security-Policy"] = "default-src 'none'"
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response
