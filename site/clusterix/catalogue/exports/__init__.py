"""The catalogue as open data: the same records as in a list, as files for machines."""

# What texts and data may be used under (stated at the foot of every page); pictures are not part of the files.
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
FORMATS = {"csv": "text/csv", "json": "application/json", "jsonld": "application/ld+json"}
