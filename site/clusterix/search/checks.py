"""Start-up check: an index of another analysis finds less, and nobody would know why."""

from django.core.checks import Tags, Warning, register
from django.db import Error

from clusterix.search.language import VERSION


@register(Tags.database)
@register(Tags.compatibility)
def analysis_version(app_configs, **kwargs):
    """Warn while entries of the index were analysed by another version than this one's."""
    from clusterix.search.models import SearchEntry

    try:
        outdated = SearchEntry.objects.exclude(analysis=VERSION).exists()
    except Error:
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
