"""Hungarian formats where Django's differ from the spelling rules."""

DATE_FORMAT = "Y. F j."
SHORT_DATE_FORMAT = "Y. m. d."
DATETIME_FORMAT = "Y. F j. H:i"
SHORT_DATETIME_FORMAT = "Y. m. d. H:i"
YEAR_MONTH_FORMAT = "Y. F"
DECIMAL_SEPARATOR = ","
THOUSAND_SEPARATOR = "\xa0"
NUMBER_GROUPING = 3
