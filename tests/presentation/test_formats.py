import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from django.template import Context, Template
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import override

from clusterix.presentation import formats

NB = "\u00a0"
JULY, JULY_LATE, AUGUST, NEXT_YEAR = (
    datetime.date(2018, 7, 16),
    datetime.date(2018, 7, 20),
    datetime.date(2018, 8, 3),
    datetime.date(2019, 8, 3),
)


@pytest.mark.parametrize(
    ("value", "hungarian", "english"),
    [
        (0, "0", "0"),
        (950, "950", "950"),
        (4800, "4800", "4,800"),
        (20611, f"20{NB}611", "20,611"),
        (49978425, f"49{NB}978{NB}425", "49,978,425"),
        (Decimal("2.29"), "2,29", "2.29"),
        (Decimal("12.5000"), "12,5", "12.5"),
        (Decimal("9800.5"), "9800,5", "9,800.5"),
        (Decimal("1E+2"), "100", "100"),
        (-3, "−3", "−3"),
        (Decimal("-0.0"), "0", "0"),
    ],
)
def test_numbers_in_text(value, hungarian, english):
    with override("hu"):
        assert formats.number(value) == hungarian
    with override("en"):
        assert formats.number(value) == english


def test_a_table_groups_four_digits_in_both_languages():
    with override("hu"):
        assert [formats.number(value, table=True) for value in (999, 4800)] == ["999", f"4{NB}800"]
    with override("en"):
        assert formats.number(4800, table=True) == "4,800"


def test_decimals_are_rounded_half_up_and_kept():
    with override("hu"):
        assert formats.number(Decimal("2.345"), decimals=2) == "2,35"
        assert formats.number(2, decimals=1) == "2,0"
        assert formats.number(Decimal("-0.04"), decimals=1) == "0,0"


def test_the_sign_of_a_percentage_is_attached():
    with override("hu"):
        assert formats.percent(Decimal("68.9")) == "68,9%"
    with override("en"):
        assert formats.percent(Decimal("68.94"), decimals=1) == "68.9%"


@pytest.mark.parametrize(
    ("amount", "currency", "hungarian", "english"),
    [
        (49978425, "HUF", f"49{NB}978{NB}425{NB}Ft", f"HUF{NB}49,978,425"),
        (155000, "EUR", f"155{NB}000{NB}euró", f"EUR{NB}155,000"),
        (3_400_000_000_000, "HUF", f"3400{NB}milliárd{NB}Ft", f"HUF{NB}3,400{NB}billion"),
        (2_500_000_000, "EUR", f"2,5{NB}milliárd{NB}euró", f"EUR{NB}2.5{NB}billion"),
        (1_234_567_890, "HUF", f"1{NB}234{NB}567{NB}890{NB}Ft", f"HUF{NB}1,234,567,890"),
        (900, "USD", f"900{NB}USD", f"USD{NB}900"),
    ],
)
def test_money(amount, currency, hungarian, english):
    with override("hu"):
        assert formats.money(amount, currency) == hungarian
    with override("en"):
        assert formats.money(amount, currency) == english


def test_a_figure_stays_with_its_unit():
    with override("hu"):
        assert formats.measured(Decimal("12.50"), "fő") == f"12,5{NB}fő"
        assert formats.measured(12, "%") == "12%"
        assert formats.measured(12, "") == "12"


@pytest.mark.parametrize("shown", ["DATE_FORMAT", "SHORT_DATE_FORMAT", "YEAR_MONTH_FORMAT"])
def test_no_line_ends_inside_a_hungarian_date(shown):
    with override("hu"):
        assert " " not in date_format(JULY, shown)


def test_machines_read_dates_as_before():
    assert (
        Template("{% load showcase %}{{ day|day_iso }} {{ day|date:'Y-m-d' }} {{ day|date:'c' }}").render(
            Context({"day": JULY})
        )
        == "2018-07-16 2018-07-16 2018-07-16"
    )


def test_no_line_ends_behind_a_hyphen_that_begins_a_word():
    assert formats.unbroken("Hálózattervezés, -üzemeltetés és -javítás") == (
        "Hálózattervezés, -\u2060üzemeltetés és -\u2060javítás"
    )
    assert formats.unbroken("Kis- és középvállalkozás, IT-cég, 5 - 3") == "Kis- és középvállalkozás, IT-cég, 5 - 3"


def test_days():
    with override("hu"):
        assert formats.day(JULY) == f"2018.{NB}július{NB}16."
        assert formats.day(JULY, short=True) == f"2018.{NB}07.{NB}16."
        assert formats.day(JULY, weekday=True) == f"2018.{NB}július{NB}16., hétfő"
    with override("en"):
        assert formats.day(JULY) == "16 July 2018"
        assert formats.day(JULY, short=True) == "16/07/2018"
        assert formats.day(JULY, weekday=True) == "Monday, 16 July 2018"


