"""Verbs of one's mail address, with which one signs in: it changes once a link in the new mailbox was opened."""

from django.conf import settings
from django.core import signing
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.log_actions import log as write_log

from clusterix.mail.domain import post
from clusterix.organisations import log
from clusterix.organisations.invitations.links import LinkError
from clusterix.organisations.limits import Limit
from clusterix.organisations.models import User
from clusterix.organisations.refusals import Refused

SALT = "clusterix.organisations.address"
SECONDS_OPEN = 24 * 3600
ASKED = Limit("address-asked", most=5, seconds=3600)


@transaction.atomic
def ask(*, user, address):
    """Mail a link to the new address, and tell the one of now. Raises Refused after too many of them.

    Whether the address has an account is told only to who opens the link there.
    """
    address = User.objects.normalize_email(address).lower()
    if address == user.email:
        raise Refused(_("This is your address already."))
    if ASKED.is_reached(user.pk):
        raise Refused(_("There were too many of these mails in a short time. Please try again in an hour."))
    ASKED.count(user.pk)
    _mail(user, address, "address_confirm", url=_url(user, address), address=address)
    _mail(user, user.email, "address_asked", address=address)


def open_link(token: str) -> tuple[User, str]:
    """The person and the new address that a token tells. Raises LinkError.

    A link ends with its day, with another password, and with the first change of the address.
    """
    signer = signing.TimestampSigner(salt=SALT)
    try:
        pk, address, state = signer.unsign_object(token, max_age=SECONDS_OPEN)
    except signing.SignatureExpired:
        raise LinkError(
            410, _("The time of this link is over. Please ask for a new one on your account page.")
        ) from None
    except (signing.BadSignature, ValueError, TypeError):
        raise LinkError(404, _("This link is not complete, or it was changed on its way.")) from None
    user = User.objects.filter(pk=pk, is_active=True).first()
    if user is None or _state(user) != state:
        raise LinkError(410, _("This link was used already, or your account has changed since it was sent."))
    return user, address


@transaction.atomic
def change(*, token, by):
    """The new address counts from now on; the old one is told. Raises LinkError, or Refused with a reason."""
    user, address = open_link(token)
    if by != user:
        raise Refused(_("Please sign in with the account whose address is to change."))
    user = User.objects.select_for_update().get(pk=user.pk)
    if User.objects.filter(email=address).exists():
        raise Refused(_("There is an account with this address already, so it cannot have another one."))
    before, user.email = user.email, address
    user.save(update_fields=["email"])
    write_log(instance=user, action=f"{log.PREFIX}address_changed", user=by)
    tell_old(user=user, before=before)
    return user


def tell_old(*, user, before):
    """Nobody loses an account without hearing of it."""
    _mail(user, before, "address_changed", address=user.email)


def _state(user):
    """What must not have changed since the link was sent."""
    return signing.Signer(salt=SALT).signature(f"{user.email}{user.password}")


def _url(user, address):
    token = signing.TimestampSigner(salt=SALT).sign_object([user.pk, address, _state(user)])
    with override(user.language):
        return settings.BASE_URL + reverse("people:address", args=[token])


def _mail(user, to, template, **context):
    post(
        to=to,
        language=user.language,
        template=template,
        context={"name": user.get_full_name, **context},
        key=f"{template}:{user.pk}:{timezone.now().isoformat()}",
    )
