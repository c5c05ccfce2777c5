"""Takes a record through its life, step by step and by the people whose steps they are."""

from clusterix.reviews import domain as reviews
from clusterix.reviews import work
from clusterix.reviews.models import Reviewer
from clusterix.submissions import lifecycle
from clusterix.submissions.states import State
from home.demo.sources import opinions

_TO_CHECK = (("submit", "author"), ("start_check", "office"))
_TO_REVIEWED = (*_TO_CHECK, ("review", "office"))
_TO_VALIDATION = (*_TO_REVIEWED, ("ask_confirmation", "office"), ("confirm", "author"))
_TO_PUBLIC = (*_TO_VALIDATION, ("validate", "validator"))

# State → the steps that lead there from a draft: the act, and who takes it. "review" is the whole review.
WAYS = {
    State.DRAFT: (),
    State.SUBMITTED: _TO_CHECK[:1],
    State.SCREENING: _TO_CHECK,
    State.IN_REVIEW: _TO_REVIEWED,
    State.REVIEWED: _TO_REVIEWED,
    State.REVISION: (*_TO_REVIEWED, ("request_revision", "office")),
    State.REJECTED: (*_TO_CHECK, ("decline", "office")),
    State.CONFIRMATION: _TO_VALIDATION[:-1],
    State.VALIDATION: _TO_VALIDATION,
    State.PUBLISHED: _TO_PUBLIC,
    State.UPDATE_DUE: (*_TO_PUBLIC, ("call_for_update", "office")),
    State.WITHDRAWN: (*_TO_PUBLIC, ("withdraw", "office")),
    State.ARCHIVED: (*_TO_PUBLIC, ("archive", "office")),
}


def travel(page, data, *, cast, after=None):
    """Bring a drafted record to the state that its data names.

    `cast` maps "author", "office" and "validator" to people. `after` is called with the name of each act once it is
    done, so that a translation can follow publication.
    """
    dossier = page.dossier
    for action, who in WAYS[data["state"]]:
        if action == "review":
            _review(dossier, data.get("reviews", {}), cast["office"])
        else:
            lifecycle.act(dossier=dossier, action=action, user=cast[who], reason=data.get("reason", ""))
        dossier.refresh_from_db()
        if after:
            after(action)


def _review(dossier, reviews_of, office):
    if not reviews_of:
        _pass_without_review(dossier, office)
        return
    reviewers = {name: Reviewer.objects.get(email__startswith=f"{name}@") for name in reviews_of}
    asked = reviews.assign(dossier=dossier, reviewers=reviewers.values(), user=office)
    by_reviewer = {assignment.reviewer_id: assignment for assignment in asked}
    for name, reviewer in reviewers.items():
        _give_opinion(by_reviewer[reviewer.pk], opinions()[reviews_of[name]])


def _give_opinion(assignment, data):
    texts = {name: text for name, text in data.items() if name not in ("draft", "marks")}
    marks = {code: (mark, comment.strip()) for code, (mark, comment) in data["marks"].items()}
    work.declare(assignment=assignment)
    assignment.refresh_from_db()
    work.save_draft(assignment=assignment, opinion=work.Opinion(marks=marks, **texts))
    if not data.get("draft"):
        work.send(assignment=assignment)


def _pass_without_review(dossier, office):
    """Sample data from public sources: nobody reviewed it, so nothing may say that it was reviewed."""
    lifecycle.act(dossier=dossier, action="send_to_review", user=office)
    lifecycle.act(dossier=dossier, action="close_review", user=office)
