"""What a kept page was made from: as long as its stamp is the one of now, it is right."""

from django.utils import timezone

from clusterix.catalogue import versions


def now() -> str:
    """The catalogue's version and the day, with one query. Must be asked for before the page is made."""
    return f"{versions.current().token} {timezone.localdate():%Y-%m-%d}"
