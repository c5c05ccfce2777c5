"""Start-up checks: what would make the search find less, and nobody would know why."""

from django.conf import settings
from django.core.checks import Error, Tags, Warning, register
from django.db import DatabaseError, InterfaceError
from elastic_transport.client_utils import url_to_node_config

from clusterix.search.language import VERSION


@register(Tags.database)
@register(Tags.compatibility)
def analysis_version(app_configs, **kwargs):
    """Warn while entries of the index were analysed by another version than this one's."""
    from clusterix.search.models import SearchEntry

    try:
        outdated = SearchEntry.objects.exclude(analysis=VERSION).exists()
    except (DatabaseError, InterfaceError):
        # No database, or none of our tables in it yet: then there is nothing outdated either.
        return []
    if not outdated:
        return []
    return [
        Warning(
            "The search index was made by another version of the language analysis.",
            hint="Run `manage.py rebuild_search`; the site stays up meanwhile.",
            id="clusterix.search.W001",
        )
    ]


@register()
def addresses_of_elasticsearch(app_configs, **kwargs):
    """Refuse an address that the client could not read, such as one without a port."""
    return [
        Error(f"ELASTICSEARCH_URL: {error}", id="clusterix.search.E001")
        for url in settings.ELASTICSEARCH_URL
        if (error := _fault(url))
    ]


def _fault(url):
    try:
        url_to_node_config(url)
    except ValueError as error:
        return str(error)
    return ""
