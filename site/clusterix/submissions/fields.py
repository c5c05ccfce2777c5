"""Numbers and dates as people write them; kept with the organisations, whose profiles have figures too."""

from clusterix.organisations.fields import DateFormField, NumberField, NumberFormField, read_number

__all__ = ["DateFormField", "NumberField", "NumberFormField", "read_number"]
