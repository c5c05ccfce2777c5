"""What an assignment is about, as far as it may be told before the declaration: no word of the text itself."""

from dataclasses import dataclass

from django.utils.text import capfirst


@dataclass(frozen=True)
class Subject:
    """Title, kind and organisation of the record to be judged."""

    title: str
    kind: str
    organisation: str


def subject_of(assignment) -> Subject:
    """Read from the frozen copy: what is being judged, not what the author may have written since.

    The organisation is named even where the public will not see it (a lesson without name): without it nobody could
    tell whether they have a conflict of interest.
    """
    record = assignment.judged
    kind = getattr(record, "kind_label", "") or record._meta.verbose_name
    return Subject(title=record.title, kind=capfirst(str(kind)), organisation=record.organisation.title)
