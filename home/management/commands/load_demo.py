"""Load the demo, or remove it."""

import logging
from contextlib import contextmanager

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.utils.translation import override

from home.demo import removal
from home.demo.loading import load
from home.demo.people import PASSWORD, logins


@contextmanager
def _queries_unlisted():
    """With DEBUG Django writes every query down, and asks SQLite a second one to do so: nobody reads it here."""
    connection.make_debug_cursor = connection.make_cursor
    try:
        yield
    finally:
        del connection.make_debug_cursor


class Command(BaseCommand):
    """`manage.py load_demo`: sample records and a login for each role; run again, it only adds what is missing."""

    help = "Load the demo records and logins; --remove takes them away again (docs/features/demo.md)."

    def add_arguments(self, parser):
        """Offer the way back, and the way past the guard."""
        parser.add_argument("--remove", action="store_true", help="remove the demo and nothing else")
        parser.add_argument(
            "--i-know-that-everybody-knows-the-password",
            action="store_true",
            dest="sure",
            help="load it even where the settings are not those of development",
        )

    def handle(self, *, remove, sure, **options):
        """Load or remove, and say what came of it."""
        # Wagtail tells of every page it saves; the progress of this command says enough.
        logging.getLogger("wagtail").setLevel(logging.WARNING)
        with override("hu"):
            if remove:
                self._remove()
            elif settings.DEBUG or sure:
                self._load()
            else:
                raise CommandError(
                    "The demo brings logins whose password everybody knows, so it is loaded in development only. "
                    "If you know what that means: --i-know-that-everybody-knows-the-password"
                )

    def _load(self):
        with _queries_unlisted():
            load(report=lambda done, total, title: self.stdout.write(f"{done}/{total} {title}"))
        # Commands speak English here, whatever language the demo is loaded in.
        with override("en"):
            rows = logins()
        width = max(len(role) for role, _email in rows)
        self.stdout.write(f"\nDemo logins for {settings.BASE_URL}/admin/ – password: {PASSWORD}")
        for role, email in rows:
            self.stdout.write(f"  {role:{width}}  {email}")

    def _remove(self):
        for line in removal.remove():
            self.stdout.write(line)
