"""What the reviewer's page shows at each step. Before the declaration there is no word of the text."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from clusterix.reviews.documents import sources_of
from clusterix.reviews.forms import DeclareForm, DeclineForm, ReviewForm, initial_of
from clusterix.reviews.models import AssignmentState, Review
from clusterix.reviews.subject import subject_of
from clusterix.reviews.texts import declaration, grounds
from clusterix.submissions.rendering import view_of


@dataclass(frozen=True)
class Step:
    """The page of one step: `context` is a function (request, assignment)."""

    title: str
    template: str
    context: Callable


def contact(assignment) -> str:
    """Whom the reviewer writes to: the person of the office who asked; empty when that is not known."""
    return assignment.asked_by.email if assignment and assignment.asked_by else ""


def _always(assignment):
    return {"assignment": assignment, "subject": subject_of(assignment), "contact": contact(assignment)}


def _before(request, assignment):
    return _always(assignment) | {
        "declaration": declaration(),
        "grounds": grounds(),
        "criteria": assignment.rubric.criteria.all(),
        "declare": DeclareForm(label_suffix=""),
        "decline": DeclineForm(label_suffix=""),
    }


def _during(request, assignment):
    review = _review(assignment)
    return _opened(request, assignment) | {
        "review": review,
        "form": ReviewForm(rubric=assignment.rubric, initial=initial_of(review)),
        "decline": DeclineForm(label_suffix="", prefix=None, auto_id="id_decline_%s"),
    }


def _after(request, assignment):
    return _opened(request, assignment) | {"review": _review(assignment)}


def _opened(request, assignment):
    return _always(assignment) | {
        "record": view_of(assignment.judged, request),
        "sources": sources_of(assignment),
    }


def _review(assignment):
    return Review.objects.prefetch_related("marks__criterion__levels").get(assignment=assignment)


_STEPS = {
    AssignmentState.INVITED: Step(_("Peer review: before you begin"), "reviews/declare.html", _before),
    AssignmentState.DECLARED: Step(_("Peer review"), "reviews/work.html", _during),
    AssignmentState.SENT: Step(_("Peer review: thank you"), "reviews/sent.html", _after),
}


def of(state) -> Step:
    """The step that belongs to an assignment's state, of those in which a link opens."""
    return _STEPS[AssignmentState(state)]
