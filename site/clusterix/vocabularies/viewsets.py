"""The vocabularies in Wagtail's admin: what the office can change without a release (requirement R50)."""

import django_filters
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.admin.viewsets.model import ModelViewSet

from clusterix.vocabularies import groups, models, panels
from clusterix.vocabularies.views import RemoveTermView, TermEditView, TermListView

_OWN_FILTERS = {
    models.Region: ["level"],
    models.Indicator: ["group", "kind", "origin", "direction", "additive"],
    models.Criterion: ["scheme"],
    models.Market: ["in_europe"],
    models.S3Priority: ["period"],
    models.InterregTopic: ["period"],
    models.FundingProgramme: ["period"],
}


class _TermFilters(WagtailFilterSet):
    """What every list of terms can be narrowed down by."""

    in_use = django_filters.ChoiceFilter(
        label=_("validity"),
        choices=[("open", _("can be chosen")), ("closed", _("closed")), ("later", _("not yet begun"))],
        method="narrow",
    )

    def narrow(self, queryset, name, value):
        """Terms that may be chosen, that no longer may, or not yet."""
        today = timezone.localdate()
        closed = Q(valid_to__lt=today)
        wanted = {"open": None, "closed": closed, "later": Q(valid_from__gt=today)}[value]
        return queryset.valid() if wanted is None else queryset.filter(wanted)


def _filters(model):
    meta = type("Meta", (), {"model": model, "fields": ["to_confirm", *_OWN_FILTERS.get(model, ())]})
    return type(f"{model.__name__}Filters", (_TermFilters,), {"Meta": meta})


class TermViewSet(ModelViewSet):
    """One vocabulary."""

    icon = "list-ul"
    copy_view_enabled = False
    index_view_class = TermListView
    edit_view_class = TermEditView
    delete_view_class = RemoveTermView
    list_display = [
        "code",
        Column("label_hu", label=_("in Hungarian"), sort_key="sort_hu"),
        Column("label_en", label=_("in English"), sort_key="sort_en"),
        Column("order", label=_("order"), sort_key="order"),
        Column("valid_to", label=_("valid until"), sort_key="valid_to"),
        BooleanColumn("to_confirm", label=_("to be confirmed"), sort_key="to_confirm"),
    ]
    search_fields = ["code", "label_hu", "label_en"]
    list_per_page = 50
    exclude_form_fields = []

    def __init__(self, model, name):
        self.model = model
        self.url_prefix = f"vocabularies/{name}"
        self.filterset_class = _filters(model)
        super().__init__(name)

    def get_edit_handler(self):
        """The common form, with what only this vocabulary has in its middle."""
        return panels.term_form(self.model)


VIEWSETS = [TermViewSet(model, name) for model, name in groups.NAMES.items()]
