"""Verbs of vocabularies: take a term out of use and back, and what the European survey says."""

from datetime import timedelta

from django.utils import timezone

from clusterix.vocabularies.models import MatrixIntensity


def last_day_before(day):
    """The last day of validity of a term that can be chosen no more from a day on."""
    return day - timedelta(days=1)


def close(*, term, on=None):
    """Let a term be chosen no more from a day on (today unless told); what has it keeps it."""
    term.valid_to = last_day_before(on or timezone.localdate())
    term.save(update_fields=["valid_to", "sort_hu", "sort_en"])


def reopen(*, term):
    """Let a closed term be chosen again."""
    term.valid_to = None
    term.save(update_fields=["valid_to", "sort_hu", "sort_en"])


def european_matrix() -> dict[tuple[str, str], int]:
    """The 2010 survey: (code of objective, code of activity) → 1, 2 or 3 (requirement R86)."""
    cells = MatrixIntensity.objects.values_list("objective__code", "activity__code", "level")
    return {(objective, activity): level for objective, activity, level in cells}
