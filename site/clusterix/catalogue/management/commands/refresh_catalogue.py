"""`manage.py refresh_catalogue`: run every minute by a timer."""

from django.core.management.base import BaseCommand

from clusterix.catalogue import stale


class Command(BaseCommand):
    """Bring the records in step that carry a term which was renamed and which many records have."""

    help = "Let the search follow renamed terms."

    def handle(self, **options):
        """Report in one line; say nothing when there was nothing to do."""
        done = stale.refresh()
        if done or options["verbosity"] > 1:
            self.stdout.write(f"{done} records brought up to date")
