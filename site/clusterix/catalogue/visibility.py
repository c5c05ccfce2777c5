"""Who may see a record: the one place that decides what is public."""

from django.utils import timezone
from wagtail.models import PageViewRestriction

from clusterix.submissions.address import index_page
from clusterix.submissions.states import READABLE


def is_public(page, dossier) -> bool:
    """Whether everybody may read a record's page: live, validated, not expired, and restricted nowhere.

    A restriction on any page above it counts, and one on the list that serves its address.
    """
    if not page.live or dossier.validated_copy_id is None or dossier.state not in READABLE:
        return False
    if page.expire_at and page.expire_at <= timezone.now():
        return False
    index = index_page(page)
    return index is not None and index.live and not is_restricted(page) and not is_restricted(index)


def is_restricted(page) -> bool:
    """Whether a page, or a page above it, asks for a password, a login or a group."""
    above = page.get_ancestors(inclusive=True).order_by().values("pk")
    return PageViewRestriction.objects.filter(page__in=above).exists()
