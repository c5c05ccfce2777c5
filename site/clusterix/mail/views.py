"""The outbox in Wagtail's admin: a list to look at."""

from django.urls import path
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.viewsets.model import ModelViewSet

from clusterix.mail.models import OutboxMessage


class OutboxViewSet(ModelViewSet):
    """Who was written to, when and with what success. Texts are shown to nobody: review links stand in them."""

    model = OutboxMessage
    name = "outbox"
    icon = "mail"
    menu_label = _("Outgoing mails")
    add_to_settings_menu = True
    copy_view_enabled = False
    add_to_reference_index = False
    exclude_form_fields = []
    list_display = [
        Column("subject", label=_("Subject")),
        Column("to", label=_("Recipient"), sort_key="to"),
        Column("state", label=_("State")),
        DateColumn("created_at", label=_("Written"), sort_key="created_at"),
        DateColumn("sent_at", label=_("Sent"), sort_key="sent_at"),
        Column("attempts", label=_("Attempts")),
        Column("last_error", label=_("Last error")),
    ]
    list_filter = ["sent_at", "language"]
    search_fields = ["subject", "to"]
    ordering = ["-created_at", "-pk"]

    def get_urlpatterns(self):
        """Leave out everything that changes or opens a message."""
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
        ]

    def get_common_view_kwargs(self, **kwargs):
        """Take away the links to the views that are left out."""
        left_out = ("history", "usage", "add", "edit", "delete")
        return super().get_common_view_kwargs(**{f"{name}_url_name": None for name in left_out}, **kwargs)

    def register_admin_url_finder(self):
        """Nothing links to a single message."""

    def get_permissions_to_register(self):
        """Offer no permission to groups."""
        return super().get_permissions_to_register().none()
