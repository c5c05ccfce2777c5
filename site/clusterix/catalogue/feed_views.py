"""Feeds for machines: what does not exist is refused, since a feed that lost a filter would bring everything."""

from django.http import HttpResponse, HttpResponseNotFound
from django.utils.translation import gettext as _
from django.views.decorators.http import condition, require_safe

from clusterix import release
from clusterix.catalogue import versions
from clusterix.catalogue.addresses_of_lists import feed_address, list_address
from clusterix.catalogue.feeds import Feed, feed_of
from clusterix.catalogue.selection import select
from clusterix.presentation.frame import NAMES, active_language
from clusterix.presentation.keeping import kept


def state_of(request, **parts):
    """The ETag of everything that is made from the catalogue.

    It changes with the catalogue's version and with the release, which may have other columns or words.
    """
    version = versions.current()
    return f'W/"{version.value}-{version.token}-{release.fingerprint()}"'


def refused():
    """A sentence in plain text in the place of a file or feed that does not exist."""
    text = _("A filter in this address does not exist here. Please choose it again in the list of all records.")
    return HttpResponseNotFound(f"{text}\n", content_type="text/plain; charset=utf-8")


@kept
@require_safe
@condition(etag_func=state_of)
def atom(request):
    """The newest records that fit the filters of the address, as Atom."""
    language = active_language()
    selection = select(params=request.GET, language=language, searched=True)
    if selection.chosen.wrong:
        return refused()
    text = feed_of(
        selection,
        absolute=request.build_absolute_uri,
        feed_url=feed_address(selection),
        list_url=list_address(selection),
        twins=[(code, feed_address(selection, code)) for code in NAMES if code != language],
    )
    return HttpResponse(text, content_type=Feed.content_type)
