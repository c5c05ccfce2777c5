"""How far a record is, in words: what is missing, each with the way to its place in the form (R51)."""

from clusterix.submissions.anchors import anchors
from clusterix.submissions.completeness import missing


def of_record(record) -> list[tuple]:
    """What is missing in a revision or page, each with the id of its section in the form."""
    where = anchors(record)
    return [(item, where.get(item.field, "")) for item in missing(record)]
