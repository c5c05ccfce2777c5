"""A run: the course at a certain time and place (domain.md 5.2)."""

from django.db import models
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from clusterix.submissions.fields import NumberField
from clusterix.submissions.models import Dossier
from clusterix.submissions.models.checking import Problems
from clusterix.submissions.models.funding import CurrencyField
from clusterix.vocabularies.models import DeliveryMode, Language, Region
from training.models.offer import check_fee


class RunQuerySet(models.QuerySet):
    """Runs of courses."""

    def upcoming(self, now=None):
        """What one can still look forward to: not over, and what is held on request. No job has to tidy up."""
        midnight = timezone.localtime(now).replace(hour=0, minute=0, second=0, microsecond=0)
        dated = self.annotate(last=Coalesce("end", "start")).filter(
            models.Q(status=CourseRun.Status.ON_REQUEST) | models.Q(last__gte=midnight)
        )
        found = dated.exclude(status=CourseRun.Status.FINISHED)
        return found.order_by(models.F("start").asc(nulls_last=True), "pk").select_related("mode", "language", "region")


class CourseRun(models.Model):
    """When and where a course is held, or that it is held on request.

    It hangs on the record's dossier and not on its page: dates and free seats change while the reviewed text stays, so
    whoever works for the provider changes them without a new review. Every language reads the same runs.
    """

    class Status(models.TextChoices):
        ANNOUNCED = "announced", _("announced")
        FULL = "full", _("full")
        CANCELLED = "cancelled", _("cancelled")
        FINISHED = "finished", _("finished")
        ON_REQUEST = "request", _("on request")

    dossier = models.ForeignKey(Dossier, models.CASCADE, related_name="runs", verbose_name=_("training"))
    status = models.CharField(_("state"), max_length=9, choices=Status, default=Status.ANNOUNCED)
    start = models.DateTimeField(_("begins at"), null=True, blank=True)
    end = models.DateTimeField(_("ends at"), null=True, blank=True)
    deadline = models.DateTimeField(_("apply until"), null=True, blank=True)
    mode = models.ForeignKey(
        DeliveryMode, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("mode of delivery")
    )
    language = models.ForeignKey(
        Language, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("language")
    )
    region = models.ForeignKey(
        Region, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("region")
    )
    address = models.CharField(_("place and address"), max_length=200, blank=True)
    online_url = models.URLField(_("link to the online event"), blank=True)
    seats = models.PositiveSmallIntegerField(_("seats"), null=True, blank=True)
    free_seats = models.PositiveSmallIntegerField(_("free seats"), null=True, blank=True)
    price = NumberField(
        _("fee of this run"), null=True, blank=True, help_text=_("Only where it differs from the fee of the training.")
    )
    currency = CurrencyField(_("currency"))
    registration_url = models.URLField(_("link to the registration"), blank=True)
    contact = models.CharField(
        _("contact"), max_length=120, blank=True, help_text=_("It is published: a role mailbox or an office number.")
    )
    changed_at = models.DateTimeField(_("last changed"), auto_now=True)

    objects = RunQuerySet.as_manager()

    class Meta:
        verbose_name = _("run")
        verbose_name_plural = _("runs")
        ordering = [models.F("start").asc(nulls_last=True), "pk"]
        indexes = [models.Index(fields=["start"], name="run_start")]

    def __str__(self):
        when = timezone.localdate(self.start).isoformat() if self.start else self.get_status_display()
        return f"{self.dossier_id}: {when}"

    def clean(self):
        """What cannot be is explained at its field, all of it at once."""
        super().clean()
        problems = Problems()
        if self.status != self.Status.ON_REQUEST:
            self._find_missing(problems)
        self._find_wrong_times(problems)
        self._find_wrong_seats(problems)
        check_fee(problems, self.price, self.currency, "price", "currency")
        problems.raise_any()

    def _find_missing(self, problems):
        if self.start is None:
            problems.say("start", gettext("Please say when it begins, or choose the state “on request”."))
        if self.mode is None:
            problems.say("mode", gettext("Please choose the mode of delivery."))
        elif self.mode.needs_place and not (self.address or self.region_id):
            problems.say("address", gettext("In this mode people come together, so please give the place."))
        elif not (self.address or self.region_id or self.online_url or self.registration_url):
            problems.say(
                "online_url", gettext("Please give the place, or a link to the online event or its registration.")
            )

    def _find_wrong_times(self, problems):
        if self.end and not self.start:
            problems.say("start", gettext("There is an end, so please give the start, too."))
        if self.start and self.end and self.end < self.start:
            problems.say("end", gettext("The end is before the start."))
        if self.start and self.deadline and self.deadline > self.start:
            problems.say("deadline", gettext("One cannot apply until after the start."))
        if self.status == self.Status.FINISHED and self.start and self.start > timezone.now():
            problems.say("status", gettext("It has not begun yet, so it cannot be finished."))

    def _find_wrong_seats(self, problems):
        if self.free_seats is None:
            return
        if self.seats is None:
            problems.say("seats", gettext("Please give the number of seats, too."))
        elif self.free_seats > self.seats:
            problems.say("free_seats", gettext("There cannot be more free seats than seats."))
        if self.free_seats and self.status == self.Status.FULL:
            problems.say("free_seats", gettext("The run is full, so no seat is free."))
