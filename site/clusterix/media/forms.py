"""Forms of uploads."""

from django.utils.translation import gettext_lazy as _
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.forms import BaseImageForm

from clusterix.media import kinds
from clusterix.media.cleaning import UNREADABLE, without_metadata
from clusterix.media.fields import PictureField
from clusterix.organisations.permissions import holds
from clusterix.organisations.roles import OfficeRole


class _ReleaseMixin:
    """The office alone releases an upload for everybody."""

    def __init__(self, *args, user=None, **kwargs):
        super().__init__(*args, user=user, **kwargs)
        if user is not None and not holds(user, OfficeRole.OFFICE_EDITOR):
            self.fields.pop("released", None)


class ImageForm(_ReleaseMixin, BaseImageForm):
    """A picture. Wagtail's field looks into the content (WAGTAILIMAGES_EXTENSIONS)."""

    file = PictureField(label=_("File"))

    def clean_file(self):
        """Keep the picture and nothing that was written into it."""
        file = self.cleaned_data.get("file")
        return _cleaned(file) if file and "file" in self.changed_data else file


class DocumentForm(_ReleaseMixin, BaseDocumentForm):
    """A document. Its kind is read from its content."""

    def clean_file(self):
        """Refuse what is not what it says it is."""
        file = self.cleaned_data.get("file")
        return checked_document(file) if file and "file" in self.changed_data else file


def checked_document(file):
    """An uploaded document, pictures without their metadata. Raises ValidationError for what is not what it says."""
    kinds.check(file)
    return _cleaned(file) if kinds.ending_of(file) in kinds.PICTURES else file


def _cleaned(file):
    try:
        return without_metadata(file)
    except UNREADABLE as error:
        raise kinds.not_genuine(file) from error
