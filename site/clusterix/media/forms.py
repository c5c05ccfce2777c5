"""Forms of uploads."""

from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.forms import BaseImageForm

from clusterix.media import kinds
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


class DocumentForm(_ReleaseMixin, BaseDocumentForm):
    """A document. Its kind is read from its content."""

    def clean_file(self):
        """Refuse what is not what it says it is."""
        file = self.cleaned_data.get("file")
        if file and "file" in self.changed_data:
            kinds.check(file)
        return file
