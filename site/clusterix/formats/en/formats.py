"""British English formats."""

DATE_FORMAT = "j F Y"
SHORT_DATE_FORMAT = "d/m/Y"
# What is shown is read, day before month; Django's own list reads 01/05/2016 as a day in January.
DATE_INPUT_FORMATS = ["%Y-%m-%d", "%d/%m/%Y", "%d %B %Y", "%d %b %Y", "%B %d, %Y", "%b %d, %Y"]
DATETIME_INPUT_FORMATS = [f"{day}{time}" for day in DATE_INPUT_FORMATS for time in (" %H:%M", ", %H:%M", " %H:%M:%S")]
DATETIME_FORMAT = "j F Y, H:i"
SHORT_DATETIME_FORMAT = "d/m/Y H:i"
YEAR_MONTH_FORMAT = "F Y"
DECIMAL_SEPARATOR = "."
THOUSAND_SEPARATOR = ","
NUMBER_GROUPING = 3
