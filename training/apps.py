"""The training catalogue."""

from pathlib import Path

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TrainingConfig(AppConfig):
    """Courses of any provider, with their runs."""

    name = "training"
    verbose_name = _("Trainings")

    def ready(self):
        """Tell the engine how trainings are shown, listed, found and begun; show their runs where a record stands."""
        from clusterix.catalogue import on_map
        from clusterix.catalogue.facets import NEWEST, SOONEST, TITLE
        from clusterix.catalogue.registry import RecordType, register
        from clusterix.reviews import quorum
        from clusterix.submissions import completeness, desk, field_tables, rendering, worksheet
        from clusterix.submissions.beginning.registry import Beginning
        from clusterix.submissions.beginning.registry import register as begin
        from clusterix.submissions.models.field_table import Tab
        from training import completing, facets, presentation, run_panel
        from training.models import CoursePage, CourseRun
        from training.panels import RUN_PANELS

        rendering.register(CoursePage.type_code, presentation.record_view)
        register(
            RecordType(
                CoursePage,
                presentation.KINDS,
                presentation.texts,
                codes=facets.codes_of,
                facets=facets.FACETS,
                offered=facets.OFFERED,
                near_heading=_("Related trainings"),
                near=("criterion", "competence", "theme"),
                schema_type="Course",
                # Applications close at an hour.
                by_clock=True,
                orders=(SOONEST, NEWEST, TITLE),
                has_cells=False,
                follows_profile=True,
            )
        )
        completeness.extra_rules.append(completing.missing_of)
        on_map.register(lambda: [("coverage", {})])
        field_tables.register(CoursePage, Path(__file__).parent / "data" / "fields.toml", presentation.KINDS)
        begin(Beginning(CoursePage.kind, presentation.KINDS[CoursePage.kind], CoursePage))
        desk.panels.append(run_panel.run_panel)
        worksheet.register_beside(CoursePage.type_code, Tab.OFFER, CourseRun, RUN_PANELS)
        quorum.register(CoursePage.type_code, CoursePage.kind, 1)
