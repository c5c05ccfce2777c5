"""Verbs of invitations: send, send again, call back, accept."""

from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from clusterix.mail.domain import post
from clusterix.organisations import log
from clusterix.organisations.domain import add_member, set_language
from clusterix.organisations.invitations.links import open_link, url_of
from clusterix.organisations.models import Invitation, User
from clusterix.organisations.models.invitation import end_of_an_invitation
from clusterix.organisations.refusals import Refused
from clusterix.organisations.roles import MemberRole


@transaction.atomic
def invite(*, organisation, email, role=MemberRole.AUTHOR, language="hu", last_name="", first_name="", by=None):
    """Ask somebody by mail to work for an organisation; gives the Invitation. Raises Refused with a reason.

    Nothing exists of the person before the link is followed. `organisation` may be any language's page.
    """
    organisation, email = organisation.source, User.objects.normalize_email(email).lower()
    _check(organisation, email)
    invitation = Invitation.objects.create(
        organisation=organisation,
        email=email,
        role=role,
        language=language,
        last_name=last_name,
        first_name=first_name,
        invited_by=by,
    )
    log.write(organisation, "invited", user=by, address=email, role=role)
    _mail(invitation)
    return invitation


def _check(organisation, email):
    if organisation.merged_into_id or organisation.ended_on:
        raise Refused(_("The organisation has ended, so nobody can join it any more."))
    if organisation.memberships.filter(user__email=email, ends_on=None).exists():
        raise Refused(_("This person works for the organisation already."))
    if organisation.invitations.open().filter(email=email).exists():
        raise Refused(_("This address was invited already. You can send the invitation again, or call it back."))


def _mail(invitation):
    by = invitation.invited_by
    context = {
        "name": _name_of(invitation),
        "by": by.get_full_name if by else "",
        "organisation": invitation.organisation.title,
        "role": MemberRole(invitation.role).label,
        "url": url_of(invitation),
        "ends_at": invitation.ends_at,
    }
    key = f"invitation:{invitation.pk}:{invitation.version}"
    post(to=invitation.email, language=invitation.language, template="invitation", context=context, key=key)


def _name_of(invitation):
    """A function, since the order of names follows the language of the mail."""
    return User(last_name=invitation.last_name, first_name=invitation.first_name).get_full_name


@transaction.atomic
def send_again(*, invitation, by=None):
    """Mail a new link with a new end; the older link ends. Raises Refused when it is not open any more."""
    invitation = _locked(invitation)
    invitation.version += 1
    invitation.sent_at, invitation.ends_at = timezone.now(), end_of_an_invitation()
    invitation.save(update_fields=["version", "sent_at", "ends_at"])
    log.write(invitation.organisation, "invited", user=by, address=invitation.email, role=invitation.role)
    _mail(invitation)
    return invitation


@transaction.atomic
def cancel(*, invitation, by=None):
    """Call an invitation back: its link ends. Raises Refused when it is not open any more."""
    invitation = _locked(invitation)
    invitation.cancelled_at = timezone.now()
    invitation.save(update_fields=["cancelled_at"])
    log.write(invitation.organisation, "uninvited", user=by, address=invitation.email)
    return invitation


def _locked(invitation):
    try:
        return Invitation.objects.select_for_update(of=("self",)).open().get(pk=invitation.pk)
    except ObjectDoesNotExist:
        raise Refused(_("This invitation was accepted or called back in the meantime.")) from None


@transaction.atomic
def accept_as_new(*, token, last_name, first_name, language, password):
    """Open an account for the person invited and let them join; gives the User. Raises LinkError, or Refused."""
    invitation = open_link(token, lock=True)
    if account_of(invitation):
        raise Refused(_("There is an account with this address already. Please sign in with it."))
    # Whoever follows the link has received the mail, so the address is known to be theirs.
    user = User.objects.create_user(invitation.email, password, last_name=last_name, first_name=first_name)
    set_language(user=user, language=language)
    _join(invitation, user)
    return user


@transaction.atomic
def accept(*, token, user):
    """Let somebody who has an account join. Raises LinkError, or Refused when it was meant for another address."""
    invitation = open_link(token, lock=True)
    if user.email != invitation.email:
        raise Refused(_("This invitation was sent to another address than the one you are signed in with."))
    return _join(invitation, user)


def _join(invitation, user):
    invitation.accepted_at = timezone.now()
    invitation.save(update_fields=["accepted_at"])
    return add_member(user=user, organisation=invitation.organisation, role=invitation.role, by=user)


def account_of(invitation):
    """The account that has the address of the invitation, or None."""
    return User.objects.filter(email=invitation.email).first()
