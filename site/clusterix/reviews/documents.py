"""Evidence that only reviewers may read, through their link."""

from django.utils.translation import gettext as _

from clusterix.media.models import Visibility
from clusterix.reviews.links import LinkError
from clusterix.reviews.models import AssignmentState

_OPENED = (AssignmentState.DECLARED, AssignmentState.SENT)
_READABLE = (Visibility.PUBLIC, Visibility.REVIEWERS)


def sources_of(assignment) -> list:
    """The evidence of the judged copy for reviewers: documents they may read, and links that are not public."""
    rows = assignment.judged.evidence.all()
    return [row for row in rows if row.readable_by(*_READABLE) and (row.document or not row.is_public)]


def document_of(assignment, number):
    """One such document by its key. Raises LinkError before the declaration, and for every other document."""
    if assignment.state not in _OPENED:
        raise LinkError(403, _("Please make the declaration first; then the documents open."), assignment)
    for row in sources_of(assignment):
        if row.document and row.document_id == number and row.document.file.storage.exists(row.document.file.name):
            return row.document
    raise LinkError(404, _("There is no such document with this record."), assignment)
