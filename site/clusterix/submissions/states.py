"""The one table of states and acts. Admin, the author's status, mails and docs/states.md are driven by it."""

from dataclasses import dataclass
from enum import StrEnum

from django.db import models
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    """Where a record stands."""

    DRAFT = "draft", _("Draft")
    SUBMITTED = "submitted", _("Submitted")
    SCREENING = "screening", _("Formal check")
    IN_REVIEW = "in_review", _("In peer review")
    REVIEWED = "reviewed", _("Review closed")
    REVISION = "revision", _("Returned for revision")
    REJECTED = "rejected", _("Declined")
    CONFIRMATION = "confirmation", _("Author's confirmation")
    VALIDATION = "validation", _("In validation")
    PUBLISHED = "published", _("Published")
    UPDATE_DUE = "update_due", _("Update due")
    WITHDRAWN = "withdrawn", _("Withdrawn")
    ARCHIVED = "archived", _("Archived")


class Actor(StrEnum):
    """In what capacity somebody acts on a record."""

    OWNER = "owner"  # works for the organisation that owns the record
    OFFICE = "office_editor"
    VALIDATOR = "validator"
    SYSTEM = "system"


class Stage(StrEnum):
    """The step of Wagtail's workflow that a state belongs to."""

    CHECK = "check"
    REVIEW = "review"
    CONFIRMATION = "confirmation"
    VALIDATION = "validation"


class Unit(StrEnum):
    """How a time limit is counted."""

    WORKING = "working days"
    CALENDAR = "calendar days"


@dataclass(frozen=True)
class StateInfo:
    """What a state means. `waits_for` names who must move next; `next_step` is said to the author."""

    next_step: str
    waits_for: Actor | None = None
    limit: tuple[int, Unit] | None = None
    stage: Stage | None = None
    writers: frozenset[Actor] = frozenset()


_OWNER, _OFFICE = frozenset({Actor.OWNER}), frozenset({Actor.OFFICE})

STATES = {
    State.DRAFT: StateInfo(_("Finish it and submit it when you are ready."), Actor.OWNER, writers=_OWNER),
    State.SUBMITTED: StateInfo(
        _("The Cluster Office will check whether it is complete."), Actor.OFFICE, (5, Unit.WORKING), Stage.CHECK
    ),
    State.SCREENING: StateInfo(
        _("The Cluster Office is checking whether it is complete."), Actor.OFFICE, (5, Unit.WORKING), Stage.CHECK
    ),
    State.IN_REVIEW: StateInfo(_("Peers are reading it."), Actor.SYSTEM, (15, Unit.WORKING), Stage.REVIEW),
    State.REVIEWED: StateInfo(
        _("The Cluster Office weighs the reviews and edits the language."),
        Actor.OFFICE,
        (14, Unit.CALENDAR),
        Stage.CONFIRMATION,
        _OFFICE,
    ),
    State.REVISION: StateInfo(
        _("Please correct what was asked for and submit it again."), Actor.OWNER, (15, Unit.WORKING), writers=_OWNER
    ),
    State.REJECTED: StateInfo(_("It will not be published in this form. It may be submitted again in three months.")),
    State.CONFIRMATION: StateInfo(
        _("Please read the edited text and confirm it, or say what is wrong."),
        Actor.OWNER,
        (5, Unit.WORKING),
        Stage.CONFIRMATION,
    ),
    State.VALIDATION: StateInfo(
        _("The Cluster Office decides about publication."), Actor.VALIDATOR, (10, Unit.WORKING), Stage.VALIDATION
    ),
    State.PUBLISHED: StateInfo(_("Everybody can read it. Changes need a light check."), writers=_OWNER),
    State.UPDATE_DUE: StateInfo(
        _("Two years have passed: please bring the results up to date."), Actor.OWNER, writers=_OWNER
    ),
    State.WITHDRAWN: StateInfo(_("It is no longer public.")),
    State.ARCHIVED: StateInfo(_("It is kept, but no longer public.")),
}

