"""The description of the open data, for portals that gather such descriptions."""

from django.http import JsonResponse
from django.views.decorators.http import condition, require_safe

from clusterix.catalogue.feed_views import state_of
from home.open_data import dataset_of


@require_safe
@condition(etag_func=state_of)
def dataset(request):
    """The dataset in DCAT-AP; anybody's page may read it (CORS).

    Not kept, since only addresses below a language are; a portal that asks again each day costs one query.
    """
    found = dataset_of(request.build_absolute_uri)
    headers = {"Access-Control-Allow-Origin": "*"}
    return JsonResponse(
        found, content_type="application/ld+json", json_dumps_params={"ensure_ascii": False}, headers=headers
    )
