"""Models of the reviews app, one family a file."""

from clusterix.reviews.models.assignment import AssignmentState, ReviewAssignment
from clusterix.reviews.models.review import Recommendation, Review, ReviewMark
from clusterix.reviews.models.reviewer import Reviewer
from clusterix.reviews.models.rubric import Criterion, Level, Rubric

__all__ = [
    "AssignmentState",
    "Criterion",
    "Level",
    "Recommendation",
    "Review",
    "ReviewAssignment",
    "ReviewMark",
    "Reviewer",
    "Rubric",
]
