"""Prints docs/states.md."""

from django.core.management.base import BaseCommand

from clusterix.submissions.description import markdown


class Command(BaseCommand):
    """`python manage.py describe_states > docs/states.md`."""

    help = "Prints the state table as a page of the documentation."

    def handle(self, **options):
        """Print the page."""
        self.stdout.write(markdown(), ending="")
