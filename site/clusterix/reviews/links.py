"""The review link: signed, for one assignment, with an end, and it can be called back.

The address is the only key: it opens no session, sets no cookie and gives nothing but the one assignment. Looking at
it changes nothing, since mail scanners follow links.
"""

from django.conf import settings
from django.core import signing
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from clusterix.reviews.models import AssignmentState, ReviewAssignment

SALT = "clusterix.reviews.link"


class LinkError(Exception):
    """A link that does not open; `status` is the answer's, `message` is for the person who followed it.

    `assignment` is known where the signature was right.
    """

    def __init__(self, status, message, assignment=None):
        super().__init__(message)
        self.status, self.message, self.assignment = status, message, assignment


def token_of(assignment) -> str:
    """The signed text that stands in the address; the same for every mail until a new link is sent."""
    return signing.Signer(salt=SALT).sign_object([assignment.pk, assignment.link_version])


def url_of(assignment) -> str:
    """The whole address, in the reviewer's language; for mails."""
    with override(assignment.reviewer.language):
        return settings.BASE_URL + reverse("review:work", args=[token_of(assignment)])


def open_link(token: str) -> ReviewAssignment:
    """The assignment that a token opens. Reads only. Raises LinkError."""
    try:
        pk, version = map(int, signing.Signer(salt=SALT).unsign_object(token))
    except (signing.BadSignature, ValueError, TypeError):
        raise LinkError(403, _("This link is not complete, or it was changed on its way.")) from None
    assignment = (
        ReviewAssignment.objects.select_related("dossier__record", "copy", "reviewer", "rubric", "asked_by")
        .filter(pk=pk)
        .first()
    )
    if assignment is None or assignment.link_version != version:
        raise LinkError(410, _("This link was replaced by a newer one, or called back."), assignment)
    if assignment.has_expired:
        raise LinkError(410, _("The time for this review is over."), assignment)
    if assignment.state in _ENDED:
        raise LinkError(410, _ended(assignment), assignment)
    return assignment


_ENDED = {AssignmentState.DECLINED, AssignmentState.CONFLICT, AssignmentState.RELEASED}


def _ended(assignment):
    if assignment.state == AssignmentState.RELEASED:
        return _("The review of this record was closed, so nothing more is needed from you. Thank you.")
    return _("You have told us that you cannot take this review on. Thank you for saying so.")
