"""The frozen copy: what was judged, kept for good."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from clusterix.submissions.models.dossier import Dossier
from clusterix.submissions.refusals import Refused


class FrozenQuerySet(models.QuerySet):
    """Copies are made and read, nothing else."""

    def update(self, **kwargs):
        """Refused: what was judged cannot be rewritten."""
        raise Refused(_("A frozen copy cannot be changed."))

    def delete(self):
        """Refused: what was judged cannot be removed."""
        raise Refused(_("A frozen copy cannot be deleted."))


class FrozenCopy(models.Model):
    """The serialised text and facts of a record at one moment, with their hash.

    Reviews and the case file read this and never a revision, since revisions can be overwritten in place
    and purged.
    """

    class Purpose(models.TextChoices):
        SUBMITTED = "submitted", _("as submitted")
        EDITED = "edited", _("as edited by the office")
        UPDATE = "update", _("update of a published record")

    dossier = models.ForeignKey(Dossier, models.PROTECT, related_name="copies", verbose_name=_("record"))
    purpose = models.CharField(_("purpose"), max_length=10, choices=Purpose)
    round = models.PositiveSmallIntegerField(_("round"), default=1)
    content = models.JSONField(_("content"))
    digest = models.CharField(_("SHA-256 of the content"), max_length=64, db_index=True)
    created_at = models.DateTimeField(_("made at"), auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("made by")
    )

    objects = FrozenQuerySet.as_manager()

    class Meta:
        verbose_name = _("frozen copy")
        verbose_name_plural = _("frozen copies")
        ordering = ["pk"]

    def __str__(self):
        return f"{self.dossier_id}/{self.round} {self.get_purpose_display()}"

    def save(self, **kwargs):
        """Only ever inserts."""
        if self.pk:
            raise Refused(_("A frozen copy cannot be changed."))
        super().save(**kwargs)

    def delete(self, **kwargs):
        """Refused: what was judged cannot be removed."""
        raise Refused(_("A frozen copy cannot be deleted."))
