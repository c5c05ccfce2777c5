"""A public record as everybody reads it, made once for each version of the catalogue."""

from dataclasses import dataclass

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from clusterix.catalogue import addresses, registry
from clusterix.catalogue.remembered import remembered
from clusterix.presentation.frame import Frame, active_language, frame_of_record
from clusterix.presentation.records import RecordView
from clusterix.submissions.rendering import view_of


@dataclass(frozen=True)
class Shown:
    """A record with its frame, the template of its page, and its content in HTML, which knows nothing of who reads."""

    record: RecordView
    frame: Frame
    template: str
    content: SafeString


def at_address(request, number: int) -> Shown | None:
    """The record at the address of a request; None where nothing public stands right there.

    Full addresses stand on the page, so scheme and host are part of the name under which it is remembered.
    """
    address = request.build_absolute_uri(request.path)
    return remembered(("record", address), lambda: _made(request, number), lasts=_lasts)


def _lasts(shown):
    return shown is not None and not registry.type_of(shown.record.type_code).by_clock


def _made(request, number):
    page = addresses.find(request.path, number, active_language())
    if page is None:
        return None
    record = view_of(page, request)
    frame = frame_of_record(record, request)
    # Without the request: nothing of the one who asks can come into what others will read.
    content = render_to_string("components/record_content.html", {"record": record, "frame": frame})
    return Shown(record, frame, page.get_template(request), content)
