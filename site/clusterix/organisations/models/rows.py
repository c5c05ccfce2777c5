"""Facts of a profile that come in rows. They exist once, on the page in the authoring language."""

from django.db import models
from django.utils import timezone
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from clusterix.organisations.models.checking import Problems, YearField, check_not_future, check_order
from clusterix.vocabularies.models import ClusterLabel, NationalStatus

ORGANISATION = "organisations.OrganisationPage"


def in_language(hungarian, english):
    """The text in the active language, or in the other one rather than nothing."""
    first, second = (hungarian, english) if (get_language() or "hu").startswith("hu") else (english, hungarian)
    return first or second


def _not_future(problems, day, field):
    if day and day > timezone.localdate():
        problems.say(field, gettext("This day is still to come."))


class FormerName(Orderable):
    """A name that the organisation had before (R48)."""

    page = ParentalKey(ORGANISATION, on_delete=models.CASCADE, related_name="former_names")
    name = models.CharField(_("name"), max_length=255)
    used_from = models.DateField(_("from"), null=True, blank=True)
    used_until = models.DateField(_("until"), null=True, blank=True)

    panels = [FieldPanel("name"), FieldRowPanel([FieldPanel("used_from"), FieldPanel("used_until")])]

    class Meta(Orderable.Meta):
        verbose_name = _("former name")
        verbose_name_plural = _("former names")

    def __str__(self):
        return self.name

    def clean(self):
        """A former name lies in the past, in the order of time."""
        super().clean()
        problems = Problems()
        words = gettext("The last day is before the first one.")
        check_order(problems, self.used_from, self.used_until, "used_until", words)
        _not_future(problems, self.used_from, "used_from")
        _not_future(problems, self.used_until, "used_until")
        problems.raise_any()


class StatusPeriod(Orderable):
    """A national quality status, from when until when; a cluster has a history of them (R108)."""

    page = ParentalKey(ORGANISATION, on_delete=models.CASCADE, related_name="statuses")
    status = models.ForeignKey(NationalStatus, models.PROTECT, related_name="+", verbose_name=_("status"))
    starts_on = models.DateField(_("from"), null=True, blank=True)
    ends_on = models.DateField(
        _("until"), null=True, blank=True, help_text=_("Leave it empty where no end has been set.")
    )

    panels = [FieldPanel("status"), FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")])]

    class Meta(Orderable.Meta):
        verbose_name = _("national status")
        verbose_name_plural = _("national statuses")

    def clean(self):
        """A status is dated, and begins before it ends."""
        super().clean()
        problems = Problems()
        if self.status_id is None:
            problems.say("status", gettext("Please choose the status."))
        if self.starts_on is None:
            problems.say("starts_on", gettext("Please give the day from which the status holds."))
        _not_future(problems, self.starts_on, "starts_on")
        words = gettext("The status ends before it begins.")
        check_order(problems, self.starts_on, self.ends_on, "ends_on", words)
        problems.raise_any()

    def holds(self, on=None):
        """Whether the status is in force on a day, today unless told."""
        on = on or timezone.localdate()
        return self.starts_on is not None and self.starts_on <= on and (self.ends_on is None or self.ends_on >= on)


class LabelAward(Orderable):
    """A label of cluster management excellence that was awarded (domain.md 4.10)."""

    page = ParentalKey(ORGANISATION, on_delete=models.CASCADE, related_name="labels")
    label = models.ForeignKey(ClusterLabel, models.PROTECT, related_name="+", verbose_name=_("label"))
    awarded_on = models.DateField(_("awarded on"), null=True, blank=True)
    valid_until = models.DateField(_("valid until"), null=True, blank=True)
    certificate_url = models.URLField(_("link to the certificate"), blank=True)
    awarding_body = models.CharField(_("awarded by"), max_length=120, blank=True)

    panels = [
        FieldPanel("label"),
        FieldRowPanel([FieldPanel("awarded_on"), FieldPanel("valid_until")]),
        FieldRowPanel([FieldPanel("awarding_body"), FieldPanel("certificate_url")]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("excellence label")
        verbose_name_plural = _("excellence labels")

    def clean(self):
        """A label is dated, and valid after it was awarded."""
        super().clean()
        problems = Problems()
        if self.label_id is None:
            problems.say("label", gettext("Please choose the label."))
        if self.awarded_on is None:
            problems.say("awarded_on", gettext("Please give the day of the award."))
        _not_future(problems, self.awarded_on, "awarded_on")
        words = gettext("The label ends before it was awarded.")
        check_order(problems, self.awarded_on, self.valid_until, "valid_until", words)
        problems.raise_any()

    def holds(self, on=None):
        """Whether the label is valid on a day, today unless told."""
        on = on or timezone.localdate()
        awarded = self.awarded_on is not None and self.awarded_on <= on
        return awarded and (self.valid_until is None or self.valid_until >= on)


class ProviderReference(Orderable):
    """A piece of work that a training provider refers to."""

    page = ParentalKey(ORGANISATION, on_delete=models.CASCADE, related_name="references")
    title_hu = models.CharField(_("reference in Hungarian"), max_length=200, blank=True)
    title_en = models.CharField(_("reference in English"), max_length=200, blank=True)
    year = YearField(_("year"))
    url = models.URLField(_("link"), blank=True)

    panels = [
        FieldPanel("title_hu"),
        FieldPanel("title_en"),
        FieldRowPanel([FieldPanel("year"), FieldPanel("url")]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("reference")
        verbose_name_plural = _("references")

    def clean(self):
        """A reference says something, and has happened."""
        super().clean()
        problems = Problems()
        if not (self.title_hu or self.title_en):
            problems.say("title_hu", gettext("Please name it in one of the two languages at least."))
        check_not_future(problems, self.year, "year")
        problems.raise_any()

    @property
    def title(self):
        """The reference in the active language."""
        return in_language(self.title_hu, self.title_en)


class Accreditation(Orderable):
    """What somebody else has certified a training provider for."""

    page = ParentalKey(ORGANISATION, on_delete=models.CASCADE, related_name="accreditations")
    name_hu = models.CharField(_("accreditation in Hungarian"), max_length=200, blank=True)
    name_en = models.CharField(_("accreditation in English"), max_length=200, blank=True)
    issuer = models.CharField(_("given by"), max_length=150, blank=True)
    awarded_on = models.DateField(_("given on"), null=True, blank=True)
    valid_until = models.DateField(_("valid until"), null=True, blank=True)

    panels = [
        FieldPanel("name_hu"),
        FieldPanel("name_en"),
        FieldPanel("issuer"),
        FieldRowPanel([FieldPanel("awarded_on"), FieldPanel("valid_until")]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("accreditation")
        verbose_name_plural = _("accreditations")

    def clean(self):
        """An accreditation has a name, and ends after it was given."""
        super().clean()
        problems = Problems()
        if not (self.name_hu or self.name_en):
            problems.say("name_hu", gettext("Please name it in one of the two languages at least."))
        _not_future(problems, self.awarded_on, "awarded_on")
        words = gettext("The accreditation ends before it was given.")
        check_order(problems, self.awarded_on, self.valid_until, "valid_until", words)
        problems.raise_any()

    def holds(self, on=None):
        """Whether the accreditation is valid on a day, today unless told; one without dates is."""
        on = on or timezone.localdate()
        return (self.awarded_on or on) <= on <= (self.valid_until or on)

    @property
    def name(self):
        """The accreditation in the active language."""
        return in_language(self.name_hu, self.name_en)
