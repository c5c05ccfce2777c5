"""Terms of the training catalogue (domain.md 4.13, 4.14, 5.4)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from clusterix.vocabularies.models.base import Term
from clusterix.vocabularies.models.proof import Criterion


class Competence(Term):
    """A competence of cluster management, with the criteria it serves (R61, R83)."""

    criteria = models.ManyToManyField(Criterion, blank=True, related_name="competences", verbose_name=_("criteria"))

    class Meta(Term.Meta):
        verbose_name = _("competence")
        verbose_name_plural = _("competences")


class TrainingLevel(Term):
    """Introductory, intermediate or advanced (R66)."""

    class Meta(Term.Meta):
        verbose_name = _("level")
        verbose_name_plural = _("levels")


class ServiceCategory(Term):
    """The service categories of the Hungarian action plan (R73)."""

    class Meta(Term.Meta):
        verbose_name = _("service category")
        verbose_name_plural = _("service categories")


class ServiceForm(Term):
    """A form of service: training, webinar, study visit, mentoring … (R69)."""

    class Meta(Term.Meta):
        verbose_name = _("form of service")
        verbose_name_plural = _("forms of service")


class DeliveryMode(Term):
    """On site, online, blended, on the spot (R68, R79)."""

    needs_place = models.BooleanField(_("a run needs a place"), default=False)

    class Meta(Term.Meta):
        verbose_name = _("mode of delivery")
        verbose_name_plural = _("modes of delivery")


class Schedule(Term):
    """Full-time, part-time, evening, modular."""

    class Meta(Term.Meta):
        verbose_name = _("schedule")
        verbose_name_plural = _("schedules")


class OpenTo(Term):
    """Who may apply (R58)."""

    needs_regions = models.BooleanField(_("needs named regions"), default=False)

    class Meta(Term.Meta):
        verbose_name = _("circle of applicants")
        verbose_name_plural = _("circles of applicants")


class VoucherType(Term):
    """A kind of voucher that pays for training (R59)."""

    class Meta(Term.Meta):
        verbose_name = _("type of voucher")
        verbose_name_plural = _("types of voucher")


class TargetGroup(Term):
    """Whom a training is for (R80)."""

    class Meta(Term.Meta):
        verbose_name = _("target group")
        verbose_name_plural = _("target groups")


class Language(Term):
    """A language of instruction, of reviewing or of service, by its BCP 47 code."""

    class Meta(Term.Meta):
        verbose_name = _("language")
        verbose_name_plural = _("languages")


class IscedField(Term):
    """A field of education of ISCED-F 2013."""

    class Meta(Term.Meta):
        verbose_name = _("field of education")
        verbose_name_plural = _("fields of education")
