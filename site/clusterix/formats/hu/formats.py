"""Hungarian formats where Django's differ from the spelling rules."""

DATE_FORMAT = "Y. F j."
SHORT_DATE_FORMAT = "Y. m. d."
# With the spaces of the spelling rules and without; months in words are read by the field (organisations.fields).
DATE_INPUT_FORMATS = ["%Y-%m-%d", "%Y. %m. %d.", "%Y. %m. %d", "%Y.%m.%d.", "%Y.%m.%d"]
DATETIME_INPUT_FORMATS = [f"{day}{time}" for day in DATE_INPUT_FORMATS for time in (" %H:%M", " %H:%M:%S")]
DATETIME_FORMAT = "Y. F j. H:i"
SHORT_DATETIME_FORMAT = "Y. m. d. H:i"
YEAR_MONTH_FORMAT = "Y. F"
DECIMAL_SEPARATOR = ","
THOUSAND_SEPARATOR = "\xa0"
NUMBER_GROUPING = 3
