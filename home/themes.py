"""What the page of a theme shows: its introduction, and everything else counted in the catalogue (requirement R88)."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.translation import gettext as _

from clusterix.catalogue import figures as counted
from clusterix.catalogue import themes
from clusterix.catalogue.addresses_of_lists import feed_address, theme_address
from clusterix.catalogue.addresses_of_lists import list_address as address_of
from clusterix.catalogue.cards import cards_by_id
from clusterix.catalogue.facets import NEWEST
from clusterix.catalogue.memory import Snapshot
from clusterix.catalogue.selection import Selection, select
from clusterix.presentation.lists import CardView, Figure, MatrixView
from clusterix.presentation.records import Term
from clusterix.vocabularies.models import Theme
from home.addresses import list_address
from practices.models import GoodPracticePage
from stories.models import SuccessStoryPage
from training.models import CoursePage
from training.upcoming import Upcoming, next_runs

SHOWN = 3


def _parted(text):
    """The first paragraph of an introduction, and the others."""
    first, _newline, rest = text.partition("\n")
    return first.strip(), rest.strip()


@dataclass(frozen=True)
class ThemeCount:
    """A theme with the number of its public records and its introduction."""

    theme: Term
    count: int
    text: str = ""

    @property
    def first(self):
        """The first paragraph of the introduction."""
        return _parted(self.text)[0]


@dataclass(frozen=True)
class Part:
    """The newest records of one type in a theme; `url` leads to all `total` of them, `missing` is said for none."""

    key: str
    heading: str
    missing: str
    total: int
    url: str
    cards: tuple[CardView, ...]


@dataclass(frozen=True)
class Skill:
    """A competence with the number of the theme's trainings that build it; `url` leads to them."""

    label: str
    count: int
    url: str


@dataclass(frozen=True)
class ThemeView:
    """The page of a theme. `closed_on` is the last day on which a record could choose it."""

    title: str
    text: str
    total: int
    matrix: MatrixView
    figures: tuple[Figure, ...]
    parts: tuple[Part, ...]
    training: Part
    runs: tuple[Upcoming, ...]
    skills: tuple[Skill, ...]
    others: tuple[ThemeCount, ...]
    list_url: str
    feed_url: str
    closed_on: date | None = None

    @property
    def first(self):
        """What the page says first and search engines show."""
        return _parted(self.text)[0]

    @property
    def rest(self):
        """The rest of the introduction."""
        return _parted(self.text)[1]

    @property
    def cards(self):
        """All records that the page names, in its order."""
        return tuple(card for part in (*self.parts, self.training) for card in part.cards)


def counted_themes(snapshot: Snapshot, language: str) -> tuple[ThemeCount, ...]:
    """All themes with what they are and how much there is to read; without a query once they are known."""
    return tuple(
        ThemeCount(
            Term(theme.code, theme.label_in(language), address_of_theme(theme, language)),
            themes.records_of(theme, snapshot, language).bit_count(),
            theme.description_in(language),
        )
        for theme in themes.themes(snapshot, language)
    )


def address_of_theme(theme: Theme, language: str) -> str:
    """The page of a theme in a language."""
    return theme_address(theme.code, theme.label_in(language), language)


def theme_view(code: str, language: str) -> ThemeView | None:
    """The page of a theme, None where there is no such theme.

    Four queries at most: the version, the themes, the cards, the dates of trainings.
    """
    selection = select(params=QueryDict(urlencode({"theme": code})), language=language)
    snapshot, records = selection.snapshot, selection.fitting
    theme = themes.theme_of(code, snapshot, language)
    if theme is None:
        return None
    stories, practices, training = _parts(selection)
    return ThemeView(
        title=theme.label_in(language),
        text=theme.description_in(language),
        total=selection.total,
        matrix=counted.matrix(snapshot, language, list_address(language), within=records, chosen={"theme": code}),
        figures=tuple(_figures(selection, (stories, practices, training))),
        parts=(stories, practices),
        training=training,
        runs=next_runs(language, SHOWN, theme=code),
        skills=tuple(_skills(selection, training)),
        others=tuple(one for one in counted_themes(snapshot, language) if one.theme.code != code),
        list_url=address_of(selection),
        feed_url=feed_address(selection),
        closed_on=theme.valid_to if theme.closed else None,
    )


def _parts(selection: Selection):
    """The newest records of each type, with one query for all cards."""
    words = {
        SuccessStoryPage.type_code: (
            _("Stories and lessons"),
            _("No story of this theme has been published yet."),
        ),
        GoodPracticePage.type_code: (
            _("Good practices"),
            _("No good practice of this theme has been published yet."),
        ),
        CoursePage.type_code: (
            _("Trainings and services"),
            _("No training of this theme has been published yet."),
        ),
    }
    shelf = selection.shelf
    records = {code: shelf.choose({"type": [code]}, within=selection.fitting) for code in words}
    shown = {code: shelf.in_order(found, NEWEST, 0, SHOWN) for code, found in records.items()}
    cards = cards_by_id([pk for ids in shown.values() for pk in ids], selection.snapshot)
    return [
        Part(
            code,
            *words[code],
            found.bit_count(),
            f"{address_of(selection)}&type={code}",
            tuple(card for card in cards if card.type_code == code),
        )
        for code, found in records.items()
    ]


def _figures(selection: Selection, parts):
    """The theme in numbers; what there is none of is not boasted of."""
    stories, practices, training = parts
    snapshot, language, records = selection.snapshot, selection.language, selection.fitting
    found = [
        Figure(stories.total, _("stories and lessons to read"), url=stories.url),
        Figure(practices.total, _("good practices to take over"), url=practices.url),
        Figure(training.total, _("trainings and services"), url=training.url),
        Figure(
            counted.sharing_organisations(snapshot, language, records),
            _("organisations that share what they have learnt"),
        ),
        Figure(counted.places(snapshot, language, records), _("counties and foreign regions")),
    ]
    return (figure for figure in found if figure.value)


def _skills(selection: Selection, training: Part):
    """What the trainings of the theme teach, the most often taught first."""
    shelf = selection.shelf
    trainings = shelf.choose({"type": [training.key]}, within=selection.fitting)
    counts = shelf.counts("competence", trainings)
    known = [term for term in selection.terms.of("competence", selection.language) if term.code in counts]
    for term in sorted(known, key=lambda term: -counts[term.code]):
        url = f"{training.url}&competence={term.code}"
        yield Skill(term.label(selection.language), counts[term.code], url)
