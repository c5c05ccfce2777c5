"""Currencies."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Currency(models.TextChoices):
    """Currencies that profiles and records may use, by their ISO 4217 codes."""

    HUF = "HUF", _("forint (HUF)")
    EUR = "EUR", _("euro (EUR)")
    CHF = "CHF", _("Swiss franc (CHF)")
    CZK = "CZK", _("Czech koruna (CZK)")
    DKK = "DKK", _("Danish krone (DKK)")
    GBP = "GBP", _("pound sterling (GBP)")
    NOK = "NOK", _("Norwegian krone (NOK)")
    PLN = "PLN", _("Polish zloty (PLN)")
    RON = "RON", _("Romanian leu (RON)")
    SEK = "SEK", _("Swedish krona (SEK)")
    USD = "USD", _("US dollar (USD)")


class CurrencyField(models.CharField):
    """A currency, or none yet."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **({"max_length": 3, "choices": Currency, "blank": True} | kwargs))
