"""Numbers, money, dates and periods as Hungarian and English spelling want them.

All functions write in the active language. Hungarian groups digits from five on in running text and from four on in
tables, where figures stand below each other; English groups from four on.
"""

import datetime
import re
from decimal import ROUND_HALF_UP, Decimal

from django.utils.dateformat import format as pattern
from django.utils.formats import date_format
from django.utils.timezone import is_aware, localtime
from django.utils.translation import get_language
from django.utils.translation import gettext as _

NBSP = "\u00a0"
DASH = "\u2013"
MINUS = "\u2212"
BILLION = 10**9
# An invisible sign at which no line ends. A hyphen that forbids it (U+2011) is in none of our fonts.
WORD_JOINER = "\u2060"
_LEADING_HYPHEN = re.compile(r"(?<!\S)-(?=\w)")


def is_hungarian() -> bool:
    """Whether the active language is Hungarian, which is also the default."""
    return (get_language() or "hu").startswith("hu")


def number(value: Decimal | int | float, *, decimals: int | None = None, table: bool = False) -> str:
    """Write a number; with `decimals` rounded to so many places, otherwise with as many as it has."""
    if type(value) is int and 0 <= value < 1000 and decimals is None:
        return str(value)
    value = Decimal(str(value))
    if decimals is not None:
        value = value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    whole, _point, fraction = f"{abs(value):f}".partition(".")
    fraction = fraction.rstrip("0") if decimals is None else fraction
    text = _group(whole, table) + (_decimal_sign() + fraction if fraction else "")
    return MINUS + text if value < 0 and text.strip("0.,") else text


def _decimal_sign():
    return "," if is_hungarian() else "."


def _group(digits, table):
    if len(digits) < 4 or (is_hungarian() and not table and len(digits) < 5):
        return digits
    return f"{int(digits):,}".replace(",", NBSP if is_hungarian() else ",")


def percent(value: Decimal | int | float, *, decimals: int | None = None) -> str:
    """Write a percentage; the sign is attached in both languages."""
    return f"{number(value, decimals=decimals)}%"


def measured(value: Decimal | int | float, unit: str) -> str:
    """Write a figure with its unit, which stays on its line; a per cent sign is attached."""
    return f"{number(value)}{'' if unit in ('', '%') else NBSP}{unit}"


def money(amount: Decimal | int, currency: str) -> str:
    """Write a sum of money in a currency given by its ISO code; round billions in words."""
    billions = Decimal(amount) / BILLION
    round_sum = abs(billions) >= 1 and billions == round(billions, 1)
    figure = number(billions if round_sum else amount)
    if is_hungarian():
        unit = {"HUF": "Ft", "EUR": "euró"}.get(currency, currency)
        return f"{figure}{NBSP}{f'milliárd{NBSP}' if round_sum else ''}{unit}"
    return f"{currency}{NBSP}{figure}{f'{NBSP}billion' if round_sum else ''}"


def unbroken(text: str) -> str:
    """Keep the hyphen of "stratégiaalkotás és -felülvizsgálat" at the word it begins; for what is shown only."""
    return _LEADING_HYPHEN.sub(f"-{WORD_JOINER}", text)


def as_day(value: datetime.date | datetime.datetime) -> datetime.date:
    """The calendar day of a date, or of a moment in local time."""
    if isinstance(value, datetime.datetime):
        return _local(value).date()
    return value


def day(value: datetime.date | datetime.datetime, *, short: bool = False, weekday: bool = False) -> str:
    """Write a day: "2018. július 16." or "16 July 2018"; `short` in figures, `weekday` with its name."""
    value = as_day(value)
    if short:
        return date_format(value, "SHORT_DATE_FORMAT")
    text = date_format(value, "DATE_FORMAT")
    if not weekday:
        return text
    name = pattern(value, "l")
    return f"{text}, {name.lower()}" if is_hungarian() else f"{name}, {text}"


def day_range(start: datetime.date, end: datetime.date) -> str:
    """Write from which day to which, naming year and month once where they are the same."""
    if start == end:
        return day(start)
    same_month = (start.year, start.month) == (end.year, end.month)
    if is_hungarian():
        if same_month:
            return f"{pattern(start, f'Y.{NBSP}F{NBSP}j')}{DASH}{pattern(end, 'j.')}"
        return f"{day(start)} {DASH} {pattern(end, f'F{NBSP}j.') if start.year == end.year else day(end)}"
    if same_month:
        return f"{start.day}{DASH}{day(end)}"
    return f"{pattern(start, 'j F') if start.year == end.year else day(start)} {DASH} {day(end)}"


def moments(start: datetime.datetime, end: datetime.datetime | None = None) -> tuple[str, str, str]:
    """Write from when to when as beginning, dash and end, so that each may be told to machines (domain.md 7.8).

    The year stands once. The month stands again where an hour comes before it, since "3." alone would hang in the air.
    From midnight to midnight are whole days, and no hours are written.
    """
    start, end = _local(start), _local(end) if end else None
    if all(moment.time() == datetime.time.min for moment in (start, end or start)):
        text = day_range(start.date(), (end or start).date())
        first, dash, last = text.partition(f" {DASH} " if f" {DASH} " in text else DASH)
        return first, dash, last
    first = date_format(start, "DATETIME_FORMAT")
    if end is None or end <= start:
        return first, "", ""
    if start.date() == end.date():
        return first, DASH, pattern(end, "H:i")
    last = date_format(end, "DATETIME_FORMAT")
    if start.year == end.year and is_hungarian():
        last = pattern(end, f"F{NBSP}j. H:i")
    elif start.year == end.year:
        first = pattern(start, "j F, H:i")
    return first, f" {DASH} ", last


def _local(moment):
    return localtime(moment) if is_aware(moment) else moment


def years(start: datetime.date | None, end: datetime.date | None, *, ongoing: bool = False) -> str:
    """Write a period by its years only: "2014–2016"."""
    first, last = (value and str(value.year) for value in (start, end))
    return _span(first, last, DASH, ongoing=ongoing)


def period(start: datetime.date | None, end: datetime.date | None, *, ongoing: bool = False) -> str:
    """Write a period by its months, or by its years where it covers whole ones.

    Who knows the year only is stored with 1 January and 31 December.
    """
    whole = (start is None or (start.month, start.day) == (1, 1)) and (end is None or (end.month, end.day) == (12, 31))
    if whole:
        return years(start, end, ongoing=ongoing)
    first, last = (value and date_format(value, "YEAR_MONTH_FORMAT") for value in (start, end))
    return _span(first, last, f" {DASH} ", ongoing=ongoing)


def _span(first, last, dash, *, ongoing):
    if ongoing and first:
        return _("%(start)s – ongoing") % {"start": first}
    if first and last and first != last:
        return f"{first}{dash}{last}"
    return first or last or ""
