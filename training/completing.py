"""What a training lacks at submission that depends on its other answers (domain.md 5.2)."""

from django.utils.translation import gettext as _

from clusterix.submissions.completeness import missing_at
from training.models import CoursePage
from training.models.offer import Voucher


def missing_of(record):
    """Rule of `completeness.extra_rules`: an accepted voucher has a scheme and a limit (R59)."""
    if record.type_code != CoursePage.type_code or record.voucher != Voucher.ACCEPTED:
        return
    if not record.voucher_scheme.strip():
        yield missing_at(record, "voucher_scheme", _("Please name the scheme whose voucher is accepted."))
    if record.voucher_max is None:
        yield missing_at(record, "voucher_max", _("Please give how much the voucher covers at most."))
