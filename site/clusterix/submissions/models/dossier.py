"""What is known about a record and is not its author's text."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from clusterix.submissions.states import PUBLIC, STATES, State


class Dossier(models.Model):
    """One per record (translation family). Its primary key is the record's permanent number.

    It stands beside the page, since publishing an older revision writes back every field of the page.
    """

    record = models.OneToOneField(
        "submissions.SubmissionPage", models.PROTECT, related_name="+", verbose_name=_("record")
    )
    translation_key = models.UUIDField(unique=True, editable=False)
    field_table = models.ForeignKey(
        "submissions.FieldTable",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="dossiers",
        verbose_name=_("version of the template"),
    )
    state = models.CharField(_("state"), max_length=20, choices=State, default=State.DRAFT, db_index=True)
    state_since = models.DateTimeField(_("in this state since"), default=timezone.now)
    due_on = models.DateField(_("expected by"), null=True, blank=True)
    version = models.PositiveIntegerField(default=0, editable=False)
    round = models.PositiveSmallIntegerField(_("review round"), default=0)
    current_copy = models.ForeignKey(
        "submissions.FrozenCopy", models.PROTECT, null=True, related_name="+", verbose_name=_("copy being judged")
    )
    validated_copy = models.ForeignKey(
        "submissions.FrozenCopy", models.PROTECT, null=True, related_name="+", verbose_name=_("validated copy")
    )
    validated_on = models.DateField(_("validated on"), null=True, blank=True)
    validated_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("validated by")
    )
    reviewed_on = models.DateField(_("review closed on"), null=True, blank=True)
    published_on = models.DateField(_("first published on"), null=True, blank=True)
    withheld = models.JSONField(_("persons not shown"), default=list, blank=True, editable=False)
    lapsed_since = models.DateField(_("consent or authorisation lacking since"), null=True, blank=True, editable=False)
    contributors = models.ManyToManyField(
        settings.AUTH_USER_MODEL, related_name="+", blank=True, verbose_name=_("wrote the content")
    )

    class Meta:
        verbose_name = _("dossier")
        verbose_name_plural = _("dossiers")

    def __str__(self):
        return f"{self.number} – {self.get_state_display()}"

    @property
    def number(self):
        """The permanent number of the record."""
        return self.pk

    @property
    def is_public(self):
        """Whether the life cycle lets the public read the record."""
        return self.state in PUBLIC

    @property
    def info(self):
        """The row of the state table."""
        return STATES[self.state]


class StateChange(models.Model):
    """One step of a record's life: the audit trail (requirement R53)."""

    dossier = models.ForeignKey(Dossier, models.PROTECT, related_name="changes")
    action = models.CharField(_("act"), max_length=30)
    from_state = models.CharField(_("state before"), max_length=20, choices=State)
    to_state = models.CharField(_("state after"), max_length=20, choices=State)
    at = models.DateTimeField(_("time"), auto_now_add=True)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    actor = models.CharField(_("capacity"), max_length=20)
    reason = models.TextField(_("reason"), blank=True)
    copy = models.ForeignKey("submissions.FrozenCopy", models.PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name = _("step")
        verbose_name_plural = _("steps")
        ordering = ["pk"]

    def __str__(self):
        return f"{self.dossier_id}: {self.from_state} → {self.to_state}"
