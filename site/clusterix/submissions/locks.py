"""Why a record cannot be written now, in Wagtail's own terms."""

from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from wagtail.locks import BaseLock

from clusterix.organisations.overtaken import refuse_overtaken
from clusterix.submissions.models.dossier import Dossier
from clusterix.submissions.permissions import may_write, may_write_in


class StateLock(BaseLock):
    """Locks a record for everybody, superusers too, whom the state table does not let write now."""

    def for_user(self, user):
        """Whether this person may not write."""
        return not may_write(user, self.object)

    def get_message(self, user):
        """The state, what happens next, and the way to the record's page; nothing for those who may write."""
        if not self.for_user(user):
            return None
        dossier = self.object.dossier
        return format_html(
            '{} {} <a href="{}">{}</a>',
            _("This record cannot be changed now: %(state)s.") % {"state": dossier.get_state_display()},
            dossier.info.next_step,
            reverse("records:desk", args=[dossier.number]),
            _("Where the record stands"),
        )


def refuse_late(record, user, overwritten):
    """Refuse a text on whose way the record was saved or handed in: an autosave that crosses a submission.

    Asks the database once more, since what the request read at its start may be old. Raises PermissionDenied.
    """
    refuse_overtaken(record, overwritten)
    dossier = Dossier.objects.get(translation_key=record.translation_key)
    if not may_write_in(dossier.state, user, record):
        raise PermissionDenied(
            _("This record cannot be changed now: %(state)s.") % {"state": dossier.get_state_display()}
        )
