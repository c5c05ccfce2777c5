"""The coded terms, held in memory with the catalogue, so that no page asks the database for a label."""

import re
from dataclasses import dataclass, field
from functools import cache

from django.db import connection
from django.db.models import CharField, F, IntegerField, Value

from clusterix.vocabularies.models import FundingProgramme, Indicator, Region, Term

# Every vocabulary by the name of its model: "theme", "evidence_type", "training_level" …
VOCABULARIES = {re.sub(r"\B([A-Z])", r"_\1", model.__name__).lower(): model for model in Term.__subclasses__()}
NAMES = {model: name for name, model in VOCABULARIES.items()}
# Words beyond the label that pages show, by the vocabulary that has them.
EXTRA = {
    Indicator: ("unit_hu", "unit_en", "direction"),
    FundingProgramme: ("statement_hu", "statement_en", "fund_hu", "fund_en"),
}
_WORDS = tuple(name for names in EXTRA.values() for name in names)


@dataclass(frozen=True, slots=True)
class TermRow:
    """A term as pages need it. `parent` is a primary key of the same vocabulary, 0 for none."""

    vocabulary: str
    pk: int
    code: str
    label_hu: str
    label_en: str
    order: int
    sort_hu: str
    sort_en: str
    parent: int = 0
    unit_hu: str = ""
    unit_en: str = ""
    direction: str = ""
    statement_hu: str = ""
    statement_en: str = ""
    fund_hu: str = ""
    fund_en: str = ""

    def label(self, language):
        """The label in "hu" or "en"."""
        return self.label_hu if language == "hu" else self.label_en

    def unit(self, language):
        """The unit of an indicator in "hu" or "en"."""
        return self.unit_hu if language == "hu" else self.unit_en

    def statement(self, language):
        """What beneficiaries of a programme have to say, and the fund to name with it, in "hu" or "en"."""
        return (self.statement_hu, self.fund_hu) if language == "hu" else (self.statement_en, self.fund_en)

    def place(self, language):
        """Where the term stands among its like."""
        return self.order, self.sort_hu if language == "hu" else self.sort_en


@dataclass(frozen=True)
class Terms:
    """All terms by vocabulary and by primary key or code, and what organisations with public records are called.

    `organisations` gives for each language the names by the primary key that facets know ("org:17").
    """

    by_pk: dict = field(default_factory=dict)
    by_code: dict = field(default_factory=dict)
    organisations: dict[str, dict[int, str]] = field(default_factory=dict)

    def get(self, vocabulary, pk) -> TermRow | None:
        """The term with this primary key."""
        return self.by_pk.get((vocabulary, pk))

    def find(self, vocabulary, code) -> TermRow | None:
        """The term with this code."""
        return self.by_code.get((vocabulary, code))

    def of(self, vocabulary, language) -> list[TermRow]:
        """The terms of one vocabulary in their order."""
        found = (term for (name, _pk), term in self.by_pk.items() if name == vocabulary)
        return sorted(found, key=lambda term: term.place(language))

    def unit(self, indicator: TermRow, other, language) -> str:
        """The unit of a value: the other one that was chosen by its primary key, or the usual one of its indicator."""
        chosen = self.get("unit", other)
        return chosen.label(language) if chosen else indicator.unit(language)

    def upwards(self, vocabulary, pk) -> list[TermRow]:
        """A term and those it is part of, from the narrowest to the widest."""
        found = []
        while (term := self.get(vocabulary, pk)) and term not in found:
            found.append(term)
            pk = term.parent
        return found


def load() -> Terms:
    """Read all vocabularies with one query."""
    with connection.cursor() as cursor:
        cursor.execute(*_statement())
        rows = [TermRow(*row) for row in cursor.fetchall()]
    return Terms({(row.vocabulary, row.pk): row for row in rows}, {(row.vocabulary, row.code): row for row in rows})


@cache
def _statement():
    """The query and its parameters: writing forty parts takes longer than reading what they find."""
    first, *others = (_rows(name, model) for name, model in VOCABULARIES.items())
    return first.union(*others, all=True).query.sql_with_params()


def _rows(name, model):
    # Every part of a union has the same columns: words that a vocabulary does not have stand there empty.
    words = {f"word_{word}": _word(model, word) for word in _WORDS}
    part_of = F("parent_id") if model is Region else Value(0, output_field=IntegerField())
    return (
        model.objects.order_by()
        .annotate(vocabulary=Value(name, output_field=CharField()), part_of=part_of, **words)
        .values_list(
            "vocabulary", "pk", "code", "label_hu", "label_en", "order", "sort_hu", "sort_en", "part_of", *words
        )
    )


def _word(model, name):
    return F(name) if name in EXTRA.get(model, ()) else Value("", output_field=CharField())
