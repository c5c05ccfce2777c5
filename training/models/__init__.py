"""Models of the training catalogue: the course with its rows, its runs, its list."""

from training.models.course import CoursePage
from training.models.index_page import CourseIndexPage
from training.models.rows import Announcement, CourseMaterial, CourseModule, EscoSkill, LearningOutcome
from training.models.run import CourseRun

__all__ = [
    "Announcement",
    "CourseIndexPage",
    "CourseMaterial",
    "CourseModule",
    "CoursePage",
    "CourseRun",
    "EscoSkill",
    "LearningOutcome",
]
