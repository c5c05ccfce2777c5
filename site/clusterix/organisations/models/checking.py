"""What the clean methods of profiles, records and their rows share."""

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy


class Problems:
    """Collects what is wrong with an object, each at its field, so that a person sees all of it at once."""

    def __init__(self):
        self._found = {}

    def say(self, field, message):
        """One thing that is wrong. A field that is already found wrong keeps its first message."""
        self._found.setdefault(field, message)

    def raise_any(self):
        """Raises ValidationError when anything was said."""
        if self._found:
            raise ValidationError(self._found)


class YearField(models.PositiveSmallIntegerField):
    """A year that results, sources and money can have."""

    FIRST, LAST = 1900, 2100

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **({"null": True, "blank": True} | kwargs))

    @property
    def validators(self):
        """A typing mistake such as 20166 is answered at the field."""
        words = gettext_lazy("Please give a year between 1900 and 2100.")
        return [MinValueValidator(self.FIRST, words), MaxValueValidator(self.LAST, words)]


def check_order(problems, earlier, later, field, message):
    """Say `message` at `field` when both values are known and the later one comes first."""
    if earlier and later and later < earlier:
        problems.say(field, message)


def check_not_future(problems, year, field):
    """What has happened has a year that has begun."""
    if year and year > timezone.localdate().year:
        problems.say(field, _("This year is still to come."))


def check_money(problems, amount, currency, year, *, prefix):
    """Money is amount, currency and year, and never less than nothing (design: money)."""
    amount_field, currency_field, year_field = (f"{prefix}{name}" for name in ("amount", "currency", "year"))
    if amount is None:
        if currency or year:
            problems.say(amount_field, _("Please give the amount, or leave currency and year empty."))
        return
    if amount < 0:
        problems.say(amount_field, _("An amount cannot be less than nothing."))
    if not currency:
        problems.say(currency_field, _("Please choose the currency of the amount."))
    if not year:
        problems.say(year_field, _("Please give the year of the amount, since money changes its worth."))
