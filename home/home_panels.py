"""The start page of the admin: what the office still has to tell about itself."""

from django.urls import reverse
from wagtail.admin.ui.components import Component

from home.required_facts import missing_facts


class MissingFactsPanel(Component):
    """Facts that imprint, privacy notice or accessibility statement lack; nothing where none is missing."""

    name = "missing_facts"
    template_name = "home/admin/missing_facts.html"
    order = 20

    def get_context_data(self, parent_context):
        """One row for each part of the settings, with the address at which the office enters it."""
        return {"rows": [self._row(model, names) for model, names in missing_facts()]}

    def _row(self, model, names):
        meta = model._meta
        url = reverse("wagtailsettings:edit", args=[meta.app_label, meta.model_name])
        return {"title": meta.verbose_name, "names": names, "url": url}
