"""The rows of a course: what one learns, its modules, and links to lists and pages elsewhere."""

import re

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from clusterix.organisations.models.family import translatable
from clusterix.submissions.fields import NumberField
from clusterix.submissions.models import TextRow
from clusterix.submissions.models.checking import Problems
from clusterix.submissions.models.facts import in_language
from training.fields import CompetencesField

COURSE = "training.CoursePage"
ESCO_URI = re.compile(r"https?://data\.europa\.eu/esco/skill/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


class LearningOutcome(TextRow):
    """What participants can do afterwards (domain.md 5.2, field 9)."""

    page = ParentalKey(COURSE, on_delete=models.CASCADE, related_name="learning_outcomes")
    text = models.CharField(_("learning outcome"))

    AIMS = {"text": 200}
    TEXTS = [*AIMS]
    translatable_fields = translatable(TEXTS)
    panels = [FieldPanel("text")]

    class Meta(TextRow.Meta):
        verbose_name = _("learning outcome")
        verbose_name_plural = _("learning outcomes")

    def __str__(self):
        return self.text


class CourseModule(TextRow):
    """A part of a course, with what it teaches; some can be attended alone (R61, R62)."""

    page = ParentalKey(COURSE, on_delete=models.CASCADE, related_name="modules")
    title = models.CharField(_("title of the module"))
    content = models.CharField(_("what it is about"), blank=True)
    hours = NumberField(_("hours"), null=True, blank=True)
    competences = CompetencesField(_("competences"))
    single = models.BooleanField(_("can be attended alone"), default=False)

    AIMS = {"title": 120, "content": 300}
    TEXTS = [*AIMS]
    FACTS = ["hours", "competences", "single"]
    translatable_fields = translatable(TEXTS)
    panels = [
        FieldPanel("title"),
        FieldPanel("content"),
        FieldRowPanel([FieldPanel("hours"), FieldPanel("single")]),
        FieldPanel("competences"),
    ]

    class Meta(TextRow.Meta):
        verbose_name = _("module")
        verbose_name_plural = _("modules")

    def __str__(self):
        return self.title

    def clean(self):
        """Time is more than nothing."""
        super().clean()
        if self.hours is not None and self.hours <= 0:
            raise ValidationError({"hours": gettext("Please give more than zero hours, or leave it empty.")})


class EscoSkill(Orderable):
    """A skill of the European classification, by its own address; none is made up here (domain.md 5.2)."""

    page = ParentalKey(COURSE, on_delete=models.CASCADE, related_name="esco_skills")
    uri = models.CharField(_("address of the skill (URI)"), max_length=120)
    label_hu = models.CharField(_("label in Hungarian"), max_length=150, blank=True)
    label_en = models.CharField(_("label in English"), max_length=150, blank=True)
    version = models.CharField(_("version of ESCO"), max_length=20, blank=True, help_text=_("For example 1.2.0."))

    panels = [
        FieldPanel("uri"),
        FieldRowPanel([FieldPanel("label_hu"), FieldPanel("label_en")]),
        FieldPanel("version"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("ESCO skill")
        verbose_name_plural = _("ESCO skills")

    def __str__(self):
        return self.label or self.uri

    def clean(self):
        """The address has the form of ESCO's own, and something to read beside it."""
        super().clean()
        problems = Problems()
        if self.uri and not ESCO_URI.fullmatch(self.uri):
            problems.say(
                "uri",
                gettext(
                    "An ESCO skill has an address like http://data.europa.eu/esco/skill/ followed by 32 letters and "
                    "digits in five groups. Please copy it from the ESCO portal."
                ),
            )
        if not (self.label_hu or self.label_en):
            problems.say("label_hu", gettext("Please give the skill's label in one of the languages."))
        problems.raise_any()

    @property
    def label(self):
        """The label in the active language."""
        return in_language(self.label_hu, self.label_en)


class CourseMaterial(Orderable):
    """A sample or a document of the course that can be looked at before applying."""

    page = ParentalKey(COURSE, on_delete=models.CASCADE, related_name="materials")
    url = models.URLField(_("link"))
    title_hu = models.CharField(_("title in Hungarian"), max_length=150, blank=True)
    title_en = models.CharField(_("title in English"), max_length=150, blank=True)

    panels = [FieldPanel("url"), FieldRowPanel([FieldPanel("title_hu"), FieldPanel("title_en")])]

    class Meta(Orderable.Meta):
        verbose_name = _("material")
        verbose_name_plural = _("materials and samples")

    def clean(self):
        """A link has words."""
        super().clean()
        if not (self.title_hu or self.title_en):
            raise ValidationError({"title_hu": gettext("Please give the link a title in one of the languages.")})

    @property
    def title(self):
        """The title in the active language."""
        return in_language(self.title_hu, self.title_en)


class Announcement(Orderable):
    """Another platform on which the course is announced, too (R114)."""

    page = ParentalKey(COURSE, on_delete=models.CASCADE, related_name="announced_also")
    name = models.CharField(_("name of the platform"), max_length=120)
    url = models.URLField(_("link"), blank=True)

    panels = [FieldRowPanel([FieldPanel("name"), FieldPanel("url")])]

    class Meta(Orderable.Meta):
        verbose_name = _("announced also on")
        verbose_name_plural = _("announced also on")
