"""Pages as everybody reads them, made once for each version of the catalogue: records, and whoever makes a `Shown`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.utils.safestring import SafeString

from clusterix.catalogue import addresses, registry
from clusterix.catalogue.remembered import remembered
from clusterix.presentation.frame import Frame, active_language, frame_of_record
from clusterix.submissions.rendering import view_of


@dataclass(frozen=True)
class Shown:
    """A page: its template, its frame, what else the template takes, and its content in HTML.

    `lasts` is False where the page changes by the clock, so that it is made anew each time.
    """

    template: str
    frame: Frame
    context: Mapping
    content: SafeString
    lasts: bool = True

    def answer(self, request) -> TemplateResponse:
        """The page for one reader: head and foot are put together anew."""
        return TemplateResponse(request, self.template, {**self.context, "frame": self.frame, "content": self.content})


def shown(template: str, part: str, frame: Frame, *, lasts: bool = True, **context) -> Shown:
    """Write the content of a page from the template `part`.

    Without the request, so that nothing of the one who asks can come into what others will read.
    """
    content = render_to_string(part, {**context, "frame": frame})
    return Shown(template, frame, context, content, lasts)


def at_address(request, make: Callable[[], Shown | None]) -> Shown | None:
    """What stands at the address of a request, whatever its parameters; None where it is not for everybody to read.

    Full addresses stand on pages, so scheme and host are part of the name under which it is remembered.
    """
    if request.method not in ("GET", "HEAD"):
        return None
    name = "page", request.build_absolute_uri(request.path)
    return remembered(name, make, lasts=lambda made: made is not None and made.lasts)


def record(request, number: int) -> Shown | None:
    """The record at the address of a request; None where nothing public stands right there."""
    page = addresses.find(request.path, number, active_language())
    if page is None:
        return None
    view = view_of(page, request)
    return shown(
        page.get_template(request),
        "components/record_content.html",
        frame_of_record(view, request),
        lasts=not registry.type_of(page.type_code).by_clock,
        record=view,
    )
