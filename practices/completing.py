"""What a practice lacks at submission that depends on its other answers (domain.md 2.2 and 2.4)."""

from django.utils.translation import gettext as _

from clusterix.submissions.completeness import is_asked, missing_at
from clusterix.submissions.lengths import text_length
from practices.models import GoodPracticePage

_WHOLE = ("title", "purpose", "enabling")


def missing_of(record):
    """Rule of `completeness.extra_rules`: blocks are whole, and what is named in one answer is told in the next."""
    if record.type_code != GoodPracticePage.type_code:
        return
    yield from _period(record)
    blocks = list(record.building_blocks.all())
    for number, block in enumerate(blocks, start=1):
        if any(not text_length(getattr(block, name)) for name in _WHOLE):
            words = _("Block %(number)d needs its name, its purpose and its enabling factors.") % {"number": number}
            yield missing_at(record, "building_blocks", words)
    if len(blocks) > 1 and not text_length(record.blocks_interaction):
        yield missing_at(record, "blocks_interaction", _("Please tell how the building blocks work together."))
    if record.from_interreg and not record.interreg_project:
        yield missing_at(record, "interreg_project", _("Please name the project it comes from."))


def _period(record):
    """A practice has ended or goes on (domain.md 2.2, field 10); a gap note on the period stands for both dates."""
    if is_asked(record, "period_start") and record.period_end is None and not record.ongoing:
        yield missing_at(record, "period_end", _("Please give the end, or tick that it is still going on."))
