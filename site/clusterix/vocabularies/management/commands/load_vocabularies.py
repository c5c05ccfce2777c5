"""Load the shipped vocabularies."""

from django.core.management.base import BaseCommand

from clusterix.vocabularies.loading import load_all


class Command(BaseCommand):
    """`manage.py load_vocabularies`: add and correct the shipped terms; what the office has changed stays."""

    help = "Load the shipped vocabularies; may be run at any time (docs/features/vocabularies.md)."

    def handle(self, **options):
        """Load and say what came of it, one line for each list."""
        for report in load_all():
            self.stdout.write(
                f"{report.name}: {report.added} added, {report.changed} changed, "
                f"{report.closed} closed, {report.kept} kept as edited"
            )
