"""Why a record cannot be written now, in Wagtail's own terms."""

from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from wagtail.locks import BaseLock

from clusterix.submissions.permissions import may_write


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
