"""Numbers as people write them; kept with the organisations, whose profiles have figures too."""

from clusterix.organisations.fields import NumberField, NumberFormField, read_number

__all__ = ["NumberField", "NumberFormField", "read_number"]
