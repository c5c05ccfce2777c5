"""The outbox: one row for each mail that was or will be sent."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

# Minutes until the next try, one for each failed one; after the last the message is given up and kept.
RETRY_MINUTES = (5, 15, 60, 240, 720, 1440)
MAX_ATTEMPTS = len(RETRY_MINUTES) + 1


class OutboxQuerySet(models.QuerySet):
    """The three states of a message, as queries."""

    def waiting(self):
        """Neither sent nor given up."""
        return self.filter(sent_at__isnull=True, attempts__lt=MAX_ATTEMPTS)

    def due(self, now=None):
        """Waiting, and its time has come."""
        return self.waiting().filter(due_at__lte=now or timezone.now())

    def given_up(self):
        """Every try failed; `last_error` says why the last one did."""
        return self.filter(sent_at__isnull=True, attempts__gte=MAX_ATTEMPTS)


class OutboxMessage(models.Model):
    """One mail to one person, in that person's language.

    Written by `mail.domain.post` in the transaction of what it tells about, so that there is never one without the
    other. The text is forgotten once it is sent, since review links stand in it.
    """

    key = models.CharField(
        _("key"), max_length=200, unique=True, editable=False, help_text=_("Makes sure that nobody is told twice.")
    )
    to = models.EmailField(_("recipient"))
    language = models.CharField(_("language"), max_length=8, choices=settings.LANGUAGES)
    subject = models.CharField(_("subject"), max_length=250)
    body = models.TextField(_("text"), blank=True)
    created_at = models.DateTimeField(_("written"), default=timezone.now, editable=False)
    due_at = models.DateTimeField(_("to be sent from"), default=timezone.now)
    sent_at = models.DateTimeField(_("sent"), null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    last_error = models.CharField(_("last error"), max_length=500, blank=True)

    objects = OutboxQuerySet.as_manager()

    class Meta:
        verbose_name = _("mail")
        verbose_name_plural = _("outgoing mails")
        ordering = ["-created_at", "-pk"]
        # Read by administrators only (permissions.py), so there is nothing to hand out to groups.
        default_permissions = ()
        indexes = [
            models.Index(fields=["due_at"], name="outbox_waiting", condition=models.Q(sent_at__isnull=True)),
        ]

    def __str__(self):
        return self.subject

    @property
    def state(self):
        """What became of it, in words."""
        if self.sent_at:
            return _("sent")
        return _("given up") if self.attempts >= MAX_ATTEMPTS else _("waiting")
