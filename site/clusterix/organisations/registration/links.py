"""The link that proves that a mail address belongs to who registered. Looking at it changes nothing."""

from django.conf import settings
from django.core import signing
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from clusterix.organisations.invitations.links import LinkError
from clusterix.organisations.models import Registration, RegistrationState

SALT = "clusterix.organisations.registration"


def url_of(registration) -> str:
    """The whole address, in the language of the registration; for its mail."""
    token = signing.Signer(salt=SALT).sign_object(registration.pk)
    with override(registration.language):
        return settings.BASE_URL + reverse("people:registration", args=[token])


def open_link(token: str, *, lock: bool = False) -> Registration:
    """The registration that a token opens; `lock` keeps it for the transaction. Raises LinkError.

    The end counts for confirming only: afterwards the link tells where the registration stands.
    """
    try:
        pk = int(signing.Signer(salt=SALT).unsign_object(token))
    except (signing.BadSignature, ValueError, TypeError):
        raise LinkError(404, _("This link is not complete, or it was changed on its way.")) from None
    rows = Registration.objects.select_for_update() if lock else Registration.objects
    found = rows.filter(pk=pk).first()
    if found is None:
        raise LinkError(410, _("This registration does not exist any more. You are welcome to register again."))
    if found.state == RegistrationState.UNCONFIRMED and found.ends_at <= timezone.now():
        raise LinkError(410, _("The time of this link is over. Please register again."))
    return found
