"""Where in the editing form a field stands, so that "what is missing" can link to it."""


def anchors(page_class) -> dict[str, str]:
    """Field or relation name → id of its section in the form, in the active language.

    Wagtail makes the ids from the headings of tabs and panels, so they are asked for and not written down.
    """
    return {
        name: f"panel-child-{tab.clean_name}-{panel.clean_name}-section"
        for tab in page_class.get_edit_handler().children
        for panel in tab.children
        for name in _names(panel)
    }


def _names(panel):
    own = getattr(panel, "field_name", None) or getattr(panel, "relation_name", None)
    if own:
        return [own]
    return [name for child in getattr(panel, "children", ()) for name in _names(child)]
