"""The start page of the admin: my organisation's records, and what waits for the office."""

from django.urls import reverse
from wagtail.admin.ui.components import Component

from clusterix.organisations.permissions import organisations_of
from clusterix.submissions.queues import office_queue, own_records
from clusterix.submissions.states import Actor


class OwnRecordsPanel(Component):
    """The records of the person's organisations, what each waits for and the way to write a new one."""

    name = "own_records"
    template_name = "submissions/admin/own_records.html"
    order = 10

    def get_context_data(self, parent_context):
        """Rows and links of the panel."""
        user = parent_context["request"].user
        organisations = list(organisations_of(user))
        return {
            "organisations": organisations,
            "new_url": reverse("records:new"),
            "rows": own_records(user) if organisations else [],
            "owner": Actor.OWNER,
        }


class OfficePanel(Component):
    """What waits for the office roles the person holds."""

    name = "office_queue"
    template_name = "submissions/admin/office_panel.html"
    order = 20

    def get_context_data(self, parent_context):
        """Rows of the panel."""
        return {"rows": office_queue(parent_context["request"].user)}
