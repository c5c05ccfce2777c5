"""Numbers as people write them, in both languages."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from clusterix.submissions.fields import NumberField, NumberFormField, read_number

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
