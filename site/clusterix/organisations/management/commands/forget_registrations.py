"""Deletes registrations that nobody confirmed in time, and those decided about a year ago; run once a day."""

from django.core.management.base import BaseCommand

from clusterix.organisations.registration.domain import forget


class Command(BaseCommand):
    """For the daily timer."""

    help = "Deletes registrations that were not confirmed in time, and those that were decided about a year ago."

    def handle(self, *args, **options):
        if count := forget():
            self.stdout.write(f"{count} registrations deleted")
