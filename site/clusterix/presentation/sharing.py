"""Addresses of share pictures; `catalogue.share_views` answers there."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from clusterix.presentation.share_picture import Shared, shared


def of_site() -> Shared:
    """The picture of pages that are no record, in the active language."""
    return Shared(_("What clusters have achieved, and how others can do it"))


def picture_of_record(record) -> str:
    """The address of the picture of a `RecordView` or `UntranslatedView`."""
    digest = shared(record.title, record.kind, record.kind_label, record.cells).digest
    with override(record.language):
        return reverse("share_picture", args=[record.number, digest]) if record.number else picture_of_site()


def picture_of_site() -> str:
    """The address of the picture of all other pages."""
    return reverse("site_picture", args=[of_site().digest])
