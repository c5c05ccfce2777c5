"""Which excellence criterion is taught where: the matrix of criteria and offers, with its gaps (R61)."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import override

from clusterix.catalogue import memory
from clusterix.catalogue.memory import Snapshot
from clusterix.presentation.matrix import heat
from clusterix.presentation.records import Term
from clusterix.vocabularies.choices import terms_in
from clusterix.vocabularies.models import Criterion
from training.models import CoursePage


@dataclass(frozen=True)
class Offers:
    """The trainings of one level for one criterion: how many, how strongly to colour them, and their list."""

    count: int
    step: int
    url: str
    level: str


@dataclass(frozen=True)
class CriterionRow:
    """A criterion with its trainings by level; `total` 0 is a gap. A training of no level counts in `total` only."""

    criterion: Term
    total: int
    offers: tuple[Offers, ...]


@dataclass(frozen=True)
class Coverage:
    """The whole matrix. `gaps` are the criteria that no training prepares for."""

    levels: tuple[str, ...]
    rows: tuple[CriterionRow, ...]
    trainings: int

    @property
    def gaps(self):
        """How many criteria nobody teaches."""
        return sum(not row.total for row in self.rows)


def coverage(language: str) -> Coverage:
    """Count public trainings by criterion and level; one query for the criteria besides that of the version."""
    snapshot = memory.current()
    shelf = snapshot.shelf(language)
    trainings = shelf.with_code(f"type:{CoursePage.type_code}")
    levels = snapshot.terms.of("training_level", language)
    criteria = list(terms_in(Criterion.objects.filter(scheme=Criterion.Scheme.EXCELLENCE)))
    counts = {
        (criterion.code, level.code): _both(snapshot, language, trainings, criterion, level).bit_count()
        for criterion in criteria
        for level in levels
    }
    highest = max(counts.values(), default=0)
    rows = (
        CriterionRow(
            Term(criterion.code, criterion.label_in(language), _address(language, criterion)),
            (trainings & shelf.with_code(f"criterion:{criterion.code}")).bit_count(),
            tuple(
                Offers(number, heat(number, highest), _address(language, criterion, level), level.label(language))
                for level in levels
                for number in [counts[criterion.code, level.code]]
            ),
        )
        for criterion in criteria
    )
    return Coverage(tuple(level.label(language) for level in levels), tuple(rows), trainings.bit_count())


def _both(snapshot: Snapshot, language, trainings, criterion, level):
    shelf = snapshot.shelf(language)
    return trainings & shelf.with_code(f"criterion:{criterion.code}") & shelf.with_code(f"level:{level.code}")


def _address(language, criterion, level=None):
    with override(language):
        address = f"{reverse('records')}?type={CoursePage.type_code}&criterion={criterion.code}"
    return f"{address}&level={level.code}" if level else address
