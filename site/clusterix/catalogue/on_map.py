"""Pages that are neither records nor pages of the tree, for the map of the site; content apps name theirs."""

from collections.abc import Callable, Iterable

# Each gives names of addresses with their parts; they exist in every language.
Named = Iterable[tuple[str, dict]]
_sources: list[Callable[[], Named]] = []


def register(source: Callable[[], Named]) -> None:
    """Put pages on the map, in `AppConfig.ready()`."""
    _sources.append(source)


def registered() -> Named:
    """All pages that were named."""
    for source in _sources:
        yield from source()
