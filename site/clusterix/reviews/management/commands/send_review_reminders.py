"""`manage.py send_review_reminders`: run every morning by a timer (docs/features/review.md)."""

from django.core.management.base import BaseCommand

from clusterix.reviews.deadlines import keep_deadlines


class Command(BaseCommand):
    """Remind reviewers, and release those who did not answer in time."""

    help = "Remind reviewers after ten working days and release them after twenty."

    def handle(self, **options):
        """Report in one line."""
        tally = keep_deadlines()
        if tally.reminded or tally.released or options["verbosity"] > 1:
            self.stdout.write(f"{tally.reminded} reminded, {tally.released} released")
