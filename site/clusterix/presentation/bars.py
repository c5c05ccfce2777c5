"""The bar of an indicator: where it started, what was reached, what was aimed at."""

from dataclasses import dataclass
from decimal import Decimal

from clusterix.presentation.records import IndicatorView

SCALE = 1000
_MARK = 6


@dataclass(frozen=True)
class Bar:
    """Places on a line of SCALE units; marks are None where the source gives no value."""

    left: int
    width: int
    baseline: int | None
    target: int | None
    share: Decimal | None


def bar_of(indicator: IndicatorView) -> Bar | None:
    """Lay out an indicator; None where nothing was reached or all values are zero, since there is nothing to draw.

    `share` is the part of the target that was reached, in percent, where both are positive.
    """
    if indicator.achieved is None:
        return None
    known = [value for value in (indicator.baseline, indicator.achieved, indicator.target) if value is not None]
    low, high = min([*known, Decimal(0)]), max([*known, Decimal(0)])
    if low == high:
        return None

    def place(value):
        return None if value is None else round((value - low) / (high - low) * SCALE)

    start = place(Decimal(0) if indicator.baseline is None else indicator.baseline)
    end = place(indicator.achieved)
    return Bar(
        left=min(start, end),
        width=abs(end - start),
        baseline=_mark(place(indicator.baseline)),
        target=_mark(place(indicator.target)),
        share=_share(indicator),
    )


def _mark(place):
    """Keep a mark wholly on the line."""
    return None if place is None else min(max(place - _MARK // 2, 0), SCALE - _MARK)


def _share(indicator):
    if not indicator.target or indicator.target < 0 or indicator.achieved < 0:
        return None
    return indicator.achieved / indicator.target * 100
