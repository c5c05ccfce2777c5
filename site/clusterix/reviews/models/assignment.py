"""Who was asked to judge which copy of a record, and what became of it."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from clusterix.reviews.models.base import Confidential
from clusterix.reviews.models.reviewer import Reviewer
from clusterix.reviews.models.rubric import Rubric
from clusterix.submissions.freezing import as_page
from clusterix.submissions.models import Dossier, FrozenCopy


class AssignmentState(models.TextChoices):
    """Where an assignment stands."""

    INVITED = "invited", _("asked")
    DECLARED = "declared", _("reading")
    DECLINED = "declined", _("declined")
    CONFLICT = "conflict", _("conflict of interest")
    SENT = "sent", _("review sent")
    RELEASED = "released", _("released")


OPEN = (AssignmentState.INVITED, AssignmentState.DECLARED)
STEPPED_BACK = (AssignmentState.DECLINED, AssignmentState.CONFLICT, AssignmentState.RELEASED)


class AssignmentQuerySet(models.QuerySet):
    """Assignments of all records."""

    def open(self):
        """Those from whom a review is still expected."""
        return self.filter(state__in=OPEN)

    def running(self, dossier):
        """Those of the round that judges the record's current copy."""
        return self.filter(dossier=dossier, copy=dossier.current_copy_id)


class ReviewAssignment(Confidential):
    """One reviewer asked for one frozen copy; a round is all assignments of a copy.

    `link_version` stands in the signed link: raising it ends every link sent before. `same_region` is kept as it was
    on the day of asking; None where one of the regions is not known.
    """

    dossier = models.ForeignKey(Dossier, models.PROTECT, related_name="+", verbose_name=_("record"))
    copy = models.ForeignKey(FrozenCopy, models.PROTECT, related_name="+", verbose_name=_("copy being judged"))
    round = models.PositiveSmallIntegerField(_("round"))
    reviewer = models.ForeignKey(Reviewer, models.PROTECT, related_name="assignments", verbose_name=_("reviewer"))
    rubric = models.ForeignKey(Rubric, models.PROTECT, related_name="+", verbose_name=_("rubric"))
    state = models.CharField(_("state"), max_length=10, choices=AssignmentState, default=AssignmentState.INVITED)
    same_region = models.BooleanField(_("from the same region"), null=True)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("asked by")
    )
    asked_on = models.DateField(_("asked on"))
    due_on = models.DateField(_("due on"))
    expires_at = models.DateTimeField(_("the link ends at"))
    link_version = models.PositiveSmallIntegerField(default=1, editable=False)
    reminded_at = models.DateTimeField(_("reminded at"), null=True, blank=True)
    declaration = models.TextField(_("declaration"), blank=True)
    declared_at = models.DateTimeField(_("declared at"), null=True, blank=True)
    answered_at = models.DateTimeField(_("ended at"), null=True, blank=True)
    reason = models.TextField(_("reason"), blank=True)

    objects = AssignmentQuerySet.as_manager()

    class Meta(Confidential.Meta):
        verbose_name = _("review assignment")
        verbose_name_plural = _("review assignments")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["copy", "reviewer"], name="asked_once_for_a_copy")]
        indexes = [models.Index(fields=["state", "asked_on"], name="assignment_deadlines")]

    def __str__(self):
        return f"{self.dossier_id}/{self.round} {self.get_state_display()}"

    @cached_property
    def judged(self):
        """The record as it was when it was frozen; made once, since it takes many queries."""
        return as_page(self.copy)

    @property
    def is_open(self):
        """Whether a review is still expected."""
        return self.state in OPEN

    @property
    def is_late(self):
        """Whether the review is expected and its day has passed."""
        return self.is_open and self.due_on < timezone.localdate()

    @property
    def has_expired(self):
        """Whether the link has come to its end."""
        return timezone.now() >= self.expires_at
