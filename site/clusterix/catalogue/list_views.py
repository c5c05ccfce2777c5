"""The list of all records, whatever their type."""

from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from clusterix.catalogue import registry
from clusterix.catalogue.frames import frame_of_list
from clusterix.catalogue.listing import list_records
from clusterix.presentation.frame import active_language, frame_of_view, titled
from clusterix.presentation.keeping import kept

OFFERED = ("type", *registry.OFFERED)


@kept
@require_safe
def all_records(request):
    """Stories, practices and trainings in one list; nonsense in the address is left out and said."""
    listing = list_records(params=request.GET, language=active_language(), action=request.path, facets=OFFERED)
    frame = frame_of_list(titled(frame_of_view(request), _("All records")), listing)
    return render(request, "catalogue/all_records.html", {"listing": listing, "frame": frame})
