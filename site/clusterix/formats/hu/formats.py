"""Hungarian formats where Django's differ from the spelling rules; no line ends inside a date (domain.md 7.8)."""

DATE_FORMAT = "Y.\xa0F\xa0j."
SHORT_DATE_FORMAT = "Y.\xa0m.\xa0d."
# With the spaces of the spelling rules and without; months in words are read by the field (organisations.fields).
DATE_INPUT_FORMATS = ["%Y-%m-%d", "%Y. %m. %d.", "%Y. %m. %d", "%Y.%m.%d.", "%Y.%m.%d"]
DATETIME_INPUT_FORMATS = [f"{day}{time}" for day in DATE_INPUT_FORMATS for time in (" %H:%M", " %H:%M:%S")]
DATETIME_FORMAT = "Y.\xa0F\xa0j. H:i"
SHORT_DATETIME_FORMAT = "Y.\xa0m.\xa0d. H:i"
YEAR_MONTH_FORMAT = "Y.\xa0F"
DECIMAL_SEPARATOR = ","
THOUSAND_SEPARATOR = "\xa0"
NUMBER_GROUPING = 3
