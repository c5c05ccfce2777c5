"""The page of components, for those who build pages."""

from django.conf import settings
from django.http import Http404
from django.shortcuts import render
from django.utils.translation import gettext as _

from clusterix.presentation import specimen_pieces, specimen_records, specimens
from clusterix.presentation.frame import frame_of_view, titled


def components(request):
    """Every component in its states; there is no such page outside development."""
    _for_builders_only()
    frame = titled(frame_of_view(request), _("Components"), robots="noindex")
    made = specimens.everything() | specimen_pieces.everything() | specimen_records.everything()
    return render(request, "presentation/components.html", made | {"frame": frame})


def record(request, state):
    """The whole page of a made-up record, in one of `specimen_records.STATES`."""
    _for_builders_only()
    if state not in specimen_records.STATES:
        raise Http404
    made = specimen_records.record(state)
    frame = titled(
        frame_of_view(request), made.title, robots="noindex", crumbs=(*frame_of_view(request).crumbs, *made.trail)
    )
    return render(request, "components/record_page.html", {"record": made, "frame": frame})


def _for_builders_only():
    if not settings.DEBUG:
        raise Http404
