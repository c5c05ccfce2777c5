"""Load the shipped vocabularies."""

from django.core.management.base import BaseCommand

from clusterix.vocabularies.loading import load_all


class Command(BaseCommand):
    """`manage.py load_vocabularies`: add and correct the shipped terms; what the office has changed stays."""

    help = "Load the shipped vocabularies; may be run at any time (docs/features/vocabularies.md)."

    def handle(self, **options):
        """Load and say what came of it: a line for each list with news, and one for each value that changed."""
        reports = load_all()
        told = [report for report in reports if report.moved or report.kept]
        for report in told:
            self.stdout.write(
                f"{report.name}: {report.added} added, {report.changed} changed, "
                f"{report.closed} closed, {report.kept} kept as edited"
            )
            for code, field, old, new in report.changes:
                self.stdout.write(f"  {code} {field}: {old or '-'} -> {new or '-'}")
        self.stdout.write(f"{len(reports) - len(told)} of {len(reports)} lists are as they were.")
