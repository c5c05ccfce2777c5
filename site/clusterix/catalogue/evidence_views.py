"""Evidence as the page shows it: what is public is linked; of all else only the number is told."""

from clusterix.media.models import ClusterixDocument, Visibility
from clusterix.presentation.records import EvidenceView


def evidence_of(source, terms, language):
    """The public evidence of a record. A document that only reviewers or the office may read never gets a link."""
    rows = [row for row in source.evidence.all() if row.is_public]
    wanted = [row.document_id for row in rows if row.document_id]
    documents = ClusterixDocument.objects.in_bulk(wanted) if wanted else {}
    for row in rows:
        term = terms.get("evidence_type", row.evidence_type_id)
        url = row.url or _address(documents.get(row.document_id))
        yield EvidenceView(term.label(language) if term else "", row.title, url or None, row.year)


def hidden_evidence(source) -> int:
    """How many sources only reviewers or the office have seen: that they exist may be told, nothing more."""
    return sum(1 for row in source.evidence.all() if not row.is_public)


def _address(document):
    return document.url if document and document.visibility == Visibility.PUBLIC else ""
