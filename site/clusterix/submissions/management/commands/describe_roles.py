"""Prints docs/roles.md."""

from django.core.management.base import BaseCommand

from clusterix.submissions.role_description import markdown


class Command(BaseCommand):
    """`python manage.py describe_roles > docs/roles.md`."""

    help = "Prints the tables of roles and steps as a page of the documentation."

    def handle(self, **options):
        """Print the page."""
        self.stdout.write(markdown(), ending="")
