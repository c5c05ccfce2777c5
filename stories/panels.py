"""The texts of a story in its editing form, with guidance at each field."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from clusterix.submissions.panels import record_form

TEXT_PANELS = [
    FieldPanel("story_kind"),
    FieldPanel("title", help_text=_("In one sentence: who achieved what? Avoid project codes and abbreviations.")),
    FieldPanel(
        "teaser",
        help_text=_("Two or three sentences that make the reader go on. Include the most telling figure."),
    ),
    FieldPanel(
        "challenge",
        help_text=_("Describe the starting point and who was affected. Give a starting figure if you have one."),
    ),
    FieldPanel(
        "solution",
        help_text=_("Tell what happened, in order. A reader who does not know the programme must be able to follow."),
    ),
    FieldPanel(
        "cluster_role",
        help_text=_(
            "What did the cluster or its management organisation do, without which this would not have happened?"
        ),
    ),
    FieldPanel("results", help_text=_("State only results you can support. Keep achieved and expected results apart.")),
    FieldPanel("lessons", help_text=_("What would you do differently? What would you tell a cluster that starts now?")),
]

FORM = record_form(TEXT_PANELS)
