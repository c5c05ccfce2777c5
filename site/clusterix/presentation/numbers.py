"""Numbers in addresses: short enough for every database, so that a longer one is simply not found."""

from django.urls.converters import IntConverter


class NumberConverter(IntConverter):
    """`<number:…>`: up to nine digits."""

    regex = "[0-9]{1,9}"
