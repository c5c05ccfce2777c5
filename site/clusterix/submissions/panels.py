"""The editing form of a record, in the order in which a story is told."""

from django.forms import CheckboxSelectMultiple
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, ObjectList, TabbedInterface

SHARED_TEXT_PANELS = [
    FieldPanel("worked"),
    FieldPanel("did_not_work"),
    FieldPanel("differently"),
    FieldPanel("plain_summary"),
    MultiFieldPanel(
        [FieldPanel("quote_text"), FieldRowPanel([FieldPanel("quote_name"), FieldPanel("quote_role")])],
        heading=_("Quotation"),
    ),
]
_BOXES = {"widget": CheckboxSelectMultiple}
CLASSIFICATION_PANELS = [
    MultiFieldPanel(
        [
            FieldPanel("ecosystems", **_BOXES),
            FieldPanel("sectors", **_BOXES),
            FieldPanel("emerging_industries", **_BOXES),
            FieldPanel("nace_section"),
            FieldRowPanel([FieldPanel("trl_start"), FieldPanel("trl_end")]),
        ],
        heading=_("Branch of the economy"),
    ),
    MultiFieldPanel(
        [FieldPanel("s3_priorities", **_BOXES), FieldPanel("s3_reason"), FieldPanel("strategic_goal")],
        heading=_("Strategy"),
    ),
    MultiFieldPanel(
        [
            FieldPanel("policy_dimensions", **_BOXES),
            FieldPanel("policy_message"),
            FieldPanel("governance_levels", **_BOXES),
            FieldPanel("audiences", **_BOXES),
            FieldRowPanel(
                [FieldPanel("influenced_amount"), FieldPanel("influenced_currency"), FieldPanel("influenced_year")]
            ),
        ],
        heading=_("Policy"),
    ),
    MultiFieldPanel(
        [
            FieldPanel("cluster_role_kind"),
            FieldPanel("access_routes", **_BOXES),
            FieldPanel("markets", **_BOXES),
            FieldPanel("criteria", **_BOXES),
            FieldRowPanel([FieldPanel("submission_round"), FieldPanel("monitoring_period")]),
        ],
        heading=_("Cluster and monitoring"),
    ),
]
PEOPLE_PANELS = [
    InlinePanel("partners", heading=_("Partners"), label=_("partner")),
    InlinePanel("co_organisations", heading=_("Contributing organisations"), label=_("contributing organisation")),
    InlinePanel("persons", heading=_("Persons named or shown"), label=_("person named or shown")),
    InlinePanel("funding", heading=_("Funding"), label=_("funding")),
    MultiFieldPanel([FieldPanel("contact_person"), FieldPanel("contact_email")], heading=_("Contact")),
    FieldPanel("licence"),
    InlinePanel("related", heading=_("Related records and links"), label=_("related record or link")),
]
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
PICTURE_PANELS = [
    FieldPanel("hero_image"),
    FieldPanel("hero_alt"),
    InlinePanel("gallery", heading=_("Gallery"), label=_("picture")),
]


def record_form(text_panels):
    """The tabs of a content type: its texts first, then what all records share."""
    return TabbedInterface(
        [
            ObjectList([*text_panels, *SHARED_TEXT_PANELS], heading=_("Story")),
            ObjectList(FACT_PANELS, heading=_("Facts")),
            ObjectList(CLASSIFICATION_PANELS, heading=_("Classification")),
            ObjectList(PROOF_PANELS, heading=_("Results and evidence")),
            ObjectList(PEOPLE_PANELS, heading=_("Partners, people and money")),
            ObjectList(PICTURE_PANELS, heading=_("Picture")),
            ObjectList(OTHER_LANGUAGE_PANELS, heading=_("In the other language")),
        ]
    )
