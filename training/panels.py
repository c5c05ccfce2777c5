"""The panels of a course; their order, guidance and limits stand in the field table. And the form of a run."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList

from clusterix.submissions.panels import RecordFieldPanel, group, record_form, rows
from training.forms import CourseForm, RunForm


def _fields(*names):
    return map(RecordFieldPanel, names)


FORM = record_form(
    *_fields("description", "service_form", "level", "service_category", "code", "target_groups"),
    *_fields("prerequisites", "web_page"),
    group(_("For exchange and mentoring"), "benefit_host", "benefit_guest"),
    rows("learning_outcomes", _("Learning outcomes"), _("learning outcome")),
    *_fields("competences", "prepares_for"),
    rows("modules", _("Modules"), _("module")),
    RecordFieldPanel("isced_field"),
    rows("esco_skills", _("ESCO skills"), _("ESCO skill")),
    *_fields("based_on_practice", "languages", "delivery_modes", "schedule"),
    group(_("Workload and duration"), ("contact_hours", "individual_hours"), ("duration", "duration_unit")),
    group(_("Number of participants"), ("min_participants", "max_participants")),
    group(
        _("Certificate, credit and quality"), "credential", ("credit", "credit_system"), "assessment", "quality_mark"
    ),
    RecordFieldPanel("accessibility"),
    rows("materials", _("Materials and samples"), _("material")),
    rows("announced_also", _("Announced also on"), _("platform")),
    group(_("Fee"), ("price", "currency", "vat"), "price_note"),
    group(_("Voucher"), ("voucher", "voucher_type"), "voucher_scheme", ("voucher_max", "voucher_currency")),
    group(_("Who may apply"), "open_to", "open_regions"),
    form=CourseForm,
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
RUN_FORM = ObjectList(RUN_PANELS, base_form_class=RunForm)
