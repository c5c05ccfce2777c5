"""`manage.py make_renditions`: run by a timer; also after an update that shows pictures in other sizes."""

from django.core.management.base import BaseCommand, CommandError

from clusterix.catalogue.shown_pictures import shown
from clusterix.media import sizes


class Command(BaseCommand):
    """Make the sizes and formats of pictures of public records that are missing."""

    help = __doc__

    def handle(self, **options):
        """A line for each file; say nothing when there was nothing to do.

        Leave with an error that names the pictures that cannot be read.
        """
        made = sizes.make_missing(
            shown(), report=lambda done, total, title: self.stdout.write(f"{done}/{total} {title}")
        )
        if options["verbosity"] > 1:
            self.stdout.write(f"{made.files} files made")
        if made.broken:
            numbers = ", ".join(map(str, made.broken))
            raise CommandError(f"The files of these images cannot be read: {numbers}")
