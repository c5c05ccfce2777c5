"""Results in numbers as the page shows them."""

from clusterix.catalogue.cards import plain
from clusterix.presentation.records import EvidenceView, IndicatorView
from clusterix.vocabularies.models import Indicator

_NUMBERS = ("baseline", "target", "achieved", "follow_up", "comparison")
_AS_THEY_ARE = (
    "baseline_year",
    "target_year",
    "achieved_year",
    "follow_up_year",
    "comparison_year",
    "comparison_group",
    "comparison_source",
    "goal",
    "note",
)


def indicators_of(source, terms, language):
    """The results of a record; evidence that is not public is not named at a result either."""
    public = {row.title: row.year for row in source.evidence.all() if row.is_public}
    for row in source.indicators.all():
        term = terms.get("indicator", row.indicator_id)
        title = _title_of(row, source)
        yield IndicatorView(
            label=term.label(language),
            unit=terms.unit(term, row.unit_id, language),
            less_is_better=term.direction == Indicator.Direction.LESS,
            qualities=tuple(
                str(words)
                for words in (row.get_scope_display(), row.get_attribution_display(), row.get_confidence_display())
                if words
            ),
            evidence=(EvidenceView("", title, year=public[title]),) if title in public else (),
            **{name: plain(getattr(row, name)) for name in _NUMBERS},
            **{name: getattr(row, name) for name in _AS_THEY_ARE},
        )


def _title_of(row, source):
    """The title, in the active language, of the evidence that a result names by either title."""
    for evidence in source.evidence.all():
        if evidence.is_called(row.evidence_title):
            return evidence.title
    return ""
