"""Good practices."""

from pathlib import Path

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PracticesConfig(AppConfig):
    """Good practices of any organisation, after the form of Interreg Europe."""

    name = "practices"
    verbose_name = _("Good practices")

    def ready(self):
        """Tell the engine how practices are shown, listed, found, begun and checked; offer the office its opinion."""
        from clusterix.catalogue.registry import RecordType, register
        from clusterix.submissions import completeness, desk, field_tables, rendering
        from clusterix.submissions.beginning.registry import Beginning
        from clusterix.submissions.beginning.registry import register as begin
        from practices import completing, facets, opinion_panel, presentation
        from practices.models import GoodPracticePage

        rendering.register(GoodPracticePage.type_code, presentation.record_view)
        register(
            RecordType(
                GoodPracticePage,
                presentation.KINDS,
                presentation.texts,
                codes=facets.codes_of,
                facets=facets.FACETS,
                offered=facets.OFFERED,
            )
        )
        field_tables.register(GoodPracticePage, Path(__file__).parent / "data" / "fields.toml", presentation.KINDS)
        begin(Beginning(GoodPracticePage.kind, presentation.KINDS[GoodPracticePage.kind], GoodPracticePage))
        completeness.extra_rules.append(completing.missing_of)
        desk.panels.append(opinion_panel.opinion_panel)
