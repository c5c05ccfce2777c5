"""The editing form of a record, in the order in which a story is told."""

from django.forms import CheckboxSelectMultiple
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, ObjectList, TabbedInterface

FACT_PANELS = [
    MultiFieldPanel(
        [FieldRowPanel([FieldPanel("period_start"), FieldPanel("period_end")]), FieldPanel("ongoing")],
        heading=_("Period"),
    ),
    MultiFieldPanel([FieldPanel("region"), FieldPanel("place_name")], heading=_("Place")),
    FieldPanel("themes", widget=CheckboxSelectMultiple),
    InlinePanel(
        "cells",
        heading=_("Objectives and activities"),
        label=_("objective and activity"),
        help_text=_("Why and how: each pair is a cell of the matrix on the home page."),
    ),
    FieldPanel("keywords", help_text=_("At least three, at most eight words or short phrases, separated by commas.")),
    FieldPanel("hide_organisation"),
]
PROOF_PANELS = [
    InlinePanel(
        "indicators",
        heading=_("Result indicators"),
        label=_("result indicator"),
        help_text=_("Choose from the indicator menu. Give baseline, achieved value and period."),
    ),
    InlinePanel(
        "evidence",
        heading=_("Evidence"),
        label=_("evidence"),
        help_text=_("At least one source that can be checked. Non-public files are seen by reviewers only."),
    ),
    InlinePanel("gap_notes", heading=_("What the source does not tell"), label=_("gap note")),
]
OTHER_LANGUAGE_PANELS = [
    FieldPanel("other_title", help_text=_("In English if you write in Hungarian, and the other way round.")),
    FieldPanel("other_summary"),
]
PICTURE_PANELS = [FieldPanel("hero_image"), FieldPanel("hero_alt")]


def record_form(text_panels):
    """The tabs of a content type: its texts first, then what all records share."""
    return TabbedInterface(
        [
            ObjectList(text_panels, heading=_("Story")),
            ObjectList(FACT_PANELS, heading=_("Facts")),
            ObjectList(PROOF_PANELS, heading=_("Results and evidence")),
            ObjectList(PICTURE_PANELS, heading=_("Picture")),
            ObjectList(OTHER_LANGUAGE_PANELS, heading=_("In the other language")),
        ]
    )
