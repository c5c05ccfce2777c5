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
    """Lay out an indicator; None where nothing was reached, or there is nothing to compare with.

    A share in percent is compared with the whole, so 31% alone does not fill the line. `share` is the part of the
    target that was reached, in percent, where both are positive.
    """
    whole = Decimal(100) if indicator.unit == "%" else None
    others = [value for value in (indicator.baseline, indicator.target, whole) if value is not None]
    if indicator.achieved is None or not others:
        return None
    known = [*others, indicator.achieved, Decimal(0)]
    low, high = min(known), max(known)
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
