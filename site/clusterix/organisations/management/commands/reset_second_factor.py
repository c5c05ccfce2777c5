"""Lets a person set up the second factor anew, when no other administrator is left to do it."""

from django.core.management.base import BaseCommand, CommandError

from clusterix.organisations.models import User
from clusterix.organisations.refusals import Refused
from clusterix.organisations.second_factor.domain import reset


class Command(BaseCommand):
    """For who runs the machine."""

    help = "Lets a person set up the second factor anew; the account's history keeps it, and the person gets a mail."

    def add_arguments(self, parser):
        parser.add_argument("email", help="the address with which the person signs in")

    def handle(self, *args, **options):
        person = User.objects.filter(email=options["email"].lower()).first()
        if person is None:
            raise CommandError("There is no account with this address.")
        try:
            reset(user=person, by=None)
        except Refused as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write(f"{person.email} sets up the second factor at the next sign-in")
