"""`manage.py load_rubric`: part of every installation and update."""

from django.core.management.base import BaseCommand, CommandError

from clusterix.reviews.rubrics import RubricInUseError, load, read


class Command(BaseCommand):
    """Load the rubrics; a second run changes nothing."""

    help = "Load the criteria by which records are reviewed."

    def handle(self, **options):
        """Report in one line."""
        try:
            written, known = load(read())
        except RubricInUseError as error:
            raise CommandError(str(error)) from error
        if written or options["verbosity"] > 1:
            self.stdout.write(f"{written} rubrics written, {known} as before")
