"""What a story lacks at submission that depends on its other answers (domain.md 1.5)."""

from django.utils.translation import gettext as _

from clusterix.submissions.completeness import missing_at
from stories.models import SuccessStoryPage


def missing_of(record):
    """Rule of `completeness.extra_rules`: the story of a member company names the member it is about."""
    if record.type_code != SuccessStoryPage.type_code or record.kind != SuccessStoryPage.Kind.MEMBER:
        return
    partners = record.partners.all()
    if partners and not any(partner.is_member for partner in partners):
        words = _("Please mark which of them is the member company that the story is about.")
        yield missing_at(record, "partners", words)