PUBLIC = frozenset({State.PUBLISHED, State.UPDATE_DUE})
# A published record whose update is being checked stays readable in its validated text.
READABLE = PUBLIC | {State.VALIDATION}
# Nothing below these was ever handed in, so its author may still throw it away.
DISCARDABLE = frozenset({State.DRAFT})


@dataclass(frozen=True)
class Act:
    """A step somebody can take.

    `decision` marks acts that nobody takes on a record of their own organisation or of their own writing.
    `mail` names the template sent to the owners. `published` narrows an act to records that already are
    (True) or have never been (False) public.
    """

    label: str
    sources: frozenset[State]
    target: State
    actors: frozenset[Actor]
    needs_reason: bool = False
    decision: bool = False
    mail: str = ""
    tone: str = "secondary"
    offered: bool = True
    published: bool | None = None


def _act(label, sources, target, actors, **options):
    return Act(label, frozenset(sources), target, frozenset(actors), **options)


S, A = State, Actor
ACTS = {
    "submit": _act(_("Submit"), [S.DRAFT, S.REVISION], S.SUBMITTED, [A.OWNER], mail="submitted", tone="primary"),
    "take_back": _act(_("Take back"), [S.SUBMITTED], S.DRAFT, [A.OWNER]),
    "start_check": _act(_("Start the formal check"), [S.SUBMITTED], S.SCREENING, [A.OFFICE], tone="primary"),
    "send_to_review": _act(
        _("Send to review"), [S.SCREENING], S.IN_REVIEW, [A.OFFICE], decision=True, tone="primary", offered=False
    ),
    "close_review": _act(_("Close the review"), [S.IN_REVIEW], S.REVIEWED, [A.SYSTEM, A.OFFICE], decision=True),
    "request_revision": _act(
        _("Return for revision"),
        [S.SCREENING, S.REVIEWED, S.VALIDATION],
        S.REVISION,
        [A.OFFICE, A.VALIDATOR],
        needs_reason=True,
        decision=True,
        published=False,
        mail="revision",
    ),
    "decline": _act(
        _("Decline"),
        [S.SCREENING, S.REVIEWED, S.VALIDATION],
        S.REJECTED,
        [A.OFFICE, A.VALIDATOR],
        needs_reason=True,
        decision=True,
        published=False,
        mail="declined",
        tone="danger",
    ),
    "ask_confirmation": _act(
        _("Ask the author to confirm"),
        [S.REVIEWED],
        S.CONFIRMATION,
        [A.OFFICE],
        decision=True,
        mail="confirmation",
        tone="primary",
    ),
    "confirm": _act(_("Confirm the text"), [S.CONFIRMATION], S.VALIDATION, [A.OWNER], tone="primary"),
    "object": _act(_("Object"), [S.CONFIRMATION], S.REVIEWED, [A.OWNER], needs_reason=True),
    "validate": _act(
        _("Validate and publish"),
        [S.VALIDATION],
        S.PUBLISHED,
        [A.VALIDATOR],
        decision=True,
        mail="published",
        tone="primary",
    ),
    "submit_update": _act(_("Submit the update"), PUBLIC, S.VALIDATION, [A.OWNER], mail="submitted", tone="primary"),
    "refuse_update": _act(
        _("Keep the published text"),
        [S.VALIDATION],
        S.PUBLISHED,
        [A.VALIDATOR],
        needs_reason=True,
        decision=True,
        published=True,
        mail="update_refused",
    ),
    "call_for_update": _act(
        _("Ask for an update"), [S.PUBLISHED], S.UPDATE_DUE, [A.SYSTEM, A.OFFICE], mail="update_due"
    ),
    "withdraw": _act(
        _("Withdraw"),
        READABLE,
        S.WITHDRAWN,
        [A.OFFICE, A.VALIDATOR, A.SYSTEM],
        needs_reason=True,
        published=True,
        mail="withdrawn",
        tone="danger",
    ),
    "archive": _act(_("Archive"), PUBLIC, S.ARCHIVED, [A.OFFICE], needs_reason=True, mail="withdrawn"),
    "reopen": _act(_("Start again from this text"), [S.REJECTED, S.WITHDRAWN, S.ARCHIVED], S.DRAFT, [A.OWNER]),
}

MAX_ROUNDS = 2
