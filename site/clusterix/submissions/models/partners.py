"""Who took part: contributing organisations, partners, and people who are quoted, shown or named."""

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from clusterix.submissions.models.checking import Problems
from clusterix.submissions.models.facts import RECORD
from clusterix.vocabularies.models import OrganisationType, PartnerRole, Region


class CoOrganisation(Orderable):
    """An organisation with a profile here that contributed to what the record tells."""

    page = ParentalKey(RECORD, on_delete=models.CASCADE, related_name="co_organisations")
    organisation = models.ForeignKey(
        "organisations.OrganisationPage", models.PROTECT, related_name="+", verbose_name=_("organisation")
    )

    panels = [FieldPanel("organisation")]

    class Meta(Orderable.Meta):
        verbose_name = _("contributing organisation")
        verbose_name_plural = _("contributing organisations")

    def clean(self):
        """The owner is no contributor to its own record."""
        super().clean()
        problems = Problems()
        if self.organisation_id is None:
            problems.say("organisation", gettext("Please choose the organisation."))
        elif self.organisation.translation_key == self.page.organisation.translation_key:
            problems.say("organisation", gettext("This organisation owns the record; name only the others."))
        problems.raise_any()


class Partner(Orderable):
    """A member company or another organisation that took part, with its country and its role."""

    page = ParentalKey(RECORD, on_delete=models.CASCADE, related_name="partners")
    name = models.CharField(_("name"), max_length=150)
    organisation_type = models.ForeignKey(
        OrganisationType,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("kind of organisation"),
    )
    country = models.ForeignKey(
        Region,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("country"),
        limit_choices_to={"level": 0},
    )
    role = models.ForeignKey(
        PartnerRole, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("role")
    )
    is_member = models.BooleanField(_("member of the cluster"), default=False)
    link = models.URLField(_("link"), blank=True)

    panels = [
        FieldPanel("name"),
        FieldRowPanel([FieldPanel("organisation_type"), FieldPanel("role")]),
        FieldRowPanel([FieldPanel("country"), FieldPanel("link")]),
        FieldPanel("is_member"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("partner")
        verbose_name_plural = _("partners")


class NamedPerson(Orderable):
    """Somebody who is quoted, shown or named; publication needs their consent (domain.md 7.2)."""

    class Way(models.TextChoices):
        QUOTED = "quoted", _("quoted")
        PICTURED = "pictured", _("shown in a picture or video")
        NAMED = "named", _("named in the text")
        TRAINER = "trainer", _("trainer of the course")

    page = ParentalKey(RECORD, on_delete=models.CASCADE, related_name="persons")
    name = models.CharField(_("name"), max_length=120)
    way = models.CharField(_("how the person appears"), max_length=8, choices=Way, default=Way.NAMED)

    panels = [FieldRowPanel([FieldPanel("name"), FieldPanel("way")])]

    class Meta(Orderable.Meta):
        verbose_name = _("person named or shown")
        verbose_name_plural = _("persons named or shown")
