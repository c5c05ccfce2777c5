"""`manage.py send_mail`: run every minute by a timer (docs/operations.md)."""

from django.core.management.base import BaseCommand, CommandError

from clusterix.mail.delivery import ServerUnreachableError, send_again, send_due


class Command(BaseCommand):
    """Send what is due, or give up messages a new start."""

    help = "Send the mails in the outbox that are due."

    def add_arguments(self, parser):
        """Offer the second chance."""
        parser.add_argument("--again", action="store_true", help="First give the mails that were given up a new start.")

    def handle(self, *, again, **options):
        """Report in one line; leave with an error when the mail server does not answer."""
        if again:
            self.stdout.write(f"{send_again()} given a new start")
        try:
            tally = send_due()
        except ServerUnreachableError as error:
            raise CommandError(f"The mail server does not answer, all mails wait: {error}") from error
        if tally.sent or tally.failed or options["verbosity"] > 1:
            self.stdout.write(f"{tally.sent} sent, {tally.failed} failed")
