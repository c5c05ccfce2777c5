"""Who has agreed to what: consents of persons, authorisations of data owners (requirements R40, R42; domain.md 7.2).

They hang on the dossier and never on the page: an older revision that is published again brings no consent back.
A row is never changed or deleted. It ends by being withdrawn, or on its last day.
"""

from datetime import date

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from clusterix.media.models import ClusterixDocument
from clusterix.submissions.models.dossier import Dossier


class Given(models.TextChoices):
    """How a permission reached us."""

    PAPER = "paper", _("signed paper")
    MAIL = "mail", _("e-mail")
    E_ID = "e_id", _("electronic identification")
    SUBMISSION = "submission", _("with the submission of the record")


class Ending(models.TextChoices):
    """How a permission was withdrawn, or why it never was one."""

    MAIL = "mail", _("e-mail")
    PAPER = "paper", _("letter")
    SPOKEN = "spoken", _("in person or by telephone")
    MISTAKE = "mistake", _("it was recorded by mistake")


class PermissionQuerySet(models.QuerySet):
    """Permissions by what they are worth on a day."""

    def valid(self, on: date | None = None):
        """Those that were given, not withdrawn, and have not ended."""
        on = on or timezone.localdate()
        return self.filter(withdrawn_on=None, given_on__lte=on, valid_until__gte=on)


class RecordedPermission(models.Model):
    """What consents and authorisations share: the uses ticked one by one, the words, how, from when and until when."""

    dossier = models.ForeignKey(Dossier, models.PROTECT, related_name="%(class)ss", verbose_name=_("record"))
    for_website = models.BooleanField(_("publication on this site"), default=False)
    for_social_media = models.BooleanField(_("social media"), default=False)
    for_print = models.BooleanField(_("printed publications"), default=False)
    for_transfer = models.BooleanField(_("handing over to other platforms (ECCP, Interreg)"), default=False)
    for_translation = models.BooleanField(_("publication in the other language"), default=False)
    wording = models.CharField(_("version of the wording"), max_length=20, editable=False)
    statement = models.TextField(_("the words that were agreed to"), editable=False)
    given_on = models.DateField(_("given on"))
    given_how = models.CharField(_("how it was given"), max_length=12, choices=Given)
    document = models.ForeignKey(
        ClusterixDocument, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("document")
    )
    kept_at = models.CharField(_("where the original is kept"), max_length=200, blank=True)
    valid_until = models.DateField(_("valid until"), db_index=True)
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)
    withdrawn_on = models.DateField(_("withdrawn on"), null=True, blank=True)
    withdrawn_how = models.CharField(_("how it was withdrawn"), max_length=12, choices=Ending, blank=True)
    withdrawal_recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", editable=False
    )
    handled_on = models.DateField(_("carried out on"), null=True, blank=True)
    handled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", editable=False
    )

    USES = ("for_website", "for_social_media", "for_print", "for_transfer", "for_translation")

    objects = PermissionQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering = ["-given_on", "-pk"]

    def is_valid(self, on: date | None = None) -> bool:
        """Whether it holds on a day, today unless told otherwise."""
        on = on or timezone.localdate()
        return self.withdrawn_on is None and self.given_on <= on <= self.valid_until

    @property
    def uses(self) -> list[str]:
        """The uses that were agreed to, in words."""
        return [str(self._meta.get_field(name).verbose_name) for name in self.USES if getattr(self, name)]


class Consent(RecordedPermission):
    """One person's consent to be named, quoted or shown in one record."""

    person_name = models.CharField(_("name of the person"), max_length=120)
    person_contact = models.CharField(
        _("how to reach the person"),
        max_length=200,
        help_text=_("E-mail or postal address. It is never published; the renewal is asked for through it."),
    )
    covers_name = models.BooleanField(_("name and position"), default=False)
    covers_quote = models.BooleanField(_("quotation"), default=False)
    covers_picture = models.BooleanField(_("picture or video"), default=False)
    item = models.CharField(
        _("which picture, video or quotation"), max_length=200, blank=True, help_text=_("Where there are several.")
    )
    is_minor = models.BooleanField(_("the person is under 18"), default=False)
    guardian = models.CharField(_("legal guardian who signed"), max_length=120, blank=True)

    COVERS = ("covers_name", "covers_quote", "covers_picture")

    class Meta(RecordedPermission.Meta):
        verbose_name = _("consent")
        verbose_name_plural = _("consents")

    def __str__(self):
        return f"{self.dossier_id}: {self.person_name}"

    @property
    def covered(self) -> list[str]:
        """What may be shown of the person, in words."""
        return [str(self._meta.get_field(name).verbose_name) for name in self.COVERS if getattr(self, name)]


class Authorisation(RecordedPermission):
    """A data owner's authorisation to the Cluster Office to use the data of one record (R40)."""

    owner_name = models.CharField(_("owner of the data"), max_length=200)
    given_by = models.CharField(_("given by (name and position)"), max_length=200)
    for_statistics = models.BooleanField(_("evaluation and statistics of the Cluster Office"), default=False)

    USES = (*RecordedPermission.USES, "for_statistics")

    class Meta(RecordedPermission.Meta):
        verbose_name = _("authorisation")
        verbose_name_plural = _("authorisations")

    def __str__(self):
        return f"{self.dossier_id}: {self.owner_name}"
