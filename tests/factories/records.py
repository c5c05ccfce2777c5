"""A record of each type by its name, for proofs that hold for all of them."""

from dataclasses import dataclass

from clusterix.submissions.states import State
from practices.models import GoodPracticePage
from stories.models import SuccessStoryPage
from tests.factories.organisations import OrganisationFactory, member_of
from tests.factories.practices import PracticeFactory
from tests.factories.stories import StoryFactory, bring_to, let_through
from tests.factories.training import CourseFactory
from training.models import CoursePage


@dataclass(frozen=True)
class RecordType:
    """What a proof has to know of a type: `prose` is one of its own long texts, `lists` its addresses by language."""

    model: type
    make: type
    prose: str
    lists: dict[str, str]

    @property
    def add_view(self):
        """The first two arguments of the address at which a new one is written."""
        return [self.model._meta.app_label, self.model._meta.model_name]


TYPES = {
    "story": RecordType(SuccessStoryPage, StoryFactory, "challenge", {"hu": "/hu/tortenetek/", "en": "/en/stories/"}),
    "practice": RecordType(
        GoodPracticePage, PracticeFactory, "description", {"hu": "/hu/jo-gyakorlatok/", "en": "/en/good-practices/"}
    ),
    "training": RecordType(CoursePage, CourseFactory, "description", {"hu": "/hu/kepzesek/", "en": "/en/trainings/"}),
}


def type_of(record):
    """The type of a record."""
    return next(one for one in TYPES.values() if isinstance(record, one.model))


def draft_of(name, **fields):
    """A complete draft of a type, by its name; fields as its own factory takes them."""
    return TYPES[name].make(**fields)


def published(name, **fields):
    """A record that went the whole way to publication."""
    return bring_to(draft_of(name, **fields), State.PUBLISHED)


def published_quickly(name, count=1, **fields):
    """Published records of one organisation, let through the door without the steps before it."""
    fields.setdefault("organisation", OrganisationFactory())
    fields.setdefault("author", member_of(fields["organisation"]))
    return [let_through(draft_of(name, **fields)) for _ in range(count)]


def one_of_each(**fields):
    """A published record of each type, quickly, all of one organisation: name → record."""
    fields.setdefault("organisation", OrganisationFactory())
    return {name: published_quickly(name, **fields)[0] for name in TYPES}
