"""Numbers and dates as people write them, in both languages."""

import datetime
from decimal import Decimal

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from clusterix.submissions.fields import DateFormField, NumberField, NumberFormField, read_number
from tests.factories.records import TYPES

FIGURES = st.decimals(min_value=-(10**12), max_value=10**12, places=2, allow_nan=False, allow_infinity=False)


@pytest.mark.parametrize(
    ("typed", "language", "number"),
    [
        ("1 234,5", "hu", "1234.5"),
        ("1\u00a0234\u202f567", "hu", "1234567"),
        ("12,25", "hu", "12.25"),
        ("1.234.567,8", "hu", "1234567.8"),
        ("−3,5", "hu", "-3.5"),
        ("1,234,567.8", "en", "1234567.8"),
        ("1,234.5", "en", "1234.5"),
        ("12.25", "en", "12.25"),
        ("2019", "en", "2019"),
        ("0,5", "hu", "0.5"),
    ],
)
def test_reads_what_people_type(typed, language, number):
    assert read_number(typed, language) == Decimal(number)


@pytest.mark.parametrize(
    ("typed", "language", "readings"),
    [("1,234", "en", ("1234", "1.234")), ("1.234", "hu", ("1234", "1,234")), ("-12.500", "hu", ("-12500", "-12,500"))],
)
def test_what_can_be_read_in_two_ways_is_never_guessed(typed, language, readings):
    with override(language), pytest.raises(ValidationError) as refusal:
        read_number(typed, language)
    assert refusal.value.code == "ambiguous"
    assert all(reading in refusal.value.message for reading in readings)


@pytest.mark.parametrize("typed", ["sok", "1,2,3", "12,5,6", "1e5", "NaN", "Infinity", "--3", "1.23", ",", "1 234.56"])
def test_nonsense_is_said_to_be_no_number_in_hungarian(typed):
    with override("hu"), pytest.raises(ValidationError) as refusal:
        read_number(typed, "hu")
    assert refusal.value.code == "invalid"


@pytest.mark.parametrize("language", ["hu", "en"])
@given(number=FIGURES)
def test_what_the_form_shows_it_also_reads(language, number):
    field = NumberFormField(required=False)
    with override(language):
        assert field.to_python(field.prepare_value(number)) == number


def test_a_wrong_entry_is_shown_as_it_was_typed():
    assert NumberFormField().prepare_value("1 2 sok") == "1 2 sok"


def test_a_number_has_one_spelling_wherever_it_comes_from():
    field = NumberField()
    assert {str(field.to_python(value)) for value in (5, "5", "5.00", Decimal("5.0000"))} == {"5.0000"}


def test_the_model_field_uses_the_bilingual_form_field():
    assert isinstance(NumberField().formfield(), NumberFormField)


LANGUAGES = pytest.mark.parametrize("language", ["hu", "en"])
DAYS = st.dates(datetime.date(1970, 1, 1), datetime.date(2199, 12, 31))
WHOLE = st.integers(-(10**15), 10**15)


def grouped(number, group, size=3):
    """A whole number as people group it."""
    digits = f"{abs(number):,}".replace(",", group)
    return f"-{digits}" if number < 0 else digits


@LANGUAGES
@given(number=WHOLE, group=st.sampled_from([" ", "\u00a0", "\u202f", "\u2009"]))
def test_spaces_group_in_both_languages(language, number, group):
    assert read_number(grouped(number, group), language) == number


@LANGUAGES
@given(number=FIGURES)
def test_a_decimal_sign_of_the_language_is_read_as_one(language, number):
    typed = f"{number:f}" if language == "en" else f"{number:f}".replace(".", ",")
    assert read_number(typed, language) == number


@LANGUAGES
@given(number=WHOLE.filter(lambda number: abs(number) >= 10**6))
def test_the_other_sign_groups_where_nothing_else_can_be_meant(language, number):
    assert read_number(grouped(number, "," if language == "en" else "."), language) == number


def taken(field, typed):
    """What a field makes of it, or the words with which it refuses; any other error is a failure."""
    try:
        return field.clean(typed), ""
    except ValidationError as refusal:
        return None, " ".join(refusal.messages)


@LANGUAGES
@given(typed=st.text(max_size=40) | st.from_regex(r"[-+]?[0-9.,  ]{1,12}", fullmatch=True))
def test_whatever_is_typed_is_a_number_or_is_refused_in_words(language, typed):
    with override(language):
        number, words = taken(NumberFormField(required=False, max_digits=20, decimal_places=4), typed)
    assert words or number is None or number.is_finite()


@LANGUAGES
@given(day=DAYS, shown=st.sampled_from(["DATE_FORMAT", "SHORT_DATE_FORMAT", "Y-m-d"]))
def test_a_date_is_read_as_the_site_shows_it(language, day, shown):
    with override(language):
        assert DateFormField().clean(date_format(day, shown)) == day


@pytest.mark.parametrize(
    ("language", "shown"),
    [("hu", "SHORT_DATETIME_FORMAT"), ("en", "SHORT_DATETIME_FORMAT"), ("en", "DATETIME_FORMAT"), ("hu", "Y-m-d H:i")],
)
@given(day=DAYS)
def test_a_time_is_read_as_the_site_shows_it(language, shown, day):
    moment = timezone.make_aware(datetime.datetime.combine(day, datetime.time(14, 30)))
    with override(language):
        assert forms.DateTimeField().clean(date_format(moment, shown)) == moment


@pytest.mark.parametrize(
    ("typed", "language"),
    [
        ("2016. május 1.", "hu"), ("2016.  Május 1", "hu"), ("2016.05.01", "hu"), ("2016.5.1.", "hu"),
        ("2016. 05. 01", "hu"), ("1 May 2016", "en"), ("May 1, 2016", "en"), ("01/05/2016", "en"),
    ],
)  # fmt: skip
def test_other_usual_spellings_are_read_as_well(typed, language):
    with override(language):
        assert DateFormField().clean(typed) == datetime.date(2016, 5, 1)


def test_the_date_picker_does_not_replace_what_it_cannot_read():
    html = DateFormField().widget.render("day", None, {"id": "day"})
    assert '"validateOnBlur": false' in html


@LANGUAGES
@given(typed=st.text(max_size=30) | st.from_regex(r"[0-9]{1,5}[-./ ]{1,2}[0-9]{1,2}[-./ ][0-9]{1,4}", fullmatch=True))
def test_whatever_is_typed_is_a_date_or_is_refused_in_words(language, typed):
    with override(language):
        day, words = taken(DateFormField(required=False), typed)
    assert words or day is None or isinstance(day, datetime.date)


def test_every_date_of_a_record_is_asked_for_by_this_field():
    for made in TYPES.values():
        fields = made.model.get_edit_handler().get_form_class().base_fields
        assert isinstance(fields["period_start"], DateFormField) is ("period_start" in fields)
