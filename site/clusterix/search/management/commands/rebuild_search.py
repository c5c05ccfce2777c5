"""`manage.py rebuild_search`: after an update of the analysis, and where Elasticsearch is new."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from elastic_transport import TransportError
from elasticsearch import ApiError

from clusterix.search.engines.connection import UnavailableError
from clusterix.search.rebuild import analyse_again, copy_to_elasticsearch, follow_again


class Command(BaseCommand):
    """Bring the index up to date; searching and publishing go on meanwhile."""

    help = "Bring the search index in step with the catalogue and the analysis, and fill a new one on Elasticsearch."

    def handle(self, **options):
        """Report what was done; leave with an error when Elasticsearch does not take it."""
        self.stdout.write(f"{follow_again()} entries brought in or taken out")
        self.stdout.write(f"{analyse_again()} entries analysed again")
        if not settings.ELASTICSEARCH_URL:
            return
        try:
            copied = copy_to_elasticsearch()
        except (UnavailableError, TransportError, ApiError) as error:
            raise CommandError(f"Elasticsearch does not take the index, the old one stays: {error}") from error
        self.stdout.write(f"{copied} entries copied to Elasticsearch")
