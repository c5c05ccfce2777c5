"""The words that the rules know, by language."""

# What readers of newspapers know, and what the templates themselves use.
KNOWN_ABBREVIATIONS = frozenset(
    [
        "EU",
        "ENSZ",
        "USA",
        "GDP",
        "IT",
        "HR",
        "PR",
        "ID",
        "OK",
        "TV",
        "CEO",
        "DNS",
        "DNA",
        "LED",
        "GPS",
        "CO2",
        "COVID",
        "PDF",
        "CSV",
        "HUF",
        "EUR",
        "USD",
        "TRL",
        "II",
        "III",
        "IV",
        "VI",
        "VII",
        "VIII",
        "IX",
        "XI",
        "XII",
    ]
)
# A full stop behind these ends no sentence.
SHORTENED = {
    "hu": frozenset(
        ["pl", "stb", "kb", "ill", "ún", "dr", "id", "ifj", "vö", "ld", "kft", "zrt", "bt", "nyrt", "ker", "u", "sz"]
    ),
    "en": frozenset(
        ["e.g", "i.e", "etc", "dr", "mr", "mrs", "ms", "no", "ltd", "inc", "st", "vs", "approx", "prof", "fig"]
    ),
}
# They tell the time of a figure as well as a year does.
PERIODS = {
    "hu": "ma|jelenleg|idén|tavaly|azóta|évente|havonta|naponta|hetente",
    "en": "today|currently|at present|this year|last year|since|yearly|monthly|a year|per year",
}
SOURCES = {
    "hu": r"forrás\w*|szerint|alapján|felmérés\w*|beszámoló\w*|statisztik\w*|nyilvántartás\w*",
    "en": r"source\w*|according to|based on|survey\w*|report(?:s|ed)?|statistic\w*|register\w*",
}
# In a passive sentence these name the one who acted.
ACTORS = {"hu": "által|révén|részéről", "en": r"by\s+(?!\d)\w+"}
_BECAME = "került|kerültek|kerül|kerülnek|kerülhet|kerülhetett"
_IS = "lett|lettek|van|vannak|volt|voltak"
PASSIVES = {
    "hu": (
        rf"\w+(?:ásra|ésre)\s+(?:{_BECAME})|(?:{_BECAME})\s+\w+(?:ásra|ésre)"
        rf"|(?:{_IS})\s+(?:\w+\s)?\w{{3,}}(?:va|ve)|\w{{3,}}(?:va|ve)\s+(?:{_IS})"
        r"|\w+(?:tatik|tetik|tatott|tetett)"
    ),
    "en": (
        r"(?:is|are|was|were|been|being|be|gets?|got)\s+(?:\w+ly\s+)?(?:\w{2,}ed|made|done|held|built|given|taken|written"
        r"|chosen|brought|bought|found|kept|led|met|paid|sent|set|shown|sold|spent|taught|told|won|drawn|driven|known|grown"
        r"|put|run|seen|begun)"
    ),
}
# They look like passives and have no actor.
STATES_EN = "interested|limited|located|based|related|used to|supposed|experienced|satisfied|united"
