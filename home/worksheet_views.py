"""The worksheets: public pages made from the field table, to be printed or read before one begins to write."""

from dataclasses import replace

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from clusterix.presentation.frame import frame_of_view, titled
from clusterix.presentation.keeping import kept
from clusterix.presentation.records import Crumb
from clusterix.submissions import worksheet


def on_the_map():
    """The addresses of all worksheets, for search engines."""
    return [("worksheets", {}), *(("worksheet", {"kind": kind.code}) for kind in worksheet.kinds())]


@kept
@require_safe
def index(request):
    """All worksheets."""
    kinds = [(kind, reverse("worksheet", args=[kind.code])) for kind in worksheet.kinds()]
    context = {"kinds": kinds, "frame": titled(frame_of_view(request), _("Worksheets"))}
    return render(request, "home/worksheets.html", context)


@kept
@require_safe
def show(request, kind):
    """The worksheet of one kind."""
    found = next((one for one in worksheet.kinds() if one.code == kind), None)
    if found is None:
        raise Http404
    frame = titled(frame_of_view(request), _("Worksheet: %(kind)s") % {"kind": found.label})
    frame = replace(frame, crumbs=(*frame.crumbs, Crumb(_("Worksheets"), reverse("worksheets"))))
    context = {"kind": found, "parts": worksheet.parts_of(found), "frame": frame}
    return render(request, "home/worksheet.html", context)
