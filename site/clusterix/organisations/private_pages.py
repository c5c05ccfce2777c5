"""Public pages that are for one person: opened by a link or holding a form. Nobody keeps or finds them."""

from functools import wraps

from django.template.response import TemplateResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_protect

from clusterix.presentation.frame import Frame, frame_of_view

ROBOTS = "noindex, nofollow, noarchive"


def private(view):
    """No cache keeps the page, no search engine finds it, and its address is told to no other site."""

    @never_cache
    @csrf_protect
    @wraps(view)
    def shown(request, *args, **kwargs):
        response = view(request, *args, **kwargs)
        response["Referrer-Policy"] = "same-origin"
        response["X-Robots-Tag"] = ROBOTS
        return response

    return shown


def show(request, template, title, *, status=200, **context):
    """The page, in the frame of the public site, without canonical address and description."""
    frame = Frame(title=str(title), languages=frame_of_view(request).languages, robots=ROBOTS)
    return TemplateResponse(request, template, context | {"frame": frame}, status=status)
