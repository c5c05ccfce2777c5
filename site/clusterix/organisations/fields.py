"""Numbers and dates as people write them in Hungarian and in English."""

import re
from decimal import Decimal, InvalidOperation

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.dates import MONTHS
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from wagtail.admin.widgets import AdminDateInput

_SPACES = re.compile(r"[\s\u00a0\u202f\u2009']")
_GROUPED = re.compile(r"[+-]?\d{1,3}([.,]\d{3})+")


def read_number(text: str, language: str) -> Decimal:
    """Read a number typed in "hu" or "en".

    Spaces always group. A comma is the decimal sign in Hungarian, a point in English; the other sign may
    group thousands. What could be read in two ways is refused with both readings, never guessed.
    Raises ValidationError with a message for the person.
    """
    text = _SPACES.sub("", text.strip()).replace("−", "-")
    decimal, group = (",", ".") if language == "hu" else (".", ",")
    if text.count(group) == 1 and decimal not in text and _GROUPED.fullmatch(text):
        whole, fraction = text.replace(group, ""), text.replace(group, decimal)
        message = _("“%(typed)s” can be read in two ways. Please write %(whole)s or %(fraction)s.")
        raise ValidationError(message % {"typed": text, "whole": whole, "fraction": fraction}, code="ambiguous")
    whole, _sign, fraction = text.partition(decimal)
    if group in fraction or (group in whole and not _GROUPED.fullmatch(whole)):
        raise _unreadable(text)
    try:
        number = Decimal(text.replace(group, "").replace(decimal, "."))
    except InvalidOperation:
        raise _unreadable(text) from None
    if not number.is_finite() or "e" in text.lower():
        raise _unreadable(text)
    return number


def _unreadable(text):
    return ValidationError(_("“%(typed)s” is not a number.") % {"typed": text[:40]}, code="invalid")


class NumberFormField(forms.DecimalField):
    """A number typed by a person, read by the language of the page they are on."""

    widget = forms.TextInput(attrs={"inputmode": "decimal"})

    def to_python(self, value):
        """Read text in the active language."""
        if isinstance(value, str) and value.strip():
            return read_number(value, (get_language() or "hu")[:2])
        return super().to_python(value)

    def prepare_value(self, value):
        """Show a stored number the way it would be typed; what was typed wrongly stays as it was."""
        if isinstance(value, Decimal):
            plain = f"{value.normalize():f}"  # never grouped: a group sign could be read as a decimal one
            return plain.replace(".", ",") if (get_language() or "hu").startswith("hu") else plain
        return value


class NumberField(models.DecimalField):
    """A decimal number with the form field above."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **({"max_digits": 20, "decimal_places": 4} | kwargs))

    def to_python(self, value):
        """One spelling for one number, so that copies of a record can be compared."""
        number = super().to_python(value)
        if number is None or not number.is_finite() or number.adjusted() > self.max_digits:
            return number
        return number.quantize(Decimal(1).scaleb(-self.decimal_places))

    def formfield(self, **kwargs):
        """Use the form field that reads both languages."""
        return super().formfield(**{"form_class": NumberFormField, "localize": False} | kwargs)


class DateInput(AdminDateInput):
    """Wagtail's date picker, which leaves alone what was typed.

    Its own would put today in the place of anything it cannot read, such as a month in words or a slip of the finger.
    """

    def get_config(self):
        """What is typed is read, or refused in words, by the form."""
        return super().get_config() | {"validateOnBlur": False}


class DateFormField(forms.DateField):
    """A date typed by a person: as the site shows it in the active language, or as 2016-05-01."""

    widget = DateInput

    def to_python(self, value):
        """Python reads English month names alone, so Hungarian ones become numbers first."""
        if isinstance(value, str) and (get_language() or "hu").startswith("hu"):
            value = " ".join(value.split()).casefold()
            for number, name in MONTHS.items():
                value = value.replace(str(name).casefold(), f"{number}.")
        return super().to_python(value)


class AnswerSelect(forms.NullBooleanSelect):
    """Yes, no, or nothing said yet: Django calls that "unknown", which reads like an answer."""

    def __init__(self, attrs=None):
        super().__init__(attrs)
        self.choices = [("unknown", gettext_lazy("not given yet")), *self.choices[1:]]


def answer_of(db_field):
    """What Wagtail's forms use for a yes or no that may be open."""
    return {"widget": AnswerSelect} if db_field.null else {}
