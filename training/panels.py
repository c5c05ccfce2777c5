"""The editing form of a course: what it is, what one learns, how it runs, what it costs."""

from django.forms import CheckboxSelectMultiple
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, ObjectList, TabbedInterface

from clusterix.submissions import panels as shared

MOST_OUTCOMES = 8
_BOXES = {"widget": CheckboxSelectMultiple}

OFFER_PANELS = [
    FieldPanel("title", help_text=_("What one can learn or gain here, in at most 120 characters.")),
    FieldPanel("teaser", help_text=_("Two sentences: for whom it is, and what they can do afterwards.")),
    FieldPanel("description", help_text=_("What happens, in which order, with which methods and examples.")),
    FieldRowPanel([FieldPanel("service_form"), FieldPanel("level")]),
    FieldRowPanel([FieldPanel("service_category"), FieldPanel("code")]),
    FieldPanel("target_groups", **_BOXES),
    FieldPanel("joint"),
    FieldPanel("prerequisites"),
    FieldPanel("web_page"),
    MultiFieldPanel(
        [FieldPanel("benefit_host"), FieldPanel("benefit_guest")],
        heading=_("For exchange and mentoring"),
        help_text=_("Say what each side gains; the host names the theme of a visit or exchange."),
    ),
]
CONTENT_PANELS = [
    InlinePanel(
        "learning_outcomes",
        heading=_("Learning outcomes"),
        label=_("learning outcome"),
        max_num=MOST_OUTCOMES,
        help_text=_("Three to eight. Begin each with what the participant can do afterwards."),
    ),
    FieldPanel("competences", help_text=_("One to six: what it is really about."), **_BOXES),
    FieldPanel("criteria", **_BOXES),
    FieldPanel("prepares_for", **_BOXES),
    InlinePanel(
        "modules",
        heading=_("Modules"),
        label=_("module"),
        help_text=_("Only where the course has parts. Say which can be attended alone."),
    ),
    FieldPanel("isced_field"),
    InlinePanel("esco_skills", heading=_("ESCO skills"), label=_("ESCO skill"), max_num=10),
    FieldPanel("based_on_practice"),
    FieldPanel("themes", **_BOXES),
    FieldPanel("keywords"),
]
RUNNING_PANELS = [
    FieldPanel("languages", **_BOXES),
    FieldPanel("delivery_modes", **_BOXES),
    FieldPanel("schedule"),
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("contact_hours"), FieldPanel("individual_hours")]),
            FieldRowPanel([FieldPanel("duration"), FieldPanel("duration_unit")]),
        ],
        heading=_("Workload and duration"),
    ),
    FieldRowPanel([FieldPanel("min_participants"), FieldPanel("max_participants")]),
    MultiFieldPanel(
        [
            FieldPanel("credential"),
            FieldRowPanel([FieldPanel("credit"), FieldPanel("credit_system")]),
            FieldPanel("assessment"),
            FieldPanel("quality_mark"),
        ],
        heading=_("Certificate, credit and quality"),
    ),
    FieldPanel("accessibility", help_text=_("Say also what is not accessible, so that nobody comes in vain.")),
    InlinePanel("materials", heading=_("Materials and samples"), label=_("material")),
    InlinePanel("announced_also", heading=_("Announced also on"), label=_("platform")),
]
TERMS_PANELS = [
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("price"), FieldPanel("currency"), FieldPanel("vat")]),
            FieldPanel("price_note"),
        ],
        heading=_("Fee"),
    ),
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("voucher"), FieldPanel("voucher_type")]),
            FieldPanel("voucher_scheme"),
            FieldRowPanel([FieldPanel("voucher_max"), FieldPanel("voucher_currency")]),
        ],
        heading=_("Voucher"),
    ),
    MultiFieldPanel([FieldPanel("open_to"), FieldPanel("open_regions")], heading=_("Who may apply")),
]
FORM = TabbedInterface(
    [
        ObjectList(OFFER_PANELS, heading=_("Offer")),
        ObjectList(CONTENT_PANELS, heading=_("Content")),
        ObjectList(RUNNING_PANELS, heading=_("How it runs")),
        ObjectList(TERMS_PANELS, heading=_("Terms")),
        ObjectList(shared.PROOF_PANELS, heading=_("Results and evidence")),
        ObjectList(shared.PEOPLE_PANELS, heading=_("Partners, people and money")),
        ObjectList(shared.PICTURE_PANELS, heading=_("Picture")),
        ObjectList(shared.OTHER_LANGUAGE_PANELS, heading=_("In the other language")),
    ]
)

RUN_PANELS = [
    FieldPanel("status"),
    MultiFieldPanel(
        [FieldRowPanel([FieldPanel("start"), FieldPanel("end")]), FieldPanel("deadline")],
        heading=_("When"),
    ),
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("mode"), FieldPanel("language")]),
            FieldPanel("address"),
            FieldPanel("region"),
            FieldPanel("online_url"),
        ],
        heading=_("Where and how"),
    ),
    FieldRowPanel([FieldPanel("seats"), FieldPanel("free_seats")]),
    FieldRowPanel([FieldPanel("price"), FieldPanel("currency")]),
    FieldPanel("registration_url"),
    FieldPanel("contact"),
]
RUN_FORM = ObjectList(RUN_PANELS)
