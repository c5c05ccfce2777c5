"""What is shown of a term in its form."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, MultiFieldPanel, ObjectList

from clusterix.vocabularies import models
from clusterix.vocabularies.forms import TermForm


class ToConfirmPanel(HelpPanel):
    """A notice above the form of a term whose wording nobody has checked."""

    def __init__(self, **kwargs):
        super().__init__(**({"template": "vocabularies/to_confirm.html"} | kwargs))

    class BoundPanel(HelpPanel.BoundPanel):
        """The notice at one term."""

        def is_shown(self):
            """Only while the wording is to be confirmed."""
            return super().is_shown() and self.instance.to_confirm


_LABELS = [
    ToConfirmPanel(),
    FieldPanel("code", help_text=_("Letters without accents, digits and hyphens. It cannot be changed later.")),
    # One below the other: names are longer than half a line.
    FieldPanel("label_hu"),
    FieldPanel("label_en"),
    FieldRowPanel([FieldPanel("description_hu"), FieldPanel("description_en")]),
]
_REST = [
    FieldPanel("uri", help_text=_("Address of the same term in a European or national list, if there is one.")),
    FieldPanel("to_confirm", help_text=_("Tick this while the wording is not checked against an official source.")),
    MultiFieldPanel(
        [
            FieldPanel("order", help_text=_("Small numbers come first; equal ones in alphabetical order.")),
            FieldRowPanel(
                [
                    FieldPanel("valid_from"),
                    FieldPanel("valid_to", help_text=_("The last day on which it can be chosen. Records keep it.")),
                ]
            ),
        ],
        heading=_("Order and validity"),
    ),
]

_PERIOD_HELP = _("The years of the period, such as 2021–2027.")
# The fields that only one vocabulary has.
OWN = {
    models.Theme: [
        HelpPanel(
            _(
                "The descriptions stand on the page of the theme: the first paragraph as its introduction and in "
                "search engines, the others below it."
            )
        )
    ],
    models.Region: [FieldRowPanel([FieldPanel("parent"), FieldPanel("level")])],
    models.Market: [FieldPanel("in_europe")],
    models.NaceSection: [FieldPanel("version")],
    models.Sector: [FieldPanel("ecosystems")],
    models.S3Priority: [
        FieldPanel("period", help_text=_PERIOD_HELP),
        FieldRowPanel([FieldPanel("horizontal"), FieldPanel("needs_reason")]),
    ],
    models.InterregTopic: [FieldPanel("period", help_text=_PERIOD_HELP)],
    models.FundingProgramme: [
        FieldPanel("period", help_text=_PERIOD_HELP),
        FieldRowPanel([FieldPanel("fund_hu"), FieldPanel("fund_en")]),
        FieldRowPanel([FieldPanel("statement_hu"), FieldPanel("statement_en")]),
    ],
    models.Criterion: [FieldPanel("scheme"), FieldRowPanel([FieldPanel("silver"), FieldPanel("gold")])],
    models.Competence: [FieldPanel("criteria")],
    models.DeliveryMode: [FieldPanel("needs_place")],
    models.OpenTo: [FieldPanel("needs_regions")],
    models.Indicator: [
        FieldRowPanel([FieldPanel("group"), FieldPanel("kind"), FieldPanel("origin")]),
        FieldRowPanel([FieldPanel("unit_hu"), FieldPanel("unit_en")]),
        FieldPanel(
            "other_units",
            help_text=_("In which a record may give the value instead. Values in different units are never added up."),
        ),
        FieldPanel(
            "direction",
            help_text=_("Readers are told where less is better: accidents, energy used, time to market."),
        ),
        FieldPanel(
            "additive",
            help_text=_(
                "Tick this only where values of several records may be added up: counts of events and sums of money, "
                "never shares, averages or the size of a cluster."
            ),
        ),
        FieldPanel(
            "from_public_register",
            help_text=_(
                "Tick this where the value can be taken from company registers, accounts or project databases."
            ),
        ),
        FieldPanel("criteria", help_text=_("The criteria of excellence and accreditation that the indicator proves.")),
    ],
}


def term_form(model):
    """The form of a vocabulary: what all have, with its own fields in the middle."""
    return ObjectList([*_LABELS, *OWN.get(model, ()), *_REST], base_form_class=TermForm).bind_to_model(model)
