"""The rows of a practice: the parts that others can take over, and where that has happened."""

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.fields import RichTextField
from wagtail.models import Orderable

from clusterix.organisations.models.family import translatable
from clusterix.submissions.models import TextRow
from clusterix.submissions.models.checking import Problems, YearField, check_not_future
from clusterix.submissions.models.classification import PROSE
from clusterix.submissions.models.facts import in_language
from clusterix.vocabularies.models import Region

PRACTICE = "practices.GoodPracticePage"
COUNTRY, NUTS_2 = 0, 2


class BuildingBlock(TextRow):
    """A unit that another cluster could take over on its own (domain.md 2.4)."""

    page = ParentalKey(PRACTICE, on_delete=models.CASCADE, related_name="building_blocks")
    title = models.CharField(_("name of the building block"))
    purpose = RichTextField(_("purpose and content"), features=PROSE, blank=True)
    enabling = RichTextField(_("enabling factors"), features=PROSE, blank=True)
    lessons = RichTextField(_("lessons learned"), features=PROSE, blank=True)

    AIMS = {"title": 80, "purpose": 600, "enabling": 400, "lessons": 400}
    TEXTS = [*AIMS]
    translatable_fields = translatable(TEXTS)
    panels = [FieldPanel(name) for name in TEXTS]

    class Meta(TextRow.Meta):
        verbose_name = _("building block")
        verbose_name_plural = _("building blocks")

    def __str__(self):
        return self.title


def _place(level, name):
    return models.ForeignKey(
        Region,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=name,
        limit_choices_to={"level": level},
    )


class Transfer(Orderable):
    """Where somebody else has already taken the practice over, and what they adapted."""

    page = ParentalKey(PRACTICE, on_delete=models.CASCADE, related_name="transfers")
    organisation = models.CharField(_("organisation that took it over"), max_length=150, blank=True)
    country = _place(COUNTRY, _("country"))
    region = _place(NUTS_2, _("region (NUTS 2)"))
    year = YearField(_("year"))
    adapted_hu = models.CharField(_("what was adapted, in Hungarian"), blank=True)
    adapted_en = models.CharField(_("what was adapted, in English"), blank=True)
    link = models.URLField(_("link"), blank=True)

    AIMS = {"adapted_hu": 300, "adapted_en": 300}
    panels = [
        FieldPanel("organisation"),
        FieldRowPanel([FieldPanel("country"), FieldPanel("region"), FieldPanel("year")]),
        FieldPanel("adapted_hu"),
        FieldPanel("adapted_en"),
        FieldPanel("link"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("transfer that took place")
        verbose_name_plural = _("transfers that took place")

    def __str__(self):
        return self.organisation or str(self.country or "")

    def clean(self):
        """A transfer happened somewhere, in a year that has begun, and its region lies in its country."""
        super().clean()
        problems = Problems()
        if not (self.organisation or self.country_id):
            problems.say("country", gettext("Please give the country, or the organisation that took it over."))
        check_not_future(problems, self.year, "year")
        if self.country_id and self.region_id and not self.region.code.startswith(self.country.code):
            problems.say("region", gettext("This region does not lie in the country beside it."))
        problems.raise_any()

    @property
    def adapted(self):
        """What was adapted, in the active language."""
        return in_language(self.adapted_hu, self.adapted_en)
