"""How a record is shown, whatever its type: the engine asks here, content types register themselves.

The public page, the preview and the reviewer's page show the same thing, since all three call the builder that a
content type registers in its `AppConfig.ready()`:

    rendering.register("story", record_view)

A builder takes the page (live, a revision, or `freezing.as_page(copy)`) and the request, and gives the
`presentation.records.RecordView` of the page's own language. It reads fields and child rows only: the children of a
revision or frozen copy are no querysets, so they can be walked through and nothing else.
"""

from collections.abc import Callable

from clusterix.presentation.records import RecordView

_builders: dict[str, Callable[..., RecordView]] = {}


def register(type_code: str, builder: Callable[..., RecordView]) -> None:
    """Name the builder of one content type, by the `type_code` of its pages."""
    _builders[type_code] = builder


def view_of(page, request) -> RecordView:
    """The record as its page shows it. Raises `LookupError` when its content type has registered nothing."""
    try:
        builder = _builders[page.type_code]
    except KeyError:
        raise LookupError(f"No builder is registered for records of the type {page.type_code!r}") from None
    return builder(page, request)
