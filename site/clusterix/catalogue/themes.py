"""The themes that the public can read about, each with its records (requirement R88)."""

from clusterix.catalogue.addresses_of_lists import theme_slug
from clusterix.catalogue.memory import Snapshot
from clusterix.catalogue.remembered import remembered
from clusterix.vocabularies.changes import former_labels
from clusterix.vocabularies.models import Theme


def themes(snapshot: Snapshot, language: str) -> list[Theme]:
    """The themes in their order: those of today, and closed ones as long as a public record carries them."""
    known = remembered(("themes", language), lambda: tuple(Theme.objects.order_by("order", f"sort_{language}")))
    return [theme for theme in known if theme.begun and (not theme.closed or _is_carried(theme, snapshot))]


def theme_of(code: str, snapshot: Snapshot, language: str) -> Theme | None:
    """The theme of a code, if there is anything to read about it."""
    return next((theme for theme in themes(snapshot, language) if theme.code == code), None)


def theme_called(slug: str, snapshot: Snapshot, language: str) -> Theme | None:
    """The theme that an address names; one that can still be chosen goes before a closed one of the same name.

    Also found by its code, which stays when the office changes the label, and by labels that it had before.
    """
    known = sorted(themes(snapshot, language), key=lambda theme: theme.closed)
    named = (theme for theme in known if theme_slug(theme.code, theme.label_in(language), language) == slug)
    return next(named, None) or theme_of(slug, snapshot, language) or _once_called(slug, known, language)


def records_of(theme: Theme, snapshot: Snapshot, language: str) -> int:
    """The public records of a theme in a language, as a set of bits."""
    return snapshot.shelf(language).choose({"theme": [theme.code]})


def _once_called(slug, known, language):
    by_key = {theme.pk: theme for theme in known}
    former = ((by_key.get(key), label) for key, label in former_labels(Theme, language))
    return next((theme for theme, label in former if theme and theme_slug(theme.code, label, language) == slug), None)


def _is_carried(theme, snapshot):
    """In any language, so that what can be read in one leads nowhere wrong in the other."""
    return any(records_of(theme, snapshot, language) for language in snapshot.shelves)
