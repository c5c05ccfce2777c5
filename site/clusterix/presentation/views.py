"""The page of components, for those who build pages."""

from django.conf import settings
from django.http import Http404
from django.shortcuts import render
from django.utils.translation import gettext as _

from clusterix.presentation import specimens
from clusterix.presentation.frame import frame_of_view, titled


def components(request):
    """Every component in its states; there is no such page outside development."""
    if not settings.DEBUG:
        raise Http404
    frame = titled(frame_of_view(request), _("Components"), robots="noindex")
    return render(request, "presentation/components.html", specimens.everything() | {"frame": frame})
