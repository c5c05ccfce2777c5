"""What is photographed: one line for each picture. Add yours here."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from clusterix.organisations.models import OrganisationIndexPage
from clusterix.vocabularies.models import Indicator
from practices.models import PracticeIndexPage
from stories.models import StoryIndexPage
from tests.screenshots import places
from training.models import CourseIndexPage

AUTHOR = "szerzo@clusterix.example"
ADMINISTRATOR = "szervezet@clusterix.example"
PROVIDER = "kepzo@clusterix.example"
OFFICE = "iroda@clusterix.example"
# Looks after the records of real organisations.
KEEPER = "mintaadat@clusterix.example"


@dataclass(frozen=True)
class Shot:
    """A picture. The name of its file is `name`-`language`-`width`.webp below docs/screenshots.

    `address` is a path, or a callable (language) → path; `who` the address of somebody of the demo, nobody for a
    visitor. `steps` are done in the browser before: "click SELECTOR", "show SELECTOR" (scrolls it to the top).
    """

    name: str
    address: str | Callable[[str], str]
    who: str
    language: str
    width: int = 1280
    height: int = 900
    steps: tuple[str, ...] = ()

    @property
    def file(self) -> str:
        """The name of the picture's file."""
        return f"{self.name}-{self.language}-{self.width}.webp"


def _both(name, address, who="", **options) -> Iterator[Shot]:
    for language in ("hu", "en"):
        yield Shot(name, address, who, language, **options)


def _everywhere(name, address, who="") -> Iterator[Shot]:
    """What the public reads: in both languages, on a desk and on a phone."""
    for width, height in ((1280, 900), (360, 780)):
        yield from _both(name, address, who, width=width, height=height)


def _tab(code):
    return (f"click #tab-label-{code}",)


SHOTS = (
    *_everywhere("start", places.start, AUTHOR),
    *_everywhere("questions", places.questions, AUTHOR),
    *_both("form-story", places.form_of("glass-draft"), AUTHOR, steps=_tab("story")),
    *_both("form-results", places.form_of("glass-published"), AUTHOR, steps=_tab("results")),
    *_both("form-practice", places.form_of("practice-flanders-pacts"), KEEPER, steps=_tab("story")),
    *_both("form-training", places.form_of("course-basics"), PROVIDER, steps=_tab("offer")),
    *_both("form-run", places.run_of("course-basics"), PROVIDER),
    *_both("form-consents", places.of_record("records:consents", "glass-published"), AUTHOR),
    *_both("form-consent", places.of_record("records:add_consent", "glass-published"), AUTHOR),
    *_both("form-advice", places.of_record("records:advice", "glass-published"), AUTHOR),
    *_both("form-template", places.field_table, OFFICE),
    *_both("form-template-field", places.field_rule, OFFICE),
    *_both("form-term", places.term(Indicator, "ind-b7"), OFFICE),
    *_both("form-people", places.of_organisation("organisations:people", "glass"), ADMINISTRATOR),
    *_both("form-second-factor", places.view("second_factor:set_up"), AUTHOR),
    *_both("form-organisation", places.form_of("glass"), ADMINISTRATOR),
    *_both("worksheet", places.worksheet),
    *_everywhere("home", places.home),
    *_everywhere("records", places.view("records")),
    *_everywhere("matrix", places.view("records", "view=matrix")),
    *_everywhere("map", places.view("records", "view=map")),
    *_everywhere("themes", places.view("themes")),
    *_everywhere("theme", places.theme("innovation")),
    *_everywhere("nothing-found", places.view("records", "theme=innovation&type=training&year=2009")),
    *_everywhere("search", places.search({"hu": "beszállító", "en": "suppliers"})),
    *_everywhere("stories", places.list_of(StoryIndexPage)),
    *_everywhere("practices", places.list_of(PracticeIndexPage)),
    *_everywhere("trainings", places.list_of(CourseIndexPage)),
    *_everywhere("story", places.public("glass-published")),
    *_everywhere("practice", places.public("practice-flanders-pacts")),
    *_everywhere("training", places.public("course-basics")),
    *_everywhere("organisations", places.list_of(OrganisationIndexPage)),
    *_everywhere("cluster", places.public("glass")),
    *_everywhere("provider", places.public("academy")),
    *_everywhere("coverage", places.view("coverage")),
    *_everywhere("worksheets", places.view("worksheets")),
    *_everywhere("register", places.view("people:register")),
    *(shot for slug in places.INFORMATION for shot in _everywhere(slug, places.information(slug))),
    *_everywhere("withdrawn", places.gone("glass-withdrawn")),
    *_everywhere("not-found", places.nowhere),
    *_everywhere("not-allowed", places.closed, AUTHOR),
)
