"""Where in the editing form a field stands, so that "what is missing" can link to it."""

from clusterix.submissions.panels import name_of, names_in, placed


def anchors(record) -> dict[str, str]:
    """Field or relation name → id of its section in the form of this record."""
    form = type(record).get_edit_handler()
    return {
        name: f"panel-child-{tab}-{name_of(panel)}-section"
        for tab, panels in placed(form, record).items()
        for panel in panels
        for name in names_in(panel)
    }
