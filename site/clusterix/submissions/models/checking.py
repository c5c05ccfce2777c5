"""What clean methods share; kept with the organisations, whose profiles are checked too."""

from clusterix.organisations.models.checking import Problems, YearField, check_money, check_not_future, check_order

__all__ = ["Problems", "YearField", "check_money", "check_not_future", "check_order"]
