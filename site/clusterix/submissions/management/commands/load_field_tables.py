"""Load the shipped field tables."""

from django.core.management.base import BaseCommand

from clusterix.submissions.field_tables.loading import load_all


class Command(BaseCommand):
    """Bring the templates' defaults into the database; what the office has changed stays."""

    help = "Loads the field tables of all types of record and says what changed."

    def handle(self, *args, **options):
        """Load and report."""
        for report in load_all():
            self.stdout.write(
                f"{report.type_code}: version {report.version}, {report.changed} fields changed, "
                f"{report.kept} values of the office kept"
            )
