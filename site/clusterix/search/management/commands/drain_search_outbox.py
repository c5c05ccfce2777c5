"""`manage.py drain_search_outbox`: run every minute by a timer where there is Elasticsearch."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from clusterix.search.engines.connection import UnavailableError
from clusterix.search.outbox import drain


class Command(BaseCommand):
    """Tell Elasticsearch what it has not heard yet."""

    help = "Send the changes in the search outbox to Elasticsearch."

    def handle(self, **options):
        """Report in one line; leave with an error when the server does not answer."""
        if not settings.ELASTICSEARCH_URL:
            return
        try:
            told = drain()
        except UnavailableError as error:
            raise CommandError(f"Elasticsearch does not take the changes, all wait: {error}") from error
        if told or options["verbosity"] > 1:
            self.stdout.write(f"{told} changes sent")
