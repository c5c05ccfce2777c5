"""Success stories and their kinds."""

from pathlib import Path

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class StoriesConfig(AppConfig):
    """The first content type that stands on the engine."""

    name = "stories"
    verbose_name = _("Stories")

    def ready(self):
        """Tell the engine how stories are shown, listed and found."""
        from clusterix.catalogue.registry import RecordType, register
        from clusterix.reviews import quorum
        from clusterix.submissions import completeness, field_tables, rendering
        from clusterix.submissions.beginning.registry import Beginning
        from clusterix.submissions.beginning.registry import register as begin
        from stories import completing, presentation
        from stories.models import SuccessStoryPage

        rendering.register(SuccessStoryPage.type_code, presentation.record_view)
        field_tables.register(SuccessStoryPage, Path(__file__).parent / "data" / "fields.toml", presentation.KINDS)
        register(RecordType(SuccessStoryPage, presentation.KINDS, presentation.texts))
        for kind, label in SuccessStoryPage.Kind.choices:
            begin(Beginning(kind, label, SuccessStoryPage, {"story_kind": kind}))
        completeness.extra_rules.append(completing.missing_of)
        quorum.register(SuccessStoryPage.type_code, SuccessStoryPage.Kind.SHORT, 1)
