"""The records of any list as files, streamed."""

from django.http import StreamingHttpResponse
from django.utils import timezone
from django.views.decorators.http import condition, require_safe

from clusterix.catalogue.addresses_of_lists import dataset_address, list_address
from clusterix.catalogue.exports import FORMATS, documents, tables
from clusterix.catalogue.exports.rows import Export
from clusterix.catalogue.feed_views import refused, state_of
from clusterix.catalogue.selection import select
from clusterix.presentation.frame import active_language


@require_safe
@condition(etag_func=state_of)
def export(request, ending):
    """The records that fit the filters of the address, all of them, in the order of the list.

    Anybody's page may read the files (CORS): they hold nothing but what is public. They are not among the pages
    that are kept: a file of all records would have to be whole in memory for that, and programs that fetch it again are
    told by its ETag that nothing has changed, for one query.
    """
    selection = select(params=request.GET, language=active_language(), searched=True)
    if selection.chosen.wrong:
        return refused()
    text = _text(ending, Export(selection, request.build_absolute_uri))
    response = StreamingHttpResponse(text, content_type=f"{FORMATS[ending]}; charset=utf-8")
    response["Access-Control-Allow-Origin"] = "*"
    if ending == "csv":
        name = f"clusterix-{selection.language}-{timezone.localdate():%Y-%m-%d}.csv"
        response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _text(ending, chosen: Export):
    absolute, selection = chosen.absolute, chosen.selection
    if ending == "csv":
        return tables.lines(chosen)
    dataset = absolute(dataset_address())
    if ending == "jsonld":
        return documents.linked(chosen, dataset=dataset)
    return documents.plain(chosen, dataset=dataset, source=absolute(list_address(selection)))
