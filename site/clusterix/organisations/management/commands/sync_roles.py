"""Write the table of roles into the database."""

from django.core.management.base import BaseCommand

from clusterix.organisations.rights import sync


class Command(BaseCommand):
    """`manage.py sync_roles`: groups and rights as `organisations/roles.py` says; harmless when run again."""

    help = "Make the groups, their rights and the members' group say what the table of roles says."

    def handle(self, **options):
        """Write, and say what was not right before."""
        for line in sync():
            self.stdout.write(line)
