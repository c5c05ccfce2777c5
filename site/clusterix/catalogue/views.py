"""Records at their addresses."""

from wagtail.views import serve

from clusterix.catalogue import shown
from clusterix.presentation.keeping import kept


@kept
def record(request, index, number, slug):
    """A record that everybody may read, without a walk through the tree; anything else is Wagtail's to answer.

    The walk and the question whether a page above is closed would take six queries. The catalogue has asked that
    question when it made the record public.
    """
    found = shown.at_address(request, lambda: shown.record(request, int(number)))
    return found.answer(request) if found else serve(request, f"{index}/{number}-{slug}/")