def test_a_moment_is_written_by_its_day_in_hungary():
    late = datetime.datetime(2018, 7, 15, 23, 30, tzinfo=datetime.UTC)
    with override("en"), timezone.override("Europe/Budapest"):
        assert formats.day(late) == "16 July 2018"


@pytest.mark.parametrize(
    ("end", "hungarian", "english"),
    [
        (JULY, f"2018.{NB}július{NB}16.", "16 July 2018"),
        (JULY_LATE, f"2018.{NB}július{NB}16–20.", "16–20 July 2018"),
        (AUGUST, f"2018.{NB}július{NB}16. – augusztus{NB}3.", "16 July – 3 August 2018"),
        (NEXT_YEAR, f"2018.{NB}július{NB}16. – 2019.{NB}augusztus{NB}3.", "16 July 2018 – 3 August 2019"),
    ],
)
def test_ranges_of_days_name_year_and_month_once(end, hungarian, english):
    with override("hu"):
        assert formats.day_range(JULY, end) == hungarian
    with override("en"):
        assert formats.day_range(JULY, end) == english


def day(year, month, number):
    return datetime.date(year, month, number)


@pytest.mark.parametrize(
    ("start", "end", "written"),
    [
        (day(2018, 1, 1), day(2021, 12, 31), "2018–2021"),
        (day(2007, 1, 1), day(2007, 12, 31), "2007"),
        (day(2007, 1, 1), None, "2007"),
        (None, day(2009, 12, 31), "2009"),
        (day(2014, 3, 1), day(2016, 5, 31), "March 2014 – May 2016"),
        (day(2014, 3, 1), day(2014, 3, 31), "March 2014"),
        (None, None, ""),
    ],
)
def test_periods_are_written_by_months_unless_they_are_whole_years(start, end, written):
    with override("en"):
        assert formats.period(start, end) == written


def test_a_period_in_hungarian_and_by_its_years_only():
    with override("hu"):
        assert formats.period(day(2014, 3, 1), day(2016, 5, 31)) == f"2014.{NB}március – 2016.{NB}május"
        assert formats.years(day(2014, 3, 1), day(2016, 5, 31)) == "2014–2016"


def test_what_goes_on_says_so():
    with override("en"):
        assert formats.period(day(2014, 3, 1), None, ongoing=True) == "March 2014 – ongoing"
        assert formats.years(day(2014, 3, 1), None, ongoing=True) == "2014 – ongoing"


@pytest.mark.parametrize(
    ("start", "end", "hungarian", "english"),
    [
        ((7, 16, 9, 0), None, f"2018.{NB}július{NB}16. 09:00", "16 July 2018, 09:00"),
        ((7, 16, 9, 0), (2018, 7, 16, 9, 0), f"2018.{NB}július{NB}16. 09:00", "16 July 2018, 09:00"),
        ((7, 16, 9, 0), (2018, 7, 16, 12, 30), f"2018.{NB}július{NB}16. 09:00–12:30", "16 July 2018, 09:00–12:30"),
        (
            (7, 16, 9, 0),
            (2018, 7, 18, 12, 0),
            f"2018.{NB}július{NB}16. 09:00 – július{NB}18. 12:00",
            "16 July, 09:00 – 18 July 2018, 12:00",
        ),
        (
            (7, 16, 9, 0),
            (2019, 1, 3, 12, 0),
            f"2018.{NB}július{NB}16. 09:00 – 2019.{NB}január{NB}3. 12:00",
            "16 July 2018, 09:00 – 3 January 2019, 12:00",
        ),
        ((7, 16, 0, 0), None, f"2018.{NB}július{NB}16.", "16 July 2018"),
        ((7, 16, 0, 0), (2018, 7, 20, 0, 0), f"2018.{NB}július{NB}16–20.", "16–20 July 2018"),
        ((7, 16, 0, 0), (2018, 8, 3, 0, 0), f"2018.{NB}július{NB}16. – augusztus{NB}3.", "16 July – 3 August 2018"),
    ],
)
def test_ranges_with_hours_name_the_year_once(start, end, hungarian, english):
    first, last = (
        moment and datetime.datetime(*moment, tzinfo=ZoneInfo("Europe/Budapest")) for moment in ((2018, *start), end)
    )
    with timezone.override("Europe/Budapest"):
        with override("hu"):
            assert "".join(formats.moments(first, last)) == hungarian
        with override("en"):
            assert "".join(formats.moments(first, last)) == english


def test_a_range_is_told_to_machines_too():
    start = datetime.datetime(2018, 7, 16, 9, tzinfo=ZoneInfo("Europe/Budapest"))
    template = Template("{% load showcase %}{% moments start end %}")
    with override("en"), timezone.override("Europe/Budapest"):
        html = template.render(Context({"start": start, "end": start.replace(hour=12)}))
    assert html == (
        '<time datetime="2018-07-16T09:00:00+02:00">16 July 2018, 09:00</time>–'
        '<time datetime="2018-07-16T12:00:00+02:00">12:00</time>'
    )
