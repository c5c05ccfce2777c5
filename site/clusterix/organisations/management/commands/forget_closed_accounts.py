"""Takes the personal data from accounts that were closed a year ago; run once a day."""

from django.core.management.base import BaseCommand

from clusterix.organisations.accounts.closing import forget


class Command(BaseCommand):
    """For the daily timer."""

    help = "Takes name and address from accounts that were closed a year ago; records and history stay."

    def handle(self, *args, **options):
        if count := forget():
            self.stdout.write(f"{count} closed accounts forgotten")
