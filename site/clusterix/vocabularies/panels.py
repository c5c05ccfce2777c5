"""What is shown of a term in its form."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList

from clusterix.vocabularies.forms import TermForm

_LABELS = [
    FieldPanel("code", help_text=_("Letters without accents, digits and hyphens. It cannot be changed later.")),
    FieldRowPanel([FieldPanel("label_hu"), FieldPanel("label_en")]),
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


def term_form(*own):
    """The form of a vocabulary; `own` are the panels of fields that only this one has."""
    return ObjectList([*_LABELS, *own, *_REST], base_form_class=TermForm)


REGION = (FieldRowPanel([FieldPanel("parent"), FieldPanel("level")]),)
INDICATOR = (
    FieldRowPanel([FieldPanel("group"), FieldPanel("kind")]),
    FieldRowPanel([FieldPanel("unit_hu"), FieldPanel("unit_en")]),
    FieldPanel(
        "additive",
        help_text=_(
            "Tick this only where values of several records may be added up: counts of events and sums of money, "
            "never shares, averages or the size of a cluster."
        ),
    ),
)
