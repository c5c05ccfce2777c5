"""An invitation to work for an organisation, until it is accepted, called back or too old."""

import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from clusterix.organisations.models.organisation import OrganisationPage
from clusterix.organisations.roles import MemberRole

DAYS_OPEN = 14


def end_of_an_invitation():
    """When an invitation that is sent now ends."""
    return timezone.now() + datetime.timedelta(days=DAYS_OPEN)


class InvitationQuerySet(models.QuerySet):
    """Invitations of organisations."""

    def open(self):
        """Neither accepted nor called back; the time may be over, and then it can be sent again."""
        return self.filter(accepted_at=None, cancelled_at=None)


class Invitation(models.Model):
    """Bound to one address. `version` stands in the link: an invitation that is sent again ends the older link."""

    organisation = models.ForeignKey(
        OrganisationPage, models.PROTECT, related_name="invitations", verbose_name=_("organisation")
    )
    email = models.EmailField(_("e-mail address"))
    last_name = models.CharField(_("family name"), max_length=150, blank=True)
    first_name = models.CharField(_("given name"), max_length=150, blank=True)
    role = models.CharField(_("role"), max_length=20, choices=MemberRole, default=MemberRole.AUTHOR)
    language = models.CharField(_("language"), max_length=8, choices=settings.LANGUAGES, default="hu")
    invited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("invited by")
    )
    sent_at = models.DateTimeField(_("sent"), default=timezone.now)
    ends_at = models.DateTimeField(_("open until"), default=end_of_an_invitation)
    version = models.PositiveSmallIntegerField(default=1, editable=False)
    accepted_at = models.DateTimeField(_("accepted"), null=True, blank=True)
    cancelled_at = models.DateTimeField(_("called back"), null=True, blank=True)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "email"],
                condition=Q(accepted_at=None, cancelled_at=None),
                name="one_open_invitation",
            ),
        ]

    def __str__(self):
        return f"{self.email} – {self.organisation}"

    @property
    def has_expired(self):
        """Whether its time is over."""
        return self.ends_at <= timezone.now()
