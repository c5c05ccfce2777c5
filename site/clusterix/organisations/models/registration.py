"""An organisation that asks to be let in, until the office has decided (domain.md 4.11)."""

import datetime

from django.conf import settings
from django.core.validators import MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from clusterix.organisations.fields import NumberField
from clusterix.organisations.models.checking import Problems, YearField, check_not_future
from clusterix.organisations.models.figure import KeyFigure
from clusterix.organisations.models.organisation import OrganisationPage
from clusterix.organisations.models.user import User
from clusterix.vocabularies.models import NationalStatus, OrganisationType, Region

DAYS_OPEN = 7


def end_of_a_link():
    """When a link that is sent now ends."""
    return timezone.now() + datetime.timedelta(days=DAYS_OPEN)


def _figure(kind, decimals=0):
    words = _("A figure cannot be less than nothing.")
    return NumberField(
        kind.label,
        max_digits=12,
        decimal_places=decimals,
        null=True,
        blank=True,
        validators=[MinValueValidator(0, words)],
    )


class RegistrationState(models.TextChoices):
    """The steps of a registration. The office sees none before its mail address is confirmed."""

    UNCONFIRMED = "unconfirmed", _("mail address not confirmed yet")
    WAITING = "waiting", _("waits for the Cluster Office")
    ACCEPTED = "accepted", _("accepted")
    REFUSED = "refused", _("refused")


class Registration(models.Model):
    """Who the organisation is, what cluster databases ask of it, and who speaks for it."""

    # Fields by the names of the key figures that they become.
    FIGURES = (
        KeyFigure.Kind.MEMBERS,
        KeyFigure.Kind.SME_MEMBERS,
        KeyFigure.Kind.LARGE_MEMBERS,
        KeyFigure.Kind.RESEARCH_MEMBERS,
        KeyFigure.Kind.OTHER_MEMBERS,
        KeyFigure.Kind.MANAGEMENT_FTE,
        KeyFigure.Kind.ACTIVITIES,
    )
    _PARTS = FIGURES[1:5]

    name = models.CharField(_("name of the organisation"), max_length=200)
    organisation_type = models.ForeignKey(OrganisationType, models.PROTECT, related_name="+", verbose_name=_("type"))
    seat = models.ForeignKey(Region, models.PROTECT, related_name="+", verbose_name=_("seat"))
    website = models.URLField(_("website"), blank=True)
    mailbox = models.EmailField(
        _("role mailbox"), blank=True, help_text=_("An address that does not belong to one person. It becomes public.")
    )
    summary = models.TextField(_("What does the organisation do?"), max_length=1000)
    is_cluster = models.BooleanField(_("It is a cluster"), default=False)
    is_provider = models.BooleanField(_("It is a training provider"), default=False)

    website_en = models.URLField(_("website in English"), blank=True)
    national_status = models.ForeignKey(
        NationalStatus,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("recognised by a national programme"),
    )
    members = _figure(KeyFigure.Kind.MEMBERS)
    sme_members = _figure(KeyFigure.Kind.SME_MEMBERS)
    large_members = _figure(KeyFigure.Kind.LARGE_MEMBERS)
    research_members = _figure(KeyFigure.Kind.RESEARCH_MEMBERS)
    other_members = _figure(KeyFigure.Kind.OTHER_MEMBERS)
    management_fte = _figure(KeyFigure.Kind.MANAGEMENT_FTE, decimals=2)
    activities = _figure(KeyFigure.Kind.ACTIVITIES)
    figures_year = YearField(_("year of these figures"))

    last_name = models.CharField(_("family name"), max_length=150)
    first_name = models.CharField(_("given name"), max_length=150)
    position = models.CharField(_("position in the organisation"), max_length=150)
    email = models.EmailField(_("e-mail address"))
    phone = models.CharField(_("phone"), max_length=40, blank=True)
    language = models.CharField(_("language"), max_length=8, choices=settings.LANGUAGES, default="hu")

    state = models.CharField(
        _("state"), max_length=11, choices=RegistrationState, default=RegistrationState.UNCONFIRMED
    )
    sent_at = models.DateTimeField(_("sent"), default=timezone.now)
    ends_at = models.DateTimeField(_("open until"), default=end_of_a_link)
    confirmed_at = models.DateTimeField(_("confirmed"), null=True)
    decided_at = models.DateTimeField(_("decided"), null=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("decided by")
    )
    reason = models.TextField(_("reason"), blank=True)
    organisation = models.ForeignKey(
        OrganisationPage, models.SET_NULL, null=True, related_name="registrations", verbose_name=_("organisation")
    )

    class Meta:
        verbose_name = _("registration")
        verbose_name_plural = _("registrations")
        default_permissions = ()

    def __str__(self):
        return self.name

    def clean(self):
        """Figures have a year that has begun, and the parts are not more than the whole."""
        super().clean()
        self.email = self.email.lower()
        problems = Problems()
        check_not_future(problems, self.figures_year, "figures_year")
        if self.figures() and not self.figures_year:
            problems.say("figures_year", gettext("Please give the year of the figures."))
        parts = [value for name in self._PARTS if (value := getattr(self, name)) is not None]
        if self.members is not None and sum(parts) > self.members:
            problems.say("members", gettext("The kinds of members below are more than all members together."))
        problems.raise_any()

    @property
    def representative(self):
        """Who speaks for the organisation, in the order of names of the active language."""
        return User(last_name=self.last_name, first_name=self.first_name).get_full_name()

    def figures(self) -> dict:
        """What was told in figures, by the kind of the key figure."""
        return {kind: value for kind in self.FIGURES if (value := getattr(self, kind.value)) is not None}
