"""The vocabularies in Wagtail's admin: what the office can change without a release (requirement R50)."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup

from clusterix.vocabularies import models, panels
from clusterix.vocabularies.views import RemoveTermView


class TermViewSet(ModelViewSet):
    """One vocabulary."""

    icon = "list-ul"
    copy_view_enabled = False
    delete_view_class = RemoveTermView
    list_display = [
        "code",
        Column("label_hu", label=_("in Hungarian"), sort_key="sort_hu"),
        Column("label_en", label=_("in English"), sort_key="sort_en"),
        Column("valid_to", label=_("valid until"), sort_key="valid_to"),
        BooleanColumn("to_confirm", label=_("to be confirmed"), sort_key="to_confirm"),
    ]
    list_filter = ["to_confirm", "valid_to"]
    search_fields = ["code", "label_hu", "label_en"]
    list_per_page = 50
    exclude_form_fields = []
    own_panels = ()

    def get_edit_handler(self):
        """The common form, with what only this vocabulary has in its middle."""
        return panels.term_form(*self.own_panels).bind_to_model(self.model)


def _viewset(model, name, icon, **options):
    return type(f"{model.__name__}ViewSet", (TermViewSet,), {"model": model, "icon": icon, "name": name, **options})()


class VocabularyGroup(ModelViewSetGroup):
    """The menu of vocabularies."""

    menu_label = _("Vocabularies")
    menu_icon = "list-ul"
    menu_order = 700
    items = (
        _viewset(models.Theme, "themes", "tag"),
        _viewset(models.Objective, "objectives", "crosshairs"),
        _viewset(models.Activity, "activities", "cogs"),
        _viewset(
            models.Indicator,
            "indicators",
            "table",
            own_panels=panels.INDICATOR,
            list_filter=["group", "kind", "additive"],
        ),
        _viewset(models.Region, "regions", "globe", own_panels=panels.REGION, list_filter=["level"]),
        _viewset(models.OrganisationType, "organisation-types", "group"),
        _viewset(models.EvidenceType, "evidence-types", "doc-full-inverse"),
    )
