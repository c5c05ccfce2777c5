"""The panels of a story; their order, guidance and limits stand in the field table."""

from clusterix.submissions.panels import RecordFieldPanel, record_form

FORM = record_form(
    *map(RecordFieldPanel, ("story_kind", "challenge", "solution", "cluster_role", "results")),
    *map(RecordFieldPanel, ("turning_point", "lessons", "next_steps")),
)
