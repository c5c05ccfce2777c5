"""What the template of a record takes. Templates never touch a page or a model.

The app that owns a record builds a `RecordView` from it, in one language, from the live text or from a frozen copy;
so the public page, the reviewer's page and the preview show the same thing. Numbers, dates and periods are handed
over as values and written by the filters of `presentation.templatetags.showcase` in the language of the page.
Texts in `html` fields are safe HTML (rich text already expanded); all others are plain text.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal


@dataclass(frozen=True)
class Term:
    """A coded term by its label; `url` leads to the list filtered by it, empty where there is none."""

    code: str
    label: str
    url: str = ""


@dataclass(frozen=True)
class Crumb:
    """A step of the breadcrumb."""

    label: str
    url: str


@dataclass(frozen=True)
class LanguageLink:
    """Where the same content is read in another language.

    `code` is "hu" or "en", `name` the language's own name. `same_record` is False where the address leads to a
    notice or to a page above, since the text does not exist in that language.
    """

    code: str
    name: str
    url: str
    same_record: bool = True


@dataclass(frozen=True)
class OrganisationCard:
    """An organisation as its records and the directory show it; `url` is empty where it has no public page."""

    name: str
    url: str = ""
    type_label: str = ""
    seat: str = ""
    summary: str = ""
    is_fictional: bool = False
    records: int | None = None
    website: str = ""
    email: str = ""
    ended_on: date | None = None
    records_url: str = ""
    short_name: str = ""
    statuses: tuple[str, ...] = ()


@dataclass(frozen=True)
class Period:
    """When something happened. Months are shown; years where it covers whole ones (1 January, 31 December)."""

    start: date | None = None
    end: date | None = None
    ongoing: bool = False

    def __bool__(self):
        return self.start is not None or self.end is not None


@dataclass(frozen=True)
class Section:
    """A part of the text. `own` marks the cluster's own contribution, which is set apart (requirement R16)."""

    key: str
    heading: str
    html: str
    own: bool = False


@dataclass(frozen=True)
class Detail:
    """A row of the data sheet; values without `url` are plain words."""

    label: str
    values: tuple[Term, ...]


@dataclass(frozen=True)
class Quote:
    """What somebody said, with their name and position."""

    text: str
    name: str
    role: str = ""


@dataclass(frozen=True)
class PartnerView:
    """Somebody who took part; `url` is a profile here or a page of their own."""

    name: str
    type_label: str = ""
    country: str = ""
    role: str = ""
    url: str = ""
    is_member: bool = False


@dataclass(frozen=True)
class FundingView:
    """Public money in words: programme, project, sum and the co-financing statement; what is not known is empty."""

    programme: str
    call: str = ""
    reference: str = ""
    project_title: str = ""
    beneficiary: str = ""
    amount: str = ""
    intensity: str = ""
    years: str = ""
    statement: str = ""


@dataclass(frozen=True)
class EvidenceView:
    """A source that can be checked; without `url` it exists, but is not public."""

    type_label: str
    title: str
    url: str | None = None
    year: int | None = None


@dataclass(frozen=True)
class IndicatorView:
    """A result in numbers; what the source does not give is None. `qualities` say in words how sure and whose it is."""

    label: str
    unit: str
    baseline: Decimal | None = None
    baseline_year: int | None = None
    target: Decimal | None = None
    achieved: Decimal | None = None
    achieved_year: int | None = None
    target_year: int | None = None
    follow_up: Decimal | None = None
    follow_up_year: int | None = None
    comparison: Decimal | None = None
    comparison_year: int | None = None
    comparison_group: str = ""
    comparison_source: str = ""
    qualities: tuple[str, ...] = ()
    goal: str = ""
    note: str = ""
    evidence: tuple[EvidenceView, ...] = ()
    less_is_better: bool = False


@dataclass(frozen=True)
class Cell:
    """Why and how: one cell of the matrix of 8 objectives and 11 activities (requirement R86)."""

    objective_order: int
    activity_order: int
    objective_label: str = ""
    activity_label: str = ""


@dataclass(frozen=True)
class GapNote:
    """What the source does not tell, said aloud (requirement R47)."""

    about: str
    note: str


