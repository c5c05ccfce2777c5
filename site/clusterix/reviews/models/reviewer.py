"""The pool of people who may be asked for a review (requirement R24)."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from clusterix.organisations.models import OrganisationPage
from clusterix.reviews.models.base import Confidential
from clusterix.vocabularies.models import Region, Theme


class Reviewer(Confidential):
    """A peer. An account is not needed: the link in the mail is enough (requirement R27).

    `organisation` is always the page in the authoring language, where memberships stand.
    """

    name = models.CharField(_("name"), max_length=120)
    email = models.EmailField(_("e-mail address"), unique=True)
    language = models.CharField(_("language of mails"), max_length=8, choices=settings.LANGUAGES, default="hu")
    organisation = models.ForeignKey(
        OrganisationPage, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("organisation")
    )
    affiliation = models.CharField(
        _("organisation in words"),
        max_length=120,
        blank=True,
        help_text=_("Where the organisation has no profile here, for instance abroad."),
    )
    region = models.ForeignKey(
        Region, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("region")
    )
    themes = models.ManyToManyField(Theme, blank=True, related_name="+", verbose_name=_("knows about"))
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("account"),
        help_text=_("Only where the reviewer has one; an account with the same e-mail address is found without this."),
    )
    active = models.BooleanField(_("may be asked"), default=True)

    class Meta(Confidential.Meta):
        verbose_name = _("reviewer")
        verbose_name_plural = _("reviewers")
        ordering = ["name"]

    def __str__(self):
        return self.name

    def save(self, **kwargs):
        """One person, one address, whatever its case."""
        self.email = self.email.lower()
        super().save(**kwargs)

    @property
    def organisation_name(self):
        """The organisation as the office knows it; empty when it knows none."""
        return self.organisation.title if self.organisation else self.affiliation
