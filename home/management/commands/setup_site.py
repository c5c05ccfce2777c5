"""Make the standing pages of a new installation."""

from django.core.management.base import BaseCommand

from home.setup import ensure_site, write_information


class Command(BaseCommand):
    """`manage.py setup_site`: languages, site, home and index pages in both languages; harmless when run again."""

    help = "Make sure that the site, its home page and its index pages exist in Hungarian and English."

    def handle(self, **options):
        """Make what is missing and say where the site begins."""
        pages = ensure_site()
        write_information(pages)
        for code, page in pages.home.items():
            self.stdout.write(f"{code}: {page.full_url}")
