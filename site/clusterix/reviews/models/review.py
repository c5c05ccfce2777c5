"""What a reviewer wrote."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from clusterix.reviews.models.assignment import ReviewAssignment
from clusterix.reviews.models.base import Confidential
from clusterix.reviews.models.rubric import Criterion


class Recommendation(models.TextChoices):
    """What the reviewer advises; the office decides."""

    ACCEPT = "accept", _("accept")
    MINOR = "minor", _("accept after small corrections")
    MAJOR = "major", _("rework, then a new review")
    DECLINE = "decline", _("decline")


class Confidence(models.IntegerChoices):
    """How well the reviewer knows the field."""

    A_LITTLE = 1, _("a little")
    WELL = 2, _("well")
    VERY_WELL = 3, _("very well")


class Review(Confidential):
    """One reviewer's judgement: a draft until `sent_at`, read-only afterwards."""

    assignment = models.OneToOneField(
        ReviewAssignment, models.PROTECT, related_name="review", verbose_name=_("assignment")
    )
    recommendation = models.CharField(_("recommendation"), max_length=10, choices=Recommendation, blank=True)
    strengths = models.TextField(_("strengths"), blank=True)
    must_fix = models.TextField(_("must be corrected"), blank=True)
    suggestions = models.TextField(_("suggestions"), blank=True)
    learned = models.TextField(_("what did I learn from it?"), blank=True)
    confidential = models.TextField(_("confidential note to the office"), blank=True)
    confidence = models.PositiveSmallIntegerField(
        _("how well do you know the field?"), choices=Confidence, null=True, blank=True
    )
    saved_at = models.DateTimeField(_("saved at"), auto_now=True)
    sent_at = models.DateTimeField(_("sent at"), null=True, blank=True)

    class Meta(Confidential.Meta):
        verbose_name = _("review")
        verbose_name_plural = _("reviews")

    def __str__(self):
        return str(self.assignment)


class ReviewMark(Confidential):
    """A mark for one criterion and why."""

    review = models.ForeignKey(Review, models.CASCADE, related_name="marks", verbose_name=_("review"))
    criterion = models.ForeignKey(Criterion, models.PROTECT, related_name="+", verbose_name=_("criterion"))
    mark = models.PositiveSmallIntegerField(_("mark"), null=True, blank=True)
    comment = models.TextField(_("comment"), blank=True)

    class Meta(Confidential.Meta):
        verbose_name = _("mark")
        verbose_name_plural = _("marks")
        ordering = ["criterion__order"]
        constraints = [
            models.UniqueConstraint(fields=["review", "criterion"], name="one_mark_for_a_criterion"),
            models.CheckConstraint(
                condition=models.Q(mark=None) | models.Q(mark__range=(1, 5)), name="mark_between_1_and_5"
            ),
        ]

    def __str__(self):
        return f"{self.criterion_id}: {self.mark}"
