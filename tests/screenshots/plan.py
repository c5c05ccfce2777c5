"""What is photographed: one line for each picture. Add yours here."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tests.screenshots import places

AUTHOR = "szerzo@clusterix.example"
ADMINISTRATOR = "szervezet@clusterix.example"
PROVIDER = "kepzo@clusterix.example"
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


def _tab(code):
    return (f"click #tab-label-{code}",)


SHOTS = (
    *_both("start", places.start, AUTHOR),
    *_both("questions", places.questions, AUTHOR),
    *_both("form-story", places.form_of("glass-draft"), AUTHOR, steps=_tab("story")),
    *_both("form-results", places.form_of("glass-published"), AUTHOR, steps=_tab("results")),
    *_both("form-practice", places.form_of("practice-flanders-pacts"), KEEPER, steps=_tab("story")),
    *_both("form-training", places.form_of("course-basics"), PROVIDER, steps=_tab("offer")),
    *_both("form-organisation", places.form_of("glass"), ADMINISTRATOR),
    *_both("worksheet", places.worksheet),
    Shot("home", "/hu/", "", "hu"),
)
