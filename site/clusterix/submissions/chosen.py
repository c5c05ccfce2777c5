"""What the rows of a form have chosen with Wagtail's choosers, and the terms of long vocabularies, read at once
instead of row by row.
"""

from wagtail.admin.widgets import BaseChooser
from wagtail.images.models import AbstractImage
from wagtail.models import Page

from clusterix.vocabularies.choices import OffersTerms, terms_by


class ChosenInRows:
    """What a list of rows has chosen, field by field. `rows` are model instances, as the form begins with them."""

    def __init__(self, rows):
        self._rows = rows
        self._known = {}

    def share(self, form) -> None:
        """Let the choosers of a row's form show what is known instead of asking for it."""
        for name, field in form.fields.items():
            if isinstance(field.widget, BaseChooser):
                field.widget.get_instance = self._answer(name, field)
            elif isinstance(field, OffersTerms) and field.is_long:
                self._remember(name, field)

    def _answer(self, name, field):
        if name not in self._known:
            self._known[name] = self._read(name, field.queryset)
        known, ask = self._known[name], field.widget.get_instance
        return lambda value: known.get(value) or ask(value)

    def _remember(self, name, field):
        """Read the terms of all rows at once; the fields of each row find them with the request."""
        if name in self._known:
            return
        held = [getattr(row, f"{name}_id", None) or getattr(row, name, None) or () for row in self._rows]
        keys = {str(key) for one in held for key in (one if isinstance(one, list | tuple) else [one])}
        self._known[name] = terms_by(field.key_name, keys, field.queryset)

    def _read(self, name, queryset):
        keys = {key for row in self._rows if (key := getattr(row, f"{name}_id"))}
        if not keys:
            return {}
        if issubclass(queryset.model, AbstractImage):
            queryset = queryset.prefetch_renditions("max-165x165")
        found = {one.pk: one for one in queryset.filter(pk__in=keys)}
        if issubclass(queryset.model, Page):
            _give_parents(found.values())
        return found


def _give_parents(pages):
    """A chooser opens where the chosen page stands; the tree keeps a page's parent once it is known."""
    paths = {page.path[: -page.steplen] for page in pages}
    parents = {parent.path: parent for parent in Page.objects.filter(path__in=paths)}
    for page in pages:
        page._cached_parent_obj = parents.get(page.path[: -page.steplen])
