"""Where the profile of an organisation stands between its people and the office."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Revision

from clusterix.organisations.models.organisation import OrganisationPage


class ProfileState(models.TextChoices):
    """The steps of a profile; anything may be written while it is in any of them."""

    DRAFT = "draft", _("being written")
    WAITING = "waiting", _("waits for the Cluster Office")
    RETURNED = "returned", _("returned with a reason")
    VALIDATED = "validated", _("validated")


class ProfileCheck(models.Model):
    """One for each organisation, made when first needed. It stands beside the page, so no old text writes it back."""

    organisation = models.OneToOneField(OrganisationPage, models.CASCADE, related_name="profile_check")
    state = models.CharField(_("state"), max_length=9, choices=ProfileState, default=ProfileState.DRAFT)
    state_since = models.DateTimeField(_("since"), default=timezone.now)
    submitted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    reason = models.TextField(_("reason"), blank=True)
    verified_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    verified_on = models.DateField(_("verified on"), null=True)
    # The text that was validated: whatever is written after it has not been.
    verified_revision = models.ForeignKey(Revision, models.SET_NULL, null=True, related_name="+")

    class Meta:
        verbose_name = _("check of a profile")
        verbose_name_plural = _("checks of profiles")

    def __str__(self):
        return f"{self.organisation}: {self.get_state_display()}"
