"""Reviewers, and records that peers are reading."""

import factory

from clusterix.organisations.roles import OfficeRole
from clusterix.reviews import domain, rubrics, work
from clusterix.reviews.models import Reviewer
from clusterix.submissions.states import State
from tests.factories.organisations import office_user
from tests.factories.stories import StoryFactory, bring_to, dossier_of
from tests.factories.vocabularies import county

COMMENT = (
    "Az eredményt időszakkal és forrással igazolja, a leírás világos, a klaszter szerepe pedig jól elkülönül. " * 2
)


class ReviewerFactory(factory.django.DjangoModelFactory):
    """Somebody in the pool, without an account, from another region than the organisations of the factories."""

    class Meta:
        model = Reviewer
        skip_postgeneration_save = True

    name = factory.Sequence(lambda n: f"Bíráló Béla {n}")
    email = factory.Sequence(lambda n: f"biralo{n}@example.net")
    language = "hu"
    region = factory.LazyFunction(lambda: county("HU222"))

    @factory.post_generation
    def themes(self, create, extracted, **kwargs):
        if extracted:
            self.themes.set(extracted)


def load_rubrics():
    """The rubrics of the data file."""
    rubrics.load(rubrics.read())


def ready_for_review(story=None, **fields):
    """A dossier in the formal check, the rubrics being there."""
    load_rubrics()
    return dossier_of(bring_to(story or StoryFactory(**fields), State.SCREENING))


def in_review(*reviewers, user=None, **fields):
    """The assignments of a record that was just sent to these reviewers, to two of the pool unless told."""
    dossier = ready_for_review(**fields)
    reviewers = reviewers or (ReviewerFactory(region=county()), ReviewerFactory())
    return domain.assign(dossier=dossier, reviewers=reviewers, user=user or office_user(OfficeRole.OFFICE_EDITOR))


STORY_CRITERIA = ("evidence", "clarity", "contribution")


def opinion(mark=4, recommendation="accept", comment=COMMENT, criteria=STORY_CRITERIA, **texts):
    """A complete opinion with the same mark for every criterion."""
    marks = dict.fromkeys(criteria, (mark, comment))
    return work.Opinion(marks=marks, recommendation=recommendation, **{"must_fix": "A forrást pótolni kell."} | texts)


def review(assignment, **said):
    """Declare, write and send a review."""
    if assignment.state == "invited":
        work.declare(assignment=assignment)
    said.setdefault("criteria", [*assignment.rubric.criteria.values_list("code", flat=True)])
    work.save_draft(assignment=assignment, opinion=opinion(**said))
    sent = work.send(assignment=assignment)
    assignment.refresh_from_db()
    return sent
