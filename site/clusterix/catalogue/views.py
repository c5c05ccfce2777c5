"""Records at their addresses."""

from wagtail.views import serve

from clusterix.catalogue import addresses
from clusterix.presentation.frame import active_language
from clusterix.presentation.keeping import kept


@kept
def record(request, index, number, slug):
    """A record that everybody may read, without a walk through the tree; anything else is Wagtail's to answer.

    The walk and the question whether a page above is closed would take six queries. The catalogue has asked that
    question when it made the record public.
    """
    page = addresses.find(request.path, int(number), active_language()) if request.method in ("GET", "HEAD") else None
    return page.serve(request) if page else serve(request, f"{index}/{number}-{slug}/")
