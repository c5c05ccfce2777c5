"""A text that something has overtaken on its way: an autosave that comes to the database after a save.

Wagtail compares when the request begins; two requests of the same form can both be right at that moment.
"""

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _
from wagtail.admin.forms.pages import WagtailAdminPageForm
from wagtail.models import Page


def newest_revision(page) -> int | None:
    """The primary key of a page's newest text as the database has it, with the page locked for this transaction."""
    return Page.objects.select_for_update().values_list("latest_revision_id", flat=True).get(pk=page.pk)


def refuse_overtaken(page, overwritten) -> None:
    """Refuse to write over a text that is not the newest any more. Raises PermissionDenied.

    The form tells it the author, with nothing typed lost. Must run inside a transaction.
    """
    if overwritten and overwritten.pk != newest_revision(page):
        raise PermissionDenied(_("This has been saved elsewhere meanwhile."))


class NewestForm(WagtailAdminPageForm):
    """A page's editing form that writes no older text down as the newest one.

    Otherwise `refuse_overtaken` could not tell any more what came between.
    """

    def save(self, commit=True):
        """Save the page, which a first draft does before its text is kept."""
        if commit and self.instance.pk:
            self.instance.latest_revision_id = newest_revision(self.instance)
        return super().save(commit=commit)
