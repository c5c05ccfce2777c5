"""`manage.py follow_consents`: run every morning by a timer (docs/features/consents.md)."""

from django.core.management.base import BaseCommand

from clusterix.submissions.consents.following import follow


class Command(BaseCommand):
    """Ask for renewals of consents, and take off the site what has none."""

    help = "Asks for renewals sixty days ahead; hides whose consent has ended; takes down what was not changed in time."

    def handle(self, **options):
        """Report in one line."""
        tally = follow()
        if tally.asked or tally.ended or tally.taken_down or options["verbosity"] > 1:
            self.stdout.write(f"{tally.asked} ending soon, {tally.ended} ended, {tally.taken_down} taken down")
