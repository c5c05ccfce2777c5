"""What differs from one office to the next; it changes without a release."""

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting


@register_setting(icon="site")
class SiteTexts(BaseGenericSetting):
    """Names of the office and of the authority that validates; they change without a release."""

    office_name_hu = models.CharField(_("name of the office in Hungarian"), max_length=120, default="Klaszter Iroda")
    office_name_en = models.CharField(_("name of the office in English"), max_length=120, default="Cluster Office")
    authority_hu = models.CharField(_("validating authority in Hungarian"), max_length=160, default="Klaszter Iroda")
    authority_en = models.CharField(_("validating authority in English"), max_length=160, default="Cluster Office")
    email = models.EmailField(_("e-mail address of the office"), blank=True)
    operator_hu = models.CharField(_("operator of the site in Hungarian"), max_length=160, blank=True)
    operator_en = models.CharField(_("operator of the site in English"), max_length=160, blank=True)
    operator_address = models.CharField(_("postal address of the operator"), max_length=200, blank=True)
    hosting = models.CharField(_("hosting provider, with its address"), max_length=200, blank=True)
    public_data_url = models.URLField(
        _("page of data of public interest"),
        blank=True,
        help_text=_("The publication scheme of the authority; the foot of every page leads there."),
    )
    data_protection = models.CharField(_("data protection officer: name and address"), max_length=200, blank=True)

    panels = [
        FieldRowPanel([FieldPanel("office_name_hu"), FieldPanel("office_name_en")]),
        FieldRowPanel([FieldPanel("authority_hu"), FieldPanel("authority_en")]),
        FieldPanel("email"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("operator_hu"), FieldPanel("operator_en")]),
                FieldPanel("operator_address"),
                FieldPanel("hosting"),
                FieldPanel("data_protection"),
                FieldPanel("public_data_url"),
            ],
            heading=_("Imprint and privacy notice"),
        ),
    ]

    class Meta:
        verbose_name = verbose_name_plural = _("names and addresses of the office")

    @property
    def office_name(self):
        """The name of the office in the active language."""
        return self._in_language("office_name")

    @property
    def authority(self):
        """The name of the validating authority in the active language."""
        return self._in_language("authority")

    @property
    def operator(self):
        """Who runs the site, in the active language."""
        return self._in_language("operator")

    def _in_language(self, name):
        return getattr(self, f"{name}_{(get_language() or 'hu')[:2]}")


@register_setting(icon="site")
class AccessibilityStatement(BaseGenericSetting):
    """The facts of the accessibility statement that only the operator knows (domain.md 7.1)."""

    class Compliance(models.TextChoices):
        """How far the site complies."""

        FULL = "full", _("complies")
        PARTIAL = "partial", _("complies in part")
        NONE = "none", _("does not comply")

    class Method(models.TextChoices):
        """How that was found out."""

        SELF = "self", _("self-assessment")
        AUDIT = "audit", _("audit by a third party")

    compliance = models.CharField(
        _("compliance status"), max_length=10, choices=Compliance.choices, default=Compliance.PARTIAL
    )
    made_on = models.DateField(_("statement made on"), null=True, blank=True)
    reviewed_on = models.DateField(_("last reviewed on"), null=True, blank=True)
    method = models.CharField(_("method"), max_length=10, choices=Method.choices, default=Method.SELF)
    approved_by = models.CharField(_("approved by (head of unit)"), max_length=160, blank=True)
    body_name = models.CharField(_("monitoring body"), max_length=160, blank=True)
    body_address = models.CharField(_("address of the monitoring body"), max_length=200, blank=True)
    body_email = models.EmailField(_("e-mail address of the monitoring body"), blank=True)
    body_url = models.URLField(_("web page of the enforcement procedure"), blank=True)

    panels = [
        FieldRowPanel([FieldPanel("compliance"), FieldPanel("method")]),
        FieldRowPanel([FieldPanel("made_on"), FieldPanel("reviewed_on")]),
        FieldPanel("approved_by"),
        MultiFieldPanel(
            [FieldPanel("body_name"), FieldPanel("body_address"), FieldPanel("body_email"), FieldPanel("body_url")],
            heading=_("Enforcement procedure"),
        ),
    ]

    class Meta:
        verbose_name = verbose_name_plural = _("accessibility statement")