@dataclass(frozen=True)
class ImageSource:
    """The sizes of a picture in one format, as `source` in HTML has them."""

    media_type: str
    srcset: str


@dataclass(frozen=True)
class ImageView:
    """A picture at the size and in the format that every browser shows; `sources` are the better ones, best first."""

    url: str
    width: int
    height: int
    alt: str
    credit: str = ""
    licence: str = ""
    sources: tuple[ImageSource, ...] = ()


@dataclass(frozen=True)
class VideoView:
    """A video by its link. `captions` are the languages of its captions; `transcript` is safe HTML."""

    url: str
    title: str
    captions: tuple[str, ...]
    transcript: str


@dataclass(frozen=True)
class Neighbour:
    """Another record, as `presentation.lists.CardView`, with the reason why it is near in words."""

    card: object
    reason: str


@dataclass(frozen=True)
class Neighbours:
    """Records that are near to one, under one heading."""

    heading: str
    members: tuple[Neighbour, ...]


@dataclass(frozen=True)
class Seal:
    """That peers have reviewed and an authority has validated the record; never who reviewed it."""

    reviewed: bool
    validated_on: date | None
    authority: str


@dataclass(frozen=True)
class Sample:
    """That the record is sample data: taken from a public source, or about a made-up organisation."""

    source: str = ""
    year: int | None = None
    fictional: bool = False


@dataclass(frozen=True)
class RecordView:
    """A record in one language, ready to be shown.

    `kind` is the code that chooses the colour: story, lesson, use_case, member, practice or training.
    `notice` says that the text, or parts of it, are missing in this language. `trail` are the pages between the home
    page and the record; a record published without its organisation's name has `organisation` None and never the
    organisation in its trail. `schema` is what its content type adds in the words of schema.org.
    """

    type_code: str
    kind: str
    kind_label: str
    number: int
    title: str
    teaser: str
    url: str
    language: str
    organisation: OrganisationCard | None = None
    place: str = ""
    period: Period = field(default_factory=Period)
    themes: tuple[Term, ...] = ()
    sections: tuple[Section, ...] = ()
    details: tuple[Detail, ...] = ()
    indicators: tuple[IndicatorView, ...] = ()
    evidence: tuple[EvidenceView, ...] = ()
    hidden_evidence: int = 0
    partners: tuple[PartnerView, ...] = ()
    funding: tuple[FundingView, ...] = ()
    quote: Quote | None = None
    related: tuple[Term, ...] = ()
    gallery: tuple[ImageView, ...] = ()
    video: VideoView | None = None
    licence: Term = Term("cc-by-4.0", "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/")
    cells: tuple[Cell, ...] = ()
    gap_notes: tuple[GapNote, ...] = ()
    keywords: tuple[str, ...] = ()
    image: ImageView | None = None
    seal: Seal | None = None
    sample: Sample | None = None
    notice: str = ""
    other_languages: tuple[LanguageLink, ...] = ()
    trail: tuple[Crumb, ...] = ()
    published_on: date | None = None
    changed_on: date | None = None
    neighbours: tuple[Neighbours, ...] = ()
    schema: Mapping = field(default_factory=dict)

    @property
    def tells_results(self):
        """Whether a section of the text is about results; the figures then stand right behind it."""
        return any(section.key == "results" and section.html for section in self.sections)

    @property
    def proven(self):
        """The first three results with a figure: these are set large."""
        return tuple(one for one in self.indicators if one.achieved is not None)[:3]


@dataclass(frozen=True)
class UntranslatedView:
    """A record that has title and summary in this language, and its text in another one only."""

    kind: str
    kind_label: str
    number: int
    title: str
    teaser: str
    url: str
    language: str
    original: LanguageLink
    organisation: OrganisationCard | None = None
    cells: tuple[Cell, ...] = ()
    trail: tuple[Crumb, ...] = ()

    @property
    def other_languages(self):
        """The original, for the language switch."""
        return (self.original,)


@dataclass(frozen=True)
class GoneView:
    """A record that was public and is not any more; nothing of its text but the title is kept on the page."""

    number: int
    kind_label: str
    title: str
    since: date | None = None
    list_url: str = ""
