"""What the author of a record may read of its reviews: an allow-list (design rule on reviewers' anonymity).

Nothing is taken away here from something larger: every value is named, so that a new column of a review or a reviewer
stays unseen until somebody adds it on purpose. No name, mail, organisation, region name, competence, day or
confidential note; no mark, since scores are not told.
"""

from dataclasses import dataclass

from django.db.models import F
from django.utils.translation import gettext as _

from clusterix.reviews.models import Review
from clusterix.submissions.states import State


@dataclass(frozen=True)
class Remark:
    """What a reviewer said about one criterion."""

    criterion: str
    comment: str


@dataclass(frozen=True)
class AuthorReview:
    """One review as its author-visible part. `recommendation` is empty until the office has decided."""

    number: int
    region: str
    remarks: tuple[Remark, ...]
    strengths: str
    must_fix: str
    suggestions: str
    learned: str
    recommendation: str


@dataclass(frozen=True)
class AuthorRound:
    """The reviews of one closed round."""

    number: int
    reviews: tuple[AuthorReview, ...]


def author_view(dossier) -> tuple[AuthorRound, ...]:
    """The closed rounds of a record, newest first, in the active language; nothing while peers are reading."""
    rows = (
        Review.objects.filter(assignment__dossier=dossier, sent_at__isnull=False)
        .exclude(assignment__copy=dossier.current_copy_id if dossier.state == State.IN_REVIEW else None)
        .select_related("assignment")
        .prefetch_related("marks__criterion")
        .order_by("-assignment__copy", F("assignment__same_region").desc(nulls_last=True), "pk")
    )
    rounds = {}
    for review in rows:
        rounds.setdefault(review.assignment.copy_id, []).append(review)
    decided = _decided(dossier)
    return tuple(
        AuthorRound(
            reviews[0].assignment.round,
            tuple(_review(number, one, decided(copy)) for number, one in enumerate(reviews, 1)),
        )
        for copy, reviews in rounds.items()
    )


def _decided(dossier):
    """A function of a copy's key: whether the office has decided since its review was closed."""
    steps = list(dossier.changes.values_list("action", "from_state", "copy"))

    def decided(copy):
        closed = max((i for i, step in enumerate(steps) if step[0] == "close_review" and step[2] == copy), default=None)
        return closed is not None and any(step[1] == State.REVIEWED for step in steps[closed + 1 :])

    return decided


def _review(number, review, decided):
    region = {True: _("from the same region"), False: _("from another region"), None: ""}
    return AuthorReview(
        number=number,
        region=region[review.assignment.same_region],
        remarks=tuple(Remark(row.criterion.label, row.comment) for row in review.marks.all()),
        strengths=review.strengths,
        must_fix=review.must_fix,
        suggestions=review.suggestions,
        learned=review.learned,
        recommendation=review.get_recommendation_display() if decided else "",
    )
