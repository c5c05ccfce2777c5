"""The panels of a practice; their order, guidance and limits stand in the field table. And the form of an opinion."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, ObjectList

from clusterix.submissions.panels import RecordFieldPanel, group, line, record_form, rows

FORM = record_form(
    *map(RecordFieldPanel, ("description", "results", "resources", "challenges", "participation")),
    rows("building_blocks", _("Building blocks"), _("building block")),
    RecordFieldPanel("blocks_interaction"),
    *map(RecordFieldPanel, ("transfer_potential", "transfer_conditions", "transfer_barriers")),
    rows("transfers", _("Transfers that took place"), _("transfer")),
    *map(RecordFieldPanel, ("practice_kind", "interreg_topic", "scope", "status_now")),
    group(_("Main institution"), "main_institution", "in_charge"),
    group(_("Interreg project"), "from_interreg", "interreg_project"),
    group(_("Set-up cost"), ("cost_setup_amount", "cost_setup_currency", "cost_setup_year")),
    group(_("Yearly running cost"), ("cost_run_amount", "cost_run_currency", "cost_run_year")),
    line("fte_setup", "fte_run"),
    group(_("Policy instrument"), "policy_programme", "policy_link"),
)

OPINION_FORM = ObjectList(
    [
        FieldPanel("applicability"),
        FieldPanel("text_hu"),
        FieldPanel("text_en"),
        FieldRowPanel([FieldPanel("expert_name"), FieldPanel("given_on")]),
    ]
)
