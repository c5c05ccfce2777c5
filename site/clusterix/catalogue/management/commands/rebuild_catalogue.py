"""`manage.py rebuild_catalogue`: work out again what is public."""

from django.core.management.base import BaseCommand

from clusterix.catalogue import domain


class Command(BaseCommand):
    """Bring every entry of the catalogue in step with its pages; the site stays up meanwhile."""

    help = __doc__

    def handle(self, **options):
        """Say how many entries changed; none means that the catalogue was right."""
        self.stdout.write(f"{domain.rebuild()} entries changed")
