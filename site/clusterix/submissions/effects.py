"""What an act does besides changing the state. Each effect reads and fills the step."""

from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from clusterix.submissions.completeness import label_of, missing
from clusterix.submissions.freezing import as_page, changed_fields, freeze
from clusterix.submissions.models.frozen import FrozenCopy
from clusterix.submissions.models.text_rows import changed_facts
from clusterix.submissions.refusals import Refused
from clusterix.submissions.states import MAX_ROUNDS

PAUSE_AFTER_DECLINE = timedelta(days=90)


def _remember_writers(step):
    """Whoever saved content so far wrote it; they never decide about the record."""
    writers = step.dossier.record.revisions.exclude(user=None).values_list("user", flat=True).distinct()
    step.dossier.contributors.add(*writers)


def _submit(step):
    record = step.dossier.record.specific
    problems = missing(record.get_latest_revision_as_object())
    if problems:
        raise Refused(_("The record is not complete yet."), problems)
    _remember_writers(step)
    step.changes["current_copy"] = freeze(dossier=step.dossier, purpose=FrozenCopy.Purpose.SUBMITTED, user=step.user)


def _submit_update(step):
    record = step.dossier.record.specific
    if not record.has_unpublished_changes:
        raise Refused(_("Nothing has been changed since publication."))
    problems = missing(record.get_latest_revision_as_object())
    if problems:
        raise Refused(_("The record is not complete yet."), problems)
    _remember_writers(step)
    step.changes["current_copy"] = freeze(dossier=step.dossier, purpose=FrozenCopy.Purpose.UPDATE, user=step.user)


def _send_to_review(step):
    if step.dossier.round >= MAX_ROUNDS:
        raise Refused(_("Two rounds are the most: please decide, giving your reasons."))
    step.changes["round"] = step.dossier.round + 1


def _ask_confirmation(step):
    """The office may have edited the language, in its own revision, and nothing but the language."""
    judged = step.dossier.current_copy
    edited = freeze(dossier=step.dossier, purpose=FrozenCopy.Purpose.EDITED, user=step.user)
    page_class = step.dossier.record.specific_class
    facts = set(changed_fields(page_class, judged.content, edited.content)) & set(page_class.FACTS)
    facts -= {"other_title", "other_summary"}
    facts |= set(changed_facts(page_class, judged.content, edited.content))
    if facts:
        names = ", ".join(str(label_of(page_class, name)) for name in sorted(facts))
        raise Refused(_("Only the language may be edited here; these facts were changed: %(names)s") % {"names": names})
    problems = missing(as_page(edited))
    if problems:
        raise Refused(_("The record is not complete yet."), problems)
    step.changes["current_copy"] = edited


def _validate(step):
    record = step.dossier.record.specific
    if not record.organisation.live:
        raise Refused(_("The organisation's profile has to be published first."))
    today = timezone.localdate()
    step.changes |= {
        "validated_copy": step.dossier.current_copy,
        "validated_on": today,
        "validated_by": step.user,
        "published_on": step.dossier.published_on or today,
    }


def _reopen(step):
    declined = step.from_state == "rejected"
    if declined and timezone.now() < step.dossier.state_since + PAUSE_AFTER_DECLINE:
        raise Refused(_("A declined record may be submitted again three months after the decision."))
    step.changes["round"] = 0


def _refuse_update(step):
    """The published text stays the one that counts; the draft is kept for another try."""
    step.changes["current_copy"] = step.dossier.validated_copy


EFFECTS = {
    "submit": _submit,
    "submit_update": _submit_update,
    "send_to_review": _send_to_review,
    "ask_confirmation": _ask_confirmation,
    "validate": _validate,
    "refuse_update": _refuse_update,
    "reopen": _reopen,
}
