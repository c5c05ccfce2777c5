"""The empty form as a worksheet to print: what people fill in together before anybody opens the form (R08, R33)."""

from dataclasses import dataclass

from django.utils.text import capfirst
from modelcluster.models import get_all_child_relations

from clusterix.submissions.completeness import label_of
from clusterix.submissions.field_tables import current, sources
from clusterix.submissions.models.field_table import Tab
from clusterix.submissions.panels import names_in
from clusterix.vocabularies.models import CanvasCell, Term

# Longer lists are looked up on the screen.
MOST_OPTIONS = 40
_CHARACTERS_ON_A_LINE, _FEWEST_LINES, _MOST_LINES = 75, 2, 14
_ROWS_ON_PAPER = 3
# Nobody copies out a transcript by hand.
_NOT_ON_PAPER = {"video_transcript"}
# More columns than these cannot be written into on paper: each row is a block of labelled lines then.
_MOST_COLUMNS = 6
# Rows that people fill in beside the form of a type: type code → (part of the form, class of the rows, its panels).
_beside: dict[str, tuple] = {}


def register_beside(type_code: str, tab: Tab, row_model, panels) -> None:
    """Let the sheets of a type have rows that are no part of its page. Called in `AppConfig.ready()`."""
    _beside[type_code] = (tab, row_model, panels)


@dataclass(frozen=True)
class PaperField:
    """A field on paper: room to write (`lines`), boxes to tick (`options`), or rows with what each asks (`columns`)."""

    name: str
    label: str
    help: str
    good: str
    weak: str
    example_language: str
    required: bool
    limit: int
    canvas: str
    lines: int = 0
    options: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()

    @property
    def empty_rows(self):
        """The rows that are there to be filled in."""
        return range(_ROWS_ON_PAPER)

    @property
    def in_blocks(self) -> bool:
        """Whether each row is a block of labelled lines rather than a line of a table."""
        return len(self.columns) > _MOST_COLUMNS


@dataclass(frozen=True)
class Part:
    """A part of the form with its fields."""

    label: str
    fields: tuple[PaperField, ...]


@dataclass(frozen=True)
class Kind:
    """A kind of record that has a worksheet."""

    code: str
    label: str
    model: type


def kinds() -> list[Kind]:
    """Every kind of record, in the order in which content types name them."""
    return [
        Kind(code, str(label), source.model) for source in sources().values() for code, label in source.kinds.items()
    ]


def parts_of(kind: Kind) -> list[Part]:
    """The worksheet of a kind in the active language, as the version of the template in force asks for it."""
    table, cells = current(kind.model.type_code), {cell.code: cell.label for cell in CanvasCell.objects.all()}
    names = {name for panel in kind.model.get_edit_handler().children for name in names_in(panel)} - _NOT_ON_PAPER
    rules = [rule for rule in table.in_order() if rule.name in names]
    return [
        Part(tab.label, fields)
        for tab in Tab
        if (
            fields := (
                *(_field(kind, rule, cells) for rule in rules if rule.tab == tab.value),
                *_rows_beside(kind, tab),
            )
        )
    ]


def canvas_of(model) -> dict[str, list[str]]:
    """Which fields of a type fill which cell of the strategy canvas: code of the cell → names of fields (R01)."""
    found: dict[str, list[str]] = {}
    for rule in current(model.type_code).in_order():
        if rule.canvas:
            found.setdefault(rule.canvas, []).append(rule.name)
    return found


def _rows_beside(kind, tab):
    place, row_model, panels = _beside.get(kind.model.type_code, (None, None, ()))
    if place == tab:
        meta = row_model._meta
        label, empty = capfirst(str(meta.verbose_name_plural)), dict.fromkeys(("help", "good", "weak"), "")
        yield PaperField(
            name=meta.model_name,
            label=label,
            **empty,
            example_language="",
            required=False,
            limit=0,
            canvas="",
            columns=_columns(row_model, panels),
        )


def _columns(row_model, panels):
    names = [name for panel in panels for name in _names(panel)]
    return tuple(capfirst(str(label_of(row_model, name))) for name in names)


def _field(kind, rule, cells):
    field = kind.model._meta.get_field(rule.name)
    return PaperField(
        name=rule.name,
        label=capfirst(str(label_of(kind.model, rule.name))),
        help=rule.help,
        good=rule.good,
        weak=rule.weak,
        example_language=rule.example_language,
        required=rule.required_for(kind.code),
        limit=rule.maximum,
        canvas=cells.get(rule.canvas, ""),
        **_room(kind.model, field, rule),
    )


def _room(model, field, rule):
    if field.one_to_many:
        row = next(rel.related_model for rel in get_all_child_relations(model) if rel.get_accessor_name() == rule.name)
        return {"columns": _columns(row, row.panels)}
    if options := _options(field):
        return {"options": options}
    if field.is_relation or rule.maximum <= _CHARACTERS_ON_A_LINE:
        return {"lines": 1}
    return {"lines": min(max(rule.maximum // _CHARACTERS_ON_A_LINE, _FEWEST_LINES), _MOST_LINES)}


def _names(panel):
    own = getattr(panel, "field_name", None)
    return [own] if own else [name for child in getattr(panel, "children", ()) for name in _names(child)]


def _options(field):
    if getattr(field, "choices", None):
        return tuple(str(label) for value, label in field.choices if value)
    related = field.related_model
    if related is None or not issubclass(related, Term):
        return ()
    terms = list(related.objects.valid().in_order()[: MOST_OPTIONS + 1])
    return tuple(term.label for term in terms) if len(terms) <= MOST_OPTIONS else ()
