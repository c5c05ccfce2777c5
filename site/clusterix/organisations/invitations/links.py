"""The link of an invitation: signed, with an end, good for one time. Looking at it changes nothing."""

from django.conf import settings
from django.core import signing
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from clusterix.organisations.models import Invitation

SALT = "clusterix.organisations.invitation"


class LinkError(Exception):
    """A link that does not open: the answer's `status`, and words for the person who followed it.

    `used` tells that the person may simply sign in.
    """

    def __init__(self, status, message, *, used=False):
        super().__init__(message)
        self.status, self.message, self.used = status, message, used


def url_of(invitation) -> str:
    """The whole address, in the language of the invitation; for its mail."""
    token = signing.Signer(salt=SALT).sign_object([invitation.pk, invitation.version])
    with override(invitation.language):
        return settings.BASE_URL + reverse("people:invitation", args=[token])


def open_link(token: str, *, lock: bool = False) -> Invitation:
    """The invitation that a token opens; `lock` keeps it for the transaction. Raises LinkError."""
    try:
        pk, version = map(int, signing.Signer(salt=SALT).unsign_object(token))
    except (signing.BadSignature, ValueError, TypeError):
        raise LinkError(404, _("This link is not complete, or it was changed on its way.")) from None
    rows = Invitation.objects.select_for_update(of=("self",)) if lock else Invitation.objects
    found = rows.select_related("organisation").filter(pk=pk).first()
    if found is None:
        raise LinkError(410, _("This invitation does not exist any more."))
    if found.accepted_at:
        raise LinkError(410, _("This invitation was accepted already; each link works once."), used=True)
    if found.cancelled_at:
        raise LinkError(410, _("This invitation was called back."))
    if found.version != version:
        raise LinkError(410, _("This link was replaced by a newer one. Please look for a newer mail from us."))
    if found.has_expired:
        raise LinkError(410, _("The time of this invitation is over. Please ask for a new one."))
    return found
