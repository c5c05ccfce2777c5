"""Verbs of records that are not steps of the life cycle."""

from django.utils.translation import gettext as _

from clusterix.submissions.models.dossier import Dossier
from clusterix.submissions.refusals import Refused
from clusterix.submissions.states import DISCARDABLE


def discard(record):
    """Remove the dossier of a draft that is about to be deleted.

    Raises Refused when the record was ever handed in, or is a translation: what was judged is kept.
    """
    if record.is_translation:
        raise Refused(_("A translation stays with its record. Withdraw the record to take it off the site."))
    dossier = Dossier.objects.filter(translation_key=record.translation_key).first()
    if dossier is None:
        return
    if dossier.state not in DISCARDABLE or dossier.changes.exists():
        raise Refused(_("A record that was handed in cannot be deleted."))
    _forget_permissions(dossier)
    dossier.delete()


def _forget_permissions(dossier):
    """Nobody keeps consents to what never was; their documents go with them."""
    for rows in (dossier.consents.all(), dossier.authorisations.all()):
        documents = [row.document for row in rows.select_related("document") if row.document_id]
        rows.delete()
        for document in documents:
            document.delete()


def records_below(page):
    """The records that stand below a page of the tree, itself included."""
    from clusterix.submissions.models import SubmissionPage

    return SubmissionPage.objects.descendant_of(page, inclusive=True)
