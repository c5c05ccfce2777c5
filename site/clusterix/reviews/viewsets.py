"""The pool of reviewers in Wagtail's admin: for office editors alone."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, ObjectList
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.admin.viewsets.model import ModelViewSet

from clusterix.reviews.models import Reviewer
from clusterix.vocabularies.widgets import TermBoxes


class ReviewerForm(WagtailAdminModelForm):
    """Keeps the organisation's page in the authoring language, where memberships stand."""

    def clean_organisation(self):
        """Whichever language was chosen, the family's own page is kept."""
        chosen = self.cleaned_data["organisation"]
        return chosen.source if chosen else None


class ReviewerViewSet(ModelViewSet):
    """Who may be asked. Who sees it is decided by `permissions.PoolPolicy`."""

    model = Reviewer
    name = "reviewers"
    icon = "group"
    menu_label = _("Reviewers")
    menu_order = 110
    add_to_admin_menu = True
    add_to_reference_index = False
    copy_view_enabled = False
    list_display = [
        "name",
        Column("organisation_name", label=_("Organisation")),
        Column("region", label=_("Region")),
        Column("language", label=_("Language"), accessor="get_language_display"),
        BooleanColumn("active", label=_("May be asked"), sort_key="active"),
    ]
    list_filter = ["active", "language"]
    search_fields = ["name", "email", "affiliation"]
    ordering = ["name"]
    edit_handler = ObjectList(
        [
            FieldPanel("name"),
            FieldRowPanel([FieldPanel("email"), FieldPanel("language")]),
            FieldPanel("organisation"),
            FieldPanel("affiliation"),
            FieldPanel("region"),
            FieldPanel("themes", widget=TermBoxes),
            FieldPanel("user"),
            FieldPanel("active"),
        ],
        base_form_class=ReviewerForm,
    )

    def register_admin_url_finder(self):
        """No page of the admin may link from something else to a reviewer."""

    def get_permissions_to_register(self):
        """Offer no permission to groups."""
        return super().get_permissions_to_register().none()
