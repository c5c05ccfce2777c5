"""Who works for which organisation, in what role, from when until when."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from clusterix.organisations.models.organisation import OrganisationPage
from clusterix.organisations.roles import MemberRole


class MembershipQuerySet(models.QuerySet):
    """Memberships of people in organisations."""

    def current(self):
        """Memberships that are in force today; the last day still counts, unless somebody was removed at once."""
        today = timezone.localdate()
        return self.filter(Q(starts_on__lte=today), Q(ends_on=None) | Q(ends_on__gte=today), at_once=False)


class Membership(models.Model):
    """A person's role in an organisation; ended, never deleted, so that history can be read."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="memberships", verbose_name=_("person")
    )
    organisation = models.ForeignKey(
        OrganisationPage, models.PROTECT, related_name="memberships", verbose_name=_("organisation")
    )
    role = models.CharField(_("role"), max_length=20, choices=MemberRole, default=MemberRole.AUTHOR)
    starts_on = models.DateField(_("from"), default=timezone.localdate)
    ends_on = models.DateField(_("until"), null=True, blank=True)
    at_once = models.BooleanField(_("ended at once"), default=False, editable=False)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        constraints = [
            models.UniqueConstraint(
                fields=["user", "organisation"], condition=Q(ends_on=None), name="one_open_membership"
            ),
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gte=models.F("starts_on")), name="membership_ends_after_start"
            ),
        ]

    def __str__(self):
        return f"{self.user} – {self.organisation} ({self.get_role_display()})"
